import AthleteWeeks
import Running
import SoleusLoad

extension AthleteJoin {
  /// Joins what the store holds of an athlete.
  ///
  /// - Parameter inputs: those of this athlete.
  init(
    _ profile: AthleteProfile, _ inputs: [KnownInput], store: Store, model: LoadModel, asOf: Double
  ) throws {
    guard let clock = AthleteClock(profile.athlete.timeZone) else {
      preconditionFailure("a profile only takes zones that exist")
    }
    var places: [RejectedFile] = []
    var records: [PlacedRecord] = []
    for input in inputs {
      if let rejection = input.rejection {
        places.append(RejectedFile(file: input.path, rejection: rejection))
      } else if let outcome = try store.outcome(of: input) {
        records.append(
          PlacedRecord(
            athlete: input.athlete, file: input.path,
            record: FileRecord(
              sha256: input.sha256, derivation: input.context, outcome: outcome)))
      }
    }
    self.init(
      profile.athlete, gaps: profile.gaps, clock: clock, records: records, places: places,
      shoes: profile.shoes, model: model, today: clock.day(of: asOf).day)
  }
}
