public import Running

/// Sums up time on the move by surface and speed, and within by grade and cadence.
public struct SoleusLoadStage: Stage {
  public static let kind = "soleus-load"
  public static let summary =
    "Sums up running by surface and speed, and walking apart: what the load is made of."
  public static let options: [StageOption] = []
  public static let reads: RecordingParts = [
    .time, .moving, .speed, .cadence, .cadenceSummary, .grade, .surface, .contactTime,
  ]
  public static let readsIfThere: RecordingParts = [.suspects, .sport]
  public static let writes: RecordingParts = [.load]

  let model: LoadModel

  public init(model: LoadModel = .standard) { self.model = model }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let track = recording.track
    guard !track.speedMPS.isEmpty, !track.cadenceSPM.isEmpty else { return }
    let walks = Walks(recording, ContactConstants(model))
    let sums = sums(
      of: recording, athlete, walks, track.time.indices.dropFirst().map { IntervalPiece($0) })
    recording.findings.note(.fasterThanModel, count: sums.clipped)
    let contactTime = sums.contactTime
    recording.findings.note(.contactTimeRecorded, count: contactTime.points)
    recording.figures.contactTimeMS =
      contactTime.seconds > 0 ? contactTime.sum / contactTime.seconds : nil
    // Without a step there is nothing that a load of 0 could be known from.
    let dose = sums.dose
    recording.figures.dose = dose.parts.isEmpty ? nil : dose
    recording.figures.suspectDoses = recording.figures.suspects.map { stretches in
      stretches.map { stretch in
        let within = stretch.beginS.nextUp...stretch.endS
        let points = track.time.indices.filter {
          within.contains(track.time[$0] - track.time[0])
        }
        return self.sums(of: recording, athlete, walks, points.map { IntervalPiece($0) }).dose
      }
    }
  }

  /// The sums over intervals, or pieces of them.
  private func sums(
    of recording: Recording, _ athlete: Athlete, _ walks: Walks,
    _ pieces: some Sequence<IntervalPiece>
  ) -> DoseSums {
    let track = recording.track
    var sums = DoseSums(ContactConstants(model), heightCm: athlete.heightCm)
    let contactTimeMS = track.contactTimeMS
    let cadenceIsRecorded = recording.figures.cadenceSource != .estimated
    for piece in pieces
    where track.moving[piece.end] && !track.speedMPS[piece.end].isNaN {
      let index = piece.end
      let seconds = (track.time[index] - track.time[index - 1]) * piece.share
      let speedMPS = Double(track.speedMPS[index])
      let cadenceSPM = Double(track.cadenceSPM[index])
      let surface = track.surface.isEmpty ? Surface.road : track.surface[index]
      if walks.isWalk[index] {
        sums.addWalking(
          seconds: seconds, speedMPS: speedMPS, cadenceSPM: cadenceSPM, surface: surface)
      } else {
        sums.addRunning(
          seconds: seconds, speedMPS: speedMPS, cadenceSPM: cadenceSPM,
          cadenceIsRecorded: cadenceIsRecorded,
          contactTimeMS: contactTimeMS.isEmpty ? .nan : Double(contactTimeMS[index]),
          // Without altitude the ground is taken for level.
          grade: track.grade.isEmpty || track.grade[index].isNaN ? 0 : Double(track.grade[index]),
          surface: surface)
      }
    }
    return sums
  }

  /// The dose of each part of a recording that has passed its stages; together they are the recording's, up
  /// to what a record rounds.
  ///
  /// - Parameter parts: the pieces of each, in any order.
  public func doses(
    of recording: Recording, _ athlete: Athlete, parts: [[IntervalPiece]]
  ) -> [Dose] {
    guard !recording.track.speedMPS.isEmpty, !recording.track.cadenceSPM.isEmpty else { return [] }
    let walks = Walks(recording, ContactConstants(model))
    return parts.map { sums(of: recording, athlete, walks, $0).dose }
  }
}

/// The time between two points, or a share of it.
public struct IntervalPiece: Sendable, Equatable {
  /// The point that the interval ends at.
  public var end: Int
  /// Of the interval, 0 to 1.
  public var share: Double

  public init(_ end: Int, share: Double = 1) {
    self.end = end
    self.share = share
  }
}
