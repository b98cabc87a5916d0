import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("Local clocks")
struct LocalClocksTests {
  private let melbourne: AthleteClock
  /// Sunday 8 March 2026, 17:09:25.
  private let written = 1_772_989_765.0

  init() throws { melbourne = try #require(AthleteClock("Australia/Melbourne")) }

  private func run(
    _ start: Double, file: String = "runs/x.gpx", name: String? = nil, creator: String? = nil,
    isNaive: Bool = false, pointsWithoutZone: Int? = nil
  ) -> DatedRun {
    var run = MadeUpRun.run(start: start)
    run.name = name
    run.creator = creator
    let count = pointsWithoutZone ?? run.points
    run.findings = isNaive ? [Finding(.timeWithoutZone, count: count)] : []
    let (day, seconds) = melbourne.day(of: start)
    return DatedRun(id: file, file: file, run: run, day: day, secondsIntoDay: seconds)
  }

  private func settled(_ runs: [DatedRun]) -> [DatedRun] { LocalClocks.settled(runs, melbourne) }

  @Test("Local time written as UTC is known by the wall clock in the run's name")
  func byName() throws {
    let found = try #require(settled([run(written, name: "Running 3/8/26 5:09 pm")]).first)
    #expect(found.day == LocalDay(year: 2026, month: 3, day: 8))
    #expect(found.secondsIntoDay == 61_765)
    #expect(found.run.start == written - 11 * 3_600)
    #expect(found.run.findings.map(\.code) == [.localClock])
  }

  @Test(
    "A name that shows the time of UTC brought home leaves it, and so does a file named by a program"
  )
  func byUTC() {
    // 17:09 UTC is 04:09 in Melbourne.
    for name in ["Running 3/9/26 4:09 am", "Running", "2026-03-08 17:09"] {
      let found = settled([run(written, file: "runs/2026-03-08-1709.gpx", name: name)])
      #expect(found.first?.run.start == written, "\(name)")
      #expect(found.first?.run.findings == [], "\(name)")
    }
  }

  @Test("Times without a zone go by the name of their file")
  func naive() {
    let found = settled([run(written, file: "runs/20260308_170925.gpx", isNaive: true)])
    #expect(found.first?.run.start == written - 11 * 3_600)
    #expect(found.first?.run.findings.map(\.code) == [.localClock])
  }

  @Test("A few times without a zone among others lie in the others' zone")
  func fewWithoutZone() {
    let one = run(
      written, file: "runs/20260308_170925.gpx", isNaive: true, pointsWithoutZone: 1)
    #expect(one.run.points > 2)
    #expect(settled([one]).first?.run.start == written)
  }

  @Test("Where nothing tells, UTC stays, and it is said where the week hangs on it")
  func open() {
    let sunday = settled([run(written, isNaive: true)])[0]
    #expect(sunday.run.start == written)
    #expect(sunday.run.findings.map(\.code) == [.timeWithoutZone, .localClockOpen])
    #expect(sunday.run.findings.last?.detail == "if local, it is of 2026-W10")
    let wednesday = settled([run(written - 4 * 86_400, isNaive: true)])[0]
    #expect(wednesday.run.findings.map(\.code) == [.timeWithoutZone])
  }

  @Test("A watch that states its clock writes UTC, whatever a name that somebody gave abroad shows")
  func statedClock() {
    var abroad = run(written, name: "Running 3/8/26 5:09 pm")
    abroad.run.utcOffsetS = 0
    let found = settled([abroad])[0]
    #expect(found.run.start == written && found.run.findings.isEmpty)
    #expect(found.day == abroad.day, "a zone that is told makes the days")
  }

  @Test("Where nobody told the zone, the clock that a watch states makes the day")
  func watchsDay() throws {
    let assumed = try #require(AthleteClock("UTC", isAssumed: true))
    var run = DatedRun(
      id: "x", file: "runs/x.fit", run: MadeUpRun.run(start: written),
      day: assumed.day(of: written).day, secondsIntoDay: 61_765)
    run.run.findings = []
    #expect(LocalClocks.settled([run], assumed)[0].secondsIntoDay == 61_765)
    run.run.utcOffsetS = 11 * 3_600
    let found = LocalClocks.settled([run], assumed)[0]
    #expect(found.day == LocalDay(year: 2026, month: 3, day: 9))
    #expect(found.secondsIntoDay == 61_765 + 39_600 - 86_400)
    #expect(found.run == run.run, "the instant stays")
  }

  @Test("Two local files of a program make a third without a zone local, and none that says UTC")
  func habitOfProgram() {
    let told = (0..<2).map { day in
      run(written - Double(day) * 86_400, name: "5:09 pm", creator: "Old app")
    }
    let silent = run(written - 5 * 86_400, creator: "Old app", isNaive: true)
    #expect(settled(told + [silent]).last?.run.start == silent.run.start - 11 * 3_600)
    let stated = run(written - 5 * 86_400, creator: "Old app")
    #expect(settled(told + [stated]).last?.run.start == stated.run.start)
  }

  @Test("A program that wrote UTC once writes it always: names in another zone are of a journey")
  func abroad() {
    let journey = run(written, name: "5:09 pm", creator: "App")
    let home = run(written - 9 * 86_400, name: "4:09 am", creator: "App")
    #expect(settled([journey, home]).map(\.run.start) == [journey.run.start, home.run.start])
  }

  @Test("A file's name makes no run at night")
  func night() {
    // Written 23:30, which is 10:30 in Melbourne as UTC.
    let late = run(written + 22_835, file: "runs/2026-03-08-233000.gpx", isNaive: true)
    #expect(settled([late]).first?.run.start == late.run.start)
  }

  @Test("Times without a zone go by the hours at which the athlete runs")
  func habitOfAthlete() {
    // Runs at 17:00 in Melbourne, written in UTC.
    let others = (1...12).map { run(written - Double($0) * 86_400 - 11 * 3_600) }
    let found = settled(others + [run(written, isNaive: true)])
    #expect(found.last?.run.start == written - 11 * 3_600)
    let night = (1...12).map { run(written - Double($0) * 86_400) }
    #expect(settled(night + [run(written, isNaive: true)]).last?.run.start == written)
  }
}
