import Running

/// A quarter of a run's moving time, by minutes.
struct RunQuarter {
  /// Metres a second that would have cost as much on level ground.
  private(set) var levelSpeedMPS: [Double] = []
  /// Steps a minute, where they were recorded.
  private(set) var cadenceSPM: [Double] = []
  /// Metres.
  private(set) var stepLengthM: [Double] = []
  /// Whether the grade is known for nine tenths of the time.
  private(set) var knowsGround = false
  /// Mean size of the grade.
  private(set) var steepness = 0.0
  /// What a metre cost, in metres of level ground.
  private(set) var cost = 1.0

  /// The quarter of that number, from 1; cadence is that of the feet only where `hasCadence`.
  init(_ number: Int, of track: Track, movingS: Double, hasCadence: Bool) {
    let begin = movingS * Double(number - 1) / 4
    let end = movingS * Double(number) / 4
    let isLevel = track.grade.isEmpty
    var minute = Tally()
    var all = Tally()
    var moved = 0.0
    for index in track.time.indices.dropFirst() where track.moving[index] {
      let elapsed = track.time[index] - track.time[index - 1]
      moved += elapsed
      guard moved > begin else { continue }
      guard moved - elapsed < end else { break }
      let step = track.distanceM[index] - track.distanceM[index - 1]
      minute.seconds += elapsed
      let grade = isLevel ? 0 : Double(track.grade[index])
      if !grade.isNaN {
        minute.groundSeconds += elapsed
        minute.steepness += abs(grade) * elapsed
        minute.metres += step
        minute.levelMetres += step * Self.costOfRunning(grade: grade)
      }
      if hasCadence, track.cadenceSPM[index] > 0,
        track.cadenceIsRecorded.isEmpty || track.cadenceIsRecorded[index]
      {
        minute.stepSeconds += elapsed
        minute.steps += Double(track.cadenceSPM[index]) / 60 * elapsed
        minute.stepMetres += step
      }
      guard minute.seconds >= 60 else { continue }
      close(minute)
      all.add(minute)
      minute = Tally()
    }
    guard all.groundSeconds > 0, all.metres > 0 else { return }
    knowsGround = all.groundSeconds >= 0.9 * all.seconds
    steepness = all.steepness / all.groundSeconds
    cost = all.levelMetres / all.metres
  }

  /// A minute counts where half of it is known.
  private mutating func close(_ minute: Tally) {
    if minute.groundSeconds >= 30 {
      levelSpeedMPS.append(minute.levelMetres / minute.groundSeconds)
    }
    if minute.stepSeconds >= 30 {
      cadenceSPM.append(minute.steps / minute.stepSeconds * 60)
      stepLengthM.append(minute.stepMetres / minute.steps)
    }
  }

  /// What a metre costs on a slope, in metres of level ground, for grades of -0.45 to 0.45.
  ///
  /// The energy cost of running of Minetti, Moia, Roi, Susta, Ferretti (2002), over its value on
  /// level ground, 3.6 J/kg/m. Of pace only: forces do not follow the cost.
  static func costOfRunning(grade i: Double) -> Double {
    (((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + 3.6) / 3.6
  }
}

/// Sums over some time on the move.
private struct Tally {
  var seconds = 0.0
  // Where the grade is known.
  var groundSeconds = 0.0
  var steepness = 0.0
  var metres = 0.0
  var levelMetres = 0.0
  // Where steps were recorded.
  var stepSeconds = 0.0
  var steps = 0.0
  var stepMetres = 0.0

  mutating func add(_ other: Tally) {
    seconds += other.seconds
    groundSeconds += other.groundSeconds
    steepness += other.steepness
    metres += other.metres
    levelMetres += other.levelMetres
  }
}
