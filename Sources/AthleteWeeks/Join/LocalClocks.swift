import Running

/// Finds runs whose times are local though nothing in the file says so, or though it says UTC.
///
/// Formats ask for UTC, and some programs write what the wall clock shows. Witnesses are the wall clock in
/// a name, other files of the same program, and the hours at which the athlete runs; where none of them
/// says otherwise, times are UTC. A watch that states how far its own clock is ahead of UTC leaves nothing
/// to tell, and its clock makes the day where nobody told the athlete's zone.
enum LocalClocks {
  private enum Reading { case utc, local, open }

  /// Names are given the minute; the app may have named a run when it was ready and not when it began.
  private static let minutesApart = 3
  /// So many files of one program without a contrary one show its habit.
  private static let filesOfHabit = 2
  /// Runs whose zone is known, before their hours tell anything.
  private static let runsOfHabit = 10
  /// Minutes around a time of day in which a habit is looked for.
  private static let habitMinutes = 90
  /// How many times as many runs one reading's hours must have, and how many at least.
  private static let habitRatio = 4
  private static let leastOfHabit = 3

  /// The runs with the starts of those set right that are told to be local.
  static func settled(_ runs: [DatedRun], _ clock: AthleteClock) -> [DatedRun] {
    var readings = runs.map { reading(of: $0, clock) }
    let (local, others) = programs(of: runs, readings)
    for index in runs.indices {
      guard let creator = runs[index].run.creator else { continue }
      // Who takes a watch abroad has names in another zone: a program that wrote UTC once writes it always.
      if !runs[index].isNaive, others.contains(creator) { readings[index] = .utc }
      if runs[index].isNaive, readings[index] == .open, local.contains(creator) {
        readings[index] = .local
      }
    }
    let minutes = runs.indices.filter { readings[$0] != .local && !runs[$0].isNaive }.map {
      runs[$0].secondsIntoDay / 60
    }
    return runs.indices.map { index in
      var run = runs[index]
      if readings[index] == .open, run.isNaive, isOfHours(run, minutes) { readings[index] = .local }
      switch readings[index] {
      case .local: run.takeForLocal(clock)
      case .open where run.isNaive: run.noteOpenWeek(clock)
      case .open, .utc: break
      }
      if clock.isAssumed { run.takeWatchsDay() }
      return run
    }
  }

  /// What the names of a run say.
  private static func reading(of run: DatedRun, _ clock: AthleteClock) -> Reading {
    if run.run.utcOffsetS != nil, !run.isNaive { return .utc }
    let written = run.writtenMinute
    let local = clock.day(of: run.run.start).secondsIntoDay / 60
    // Where local time is UTC there is nothing to tell.
    guard WallClock.apart(written, local) > 2 * minutesApart else { return .open }
    let name = run.run.name.flatMap { WallClock($0) }
    let file = WallClock(String(run.file.split(separator: "/").last ?? ""))
    let clocks = [name, file].compactMap { $0 }
    if clocks.contains(where: { WallClock.apart($0.minute, local) <= minutesApart }) { return .utc }
    // Programs name files by UTC as well, and so say little against a file that claims UTC itself, nor where
    // that would have somebody run at night.
    let isWritten = clocks.contains {
      ($0.isOfPeople || run.isNaive && isAwake(written))
        && WallClock.apart($0.minute, written) <= minutesApart
    }
    return isWritten ? .local : .open
  }

  /// Minutes of the day at which hardly anybody sets off: 22:30 to 4:30, assumed.
  private static func isAwake(_ minute: Int) -> Bool { (270..<1_350).contains(minute) }

  /// The programs whose files were found to be in local time, and those of which one was not.
  private static func programs(
    of runs: [DatedRun], _ readings: [Reading]
  ) -> (local: Set<String>, others: Set<String>) {
    var local: [String: Int] = [:]
    var others: Set<String> = []
    for (run, reading) in zip(runs, readings) {
      guard let creator = run.run.creator else { continue }
      switch reading {
      case .local: local[creator, default: 0] += 1
      case .utc: others.insert(creator)
      case .open: break
      }
    }
    return (
      Set(local.filter { $0.value >= filesOfHabit && !others.contains($0.key) }.keys), others
    )
  }

  /// Whether a run's time fits the hours of the athlete's other runs, `minutes`, as local and not as UTC.
  private static func isOfHours(_ run: DatedRun, _ minutes: [Int]) -> Bool {
    guard minutes.count >= runsOfHabit else { return false }
    func near(_ minute: Int) -> Int {
      minutes.count { WallClock.apart($0, minute) <= habitMinutes }
    }
    let asLocal = near(run.writtenMinute)
    return asLocal >= leastOfHabit && asLocal >= habitRatio * near(run.secondsIntoDay / 60)
  }
}

extension DatedRun {
  /// Whether its times carry no zone; a few that lack it among others lie in theirs.
  fileprivate var isNaive: Bool {
    run.findings.contains { $0.code == .timeWithoutZone && 2 * $0.count >= run.points }
  }

  /// The time of day as the file writes it, in minutes.
  fileprivate var writtenMinute: Int {
    let seconds = Int(run.start.rounded(.down)) % 86_400
    return (seconds + 86_400) % 86_400 / 60
  }

  /// The instant at which the athlete's clock shows what the file writes.
  private func localStart(_ clock: AthleteClock) -> Double {
    // Twice, as the offset of the first guess may be that of the other side of a change of clocks.
    let guess = run.start - clock.offsetS(at: run.start)
    return run.start - clock.offsetS(at: guess)
  }

  fileprivate mutating func takeForLocal(_ clock: AthleteClock) {
    run.start = localStart(clock)
    (day, secondsIntoDay) = clock.day(of: run.setsOff)
    run.findings.removeAll { $0.code == .timeWithoutZone }
    run.findings.append(Finding(.localClock))
  }

  /// Takes the day that the watch showed, where the file states its clock.
  fileprivate mutating func takeWatchsDay() {
    guard let aheadS = run.utcOffsetS else { return }
    (day, secondsIntoDay) = AthleteClock.day(of: run.setsOff, aheadS: aheadS)
  }

  /// Says so where the week hangs on the zone.
  fileprivate mutating func noteOpenWeek(_ clock: AthleteClock) {
    let other = clock.day(of: localStart(clock) + run.setsOff - run.start).day.week
    if other != day.week {
      run.findings.append(
        Finding(.localClockOpen, detail: "if local, it is of \(other)"))
    }
  }
}
