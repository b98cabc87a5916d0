public import Running

/// Sums up how each step fell on the calf, by surface and speed.
public struct SoleusLoadStage: Stage {
  public static let kind = "soleus-load"
  public static let summary =
    "Sums up every step on the calf by surface and speed: what the load is made of."
  public static let options: [StageOption] = []
  public static let reads: RecordingParts = [
    .time, .moving, .speed, .cadence, .cadenceSummary, .grade, .surface, .contactTime,
  ]
  public static let readsIfThere: RecordingParts = [.suspects]
  public static let writes: RecordingParts = [.load]

  let model: LoadModel

  public init(model: LoadModel = .standard) { self.model = model }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let track = recording.track
    guard !track.speedMPS.isEmpty, !track.cadenceSPM.isEmpty else { return }
    let sums = sums(of: recording, athlete, track.time.indices.dropFirst())
    recording.findings.note(.fasterThanModel, count: sums.clipped)
    recording.findings.note(.contactTimeRecorded, count: sums.withContactTime)
    // Without a step there is nothing that a load of 0 could be known from.
    let dose = sums.dose
    recording.figures.dose = dose.parts.isEmpty ? nil : dose
    recording.figures.suspectDoses = recording.figures.suspects.map { stretches in
      stretches.map { stretch in
        let within = stretch.beginS.nextUp...stretch.endS
        let points = track.time.indices.filter {
          within.contains(track.time[$0] - track.time[0])
        }
        return self.sums(of: recording, athlete, points).dose
      }
    }
  }

  /// The sums over the intervals that end at `points`.
  private func sums(
    of recording: Recording, _ athlete: Athlete, _ points: some Sequence<Int>
  ) -> DoseSums {
    let track = recording.track
    var sums = DoseSums(ContactConstants(model), heightCm: athlete.heightCm)
    let contactTimeMS = track.contactTimeMS
    let cadenceIsRecorded = recording.figures.cadenceSource != .estimated
    for index in points where track.moving[index] && !track.speedMPS[index].isNaN {
      sums.add(
        seconds: track.time[index] - track.time[index - 1],
        speedMPS: Double(track.speedMPS[index]), cadenceSPM: Double(track.cadenceSPM[index]),
        cadenceIsRecorded: cadenceIsRecorded,
        contactTimeMS: contactTimeMS.isEmpty ? .nan : Double(contactTimeMS[index]),
        // Without altitude the ground is taken for level.
        grade: track.grade.isEmpty || track.grade[index].isNaN ? 0 : Double(track.grade[index]),
        surface: track.surface.isEmpty ? .road : track.surface[index])
    }
    return sums
  }
}
