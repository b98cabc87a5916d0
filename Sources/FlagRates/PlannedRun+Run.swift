import Running
import SoleusLoad
import SyntheticAthletes

extension Run {
  /// The run as if a watch without any error had recorded it, and the stages had read that.
  ///
  /// Its columns are those that the stages would derive; what follows from them is the program's own.
  init(_ planned: PlannedRun, heightCm: Double) {
    let start = Double(
      CivilTime(winterOffsetHours: 1).instant(day: planned.day, secondOfDay: planned.secondOfDay))
    let cadence = CadenceEstimate(heightCm: heightCm)
    var track = Track(beginning: start)
    var steps = 0.0
    for piece in planned.pieces() {
      let spm = piece.isWalked ? 110 : cadence.cadenceSPM(atMPS: piece.speedMPS, grade: piece.grade)
      steps += spm * piece.seconds / 60
      track.append(piece, cadenceSPM: spm, on: Surface(planned.ground))
    }
    track.cadenceIsRecorded = track.time.map { _ in planned.hasCadence }
    var recording = Recording(format: .tcx, number: 1)
    recording.sport = .running
    recording.track = track
    recording.pointsRead = track.count
    var figures = RunFigures()
    figures.sport = SportVerdict(sport: .running, witness: .label, confidence: 0.95)
    figures.distanceSource = .device
    figures.movingS = planned.seconds
    figures.ascentM = planned.ground == .treadmill ? nil : planned.ascentM
    figures.cadenceUnit = planned.hasCadence ? .steps : .none
    figures.cadenceSource = planned.hasCadence ? .measured : .estimated
    figures.cadenceSPM = steps / planned.seconds * 60
    figures.steps = steps
    figures.surfaces = [
      SurfaceShare(
        surface: Surface(planned.ground), share: 1, confidence: 0.9, witness: .device)
    ]
    recording.figures = figures
    SoleusLoadStage(model: .standard)
      .apply(to: &recording, of: Athlete(id: "", name: "", heightCm: heightCm))
    self.init(recording)
  }
}

extension Track {
  /// A track of one point, from which nothing has been run yet.
  fileprivate init(beginning time: Double) {
    self.init()
    self.time = [time]
    (distanceM, moving, speedMPS, cadenceSPM) = ([0], [false], [.nan], [0])
    (grade, surface) = ([0], [.road])
  }

  fileprivate mutating func append(
    _ piece: PlannedRun.Piece, cadenceSPM spm: Double, on ground: Surface
  ) {
    time.append(time[count - 1] + piece.seconds)
    distanceM.append(distanceM[distanceM.count - 1] + piece.speedMPS * piece.seconds)
    moving.append(true)
    speedMPS.append(Float(piece.speedMPS))
    cadenceSPM.append(Float(spm))
    grade.append(Float(piece.grade))
    surface.append(ground)
  }
}

extension Surface {
  fileprivate init(_ ground: PlannedRun.Ground) {
    self =
      switch ground {
      case .road: .road
      case .track: .track
      case .trail: .trail
      case .treadmill: .treadmill
      }
  }
}
