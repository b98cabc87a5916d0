/// The runs of an athlete of a made-up archive: four a week, one a day at most, an hour each.
extension ArchiveAthlete {
  /// Days of a week on which there are runs; the last of them is Sunday for everybody.
  private static let weekdays = [[1, 3, 5, 6], [0, 2, 4, 6], [1, 2, 4, 6], [0, 3, 5, 6]]
  /// Weeks of building up, then one of recovery; an hour is the mean.
  private static let shares = [0.98, 1.03, 1.09, 0.90]

  /// All runs, the oldest first, and the newest on the last Sunday.
  var runs: [SampleRun] { (0..<runCount).map { run(fromNewest: runCount - 1 - $0) } }

  private func run(fromNewest number: Int) -> SampleRun {
    let perWeek = ArchiveSize.runsPerWeek
    let weeksBefore = number / perWeek
    let ofWeek = perWeek - 1 - number % perWeek
    let day = ArchiveWeeks.day(
      weeksBefore: weeksBefore, weekday: Self.weekdays[index % Self.weekdays.count][ofWeek])
    var generator = SeededGenerator(seed: seed, purpose: "archive \(index) \(number)")
    // Mornings only: evening and next morning are as far apart as clocks of two zones can be.
    let second = 6 * 3600 + generator.whole(0...7200)
    let share = Self.shares[Self.shares.count - 1 - weeksBefore % Self.shares.count]
    let (plan, way) = session(
      ofWeek, week: weeksBefore, seconds: 3600 * share * generator.uniform(0.93...1.07),
      speed: easySpeed * generator.uniform(0.97...1.03), generator: &generator)
    let isHilly = if case .hill = way { true } else { false }
    return SampleRun(
      seed: seed, runner: runner,
      ground: Ground(
        "\(id) \(isHilly ? "hills" : "town")", latitude: place.latitude,
        longitude: place.longitude, altitude: place.altitude, relief: isHilly ? 20 : 4),
      start: CivilTime(winterOffsetHours: place.winterOffsetHours)
        .instant(day: day, secondOfDay: second),
      plan: plan, way: way, device: device(of: number), copies: [copy(on: day, number: number)])
  }

  /// Something quick, streets with lights, an easy round, and a way there and back with a quick end.
  private func session(
    _ ofWeek: Int, week: Int, seconds: Double, speed: Double, generator: inout SeededGenerator
  ) -> (SessionPlan, SampleRun.Way) {
    /// To whole metres, so that hardly two runs take the same way.
    let kilometres = (seconds * speed).rounded() / 1000
    switch (ofWeek, week % 2) {
    case (0, 0):
      let count = Int(seconds / 600)
      let fast = SessionPlan.Segment(metres: 1000, speed: speed * 1.25)
      let jog = SessionPlan.Segment(metres: 400, speed: speed * 0.8)
      let easy = (kilometres * 1000 - 1400 * Double(count)) / 2
      let plan = SessionPlan.repeats(
        "Kilometre repeats", count: count, fast: fast, recovery: jog, easyMetres: max(500, easy),
        easySpeed: speed)
      return (plan, .outAndBack(.park))
    case (0, _):
      let up = SessionPlan.Segment(metres: 300, speed: speed * 1.2)
      let down = SessionPlan.Segment(metres: 300, speed: speed * 0.8)
      let approach = max(500, (kilometres * 1000 - 3600) / 2)
      let plan = SessionPlan.repeats(
        "Hill repeats", count: 6, fast: up, recovery: down, easyMetres: approach, easySpeed: speed)
      return (plan, .hill(.park, approach: approach, climb: 300, repeats: 6))
    case (1, _):
      let plan = SessionPlan.steady("Streets", kilometres: kilometres, speed: speed)
      return (plan.crossingStreets(every: 1500, generator: &generator), .loop(.streets))
    case (2, _):
      return (.steady("Easy", kilometres: kilometres, speed: speed * 0.97), .loop(.park))
    default:
      let plan = SessionPlan.progression(
        "There and back", kilometres: kilometres, speed: speed, finish: 2, at: speed * 1.2)
      return (plan, .outAndBack(.park))
    }
  }

  /// Writes every second.
  private func device(of number: Int) -> Device {
    var device = Device(spacing: 1...1)
    device.distanceScale = distanceScale
    switch cadenceSource {
    case .watch: break
    case .watchOrTelephone: device.recordsCadence = number % 3 != 1
    case .none: device.recordsCadence = false
    }
    return device
  }

  /// GPX and TCX in turn, of one service for one athlete and of another for the next.
  private func copy(on day: Int, number: Int) -> SampleRun.Copy {
    let date = CivilTime.isoDate(ofDay: day)
    let isGPX = number.isMultiple(of: 2)
    let isGarmin = index.isMultiple(of: 2)
    let format: SampleRun.Format =
      switch (isGPX, isGarmin) {
      case (true, true): .garminGPX
      case (true, false): .stravaGPX(type: "running")
      case (false, true): .garminTCX(recordsDistance: true)
      case (false, false): .stravaTCX
      }
    return SampleRun.Copy(
      path: "runs/\(date.prefix(4))/\(date).\(isGPX ? "gpx" : "tcx").gz", format: format)
  }
}
