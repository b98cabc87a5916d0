import Foundation
import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("Duplicates")
struct DuplicatesTests {
  private func kept(_ runs: [(String, Run)]) -> [String] {
    Duplicates.split(runs.map { MadeUpRun.dated($0.1, file: $0.0) }).kept.map(\.file)
  }

  @Test("Of the same run the file that tells more stays, and the other is listed")
  func richer() {
    let watch = MadeUpRun.dated(MadeUpRun.run(cadenceSource: .measured), file: "z-watch")
    let service = MadeUpRun.dated(
      MadeUpRun.run(start: 1_780_000_030, elapsedS: 2_950, distanceM: 9_900, distanceSource: .gps),
      file: "a-service")
    let split = Duplicates.split([service, watch])
    #expect(split.kept.map(\.file) == ["z-watch"])
    #expect(split.duplicates.map(\.file) == ["a-service"])
    #expect(split.duplicates.map(\.of) == ["z-watch"])
  }

  @Test("What people said of a run in a copy stands with the file that counts, and no figure does")
  func words() throws {
    var watch = MadeUpRun.dated(MadeUpRun.run(cadenceSource: .measured), file: "watch.fit")
    watch.run.name = nil
    var copy = MadeUpRun.dated(
      MadeUpRun.run(distanceM: 9_900, distanceSource: .gps), file: "export.zip//1.gpx")
    copy.run.name = "Tempo, forefoot"
    copy.run.figures.strike = .forefoot
    copy.listed = ListedRow(
      list: "export.zip//activities.csv",
      activity: ListedActivity(line: 2, sport: .running, gear: "Vapor Glove"))
    for runs in [[watch, copy], [copy, watch]] {
      let counted = try #require(Duplicates.split(runs).kept.first)
      #expect(counted.file == "watch.fit" && counted.run.distanceM == watch.run.distanceM)
      #expect(counted.run.name == "Tempo, forefoot" && counted.run.strike == .forefoot)
      #expect(counted.listed?.activity.gear == "Vapor Glove")
    }
  }

  @Test("Nobody runs twice at once: recordings of the same time are one run, whatever they count")
  func atOnce() {
    let watch = MadeUpRun.run(distanceM: 4_100, cadenceSource: .converted)
    let belt = MadeUpRun.run(start: 1_780_000_020, distanceM: 8_040)
    let split = Duplicates.split([
      MadeUpRun.dated(belt, file: "belt"), MadeUpRun.dated(watch, file: "watch"),
    ])
    #expect(split.kept.map(\.file) == ["watch"])
    #expect(split.duplicates.first?.metres == DuplicateRun.Metres(here: 8_040, there: 4_100))
  }

  @Test("A copy that was dated from the end of the run on is one run, a second lap is none")
  func datedFromItsEnd() {
    func run(after: Double, _ metres: [Double]) -> Run {
      var run = MadeUpRun.run(start: 1_780_000_000 + after)
      run.recorded = [.position]
      run.speeds = SpeedMetres(first: 28, metres: metres)
      return run
    }
    let first = run(after: 0, [3_000, 4_000, 3_000])
    #expect(kept([("a", first), ("b", run(after: 3_000, [3_000, 4_000, 3_000]))]) == ["a"])
    #expect(kept([("a", first), ("b", run(after: 3_010, [3_200, 3_900, 2_900]))]) == ["a", "b"])
    #expect(kept([("a", first), ("b", run(after: 9_000, [3_000, 4_000, 3_000]))]) == ["a", "b"])
  }

  @Test("A track stays before laps and totals, whatever these tell")
  func trackBeforeTotals() {
    var laps = MadeUpRun.run(cadenceSource: .measured)
    laps.findings = [Finding(.knownFromLaps)]
    let track = MadeUpRun.run(distanceSource: .gps)
    #expect(kept([("a-laps", laps), ("z-track", track)]) == ["z-track"])
  }

  @Test(
    "Of recordings that know the same figures, contact time, heart rate, fractions of cadence and the watch's own file decide, in this order"
  )
  func channels() {
    func run(_ recorded: RecordingParts, _ format: FileFormat = .tcx, points: Int = 3_000) -> Run {
      var run = MadeUpRun.run(cadenceSource: .converted, points: points)
      run.recorded = recorded
      run.format = format
      return run
    }
    let runs = [
      ("e-more", run([], points: 3_400)), ("d-fit", run([], .fit)),
      ("c-fraction", run(.cadenceFraction)), ("b-heart", run(.heartRate)),
      ("a-contact", run(.contactTime)),
    ]
    for count in 1...runs.count {
      let some = Array(runs.prefix(count))
      #expect(kept(some) == [runs[count - 1].0])
      #expect(kept(some.reversed()) == [runs[count - 1].0])
    }
  }

  @Test("A start alone is of the run that it begins with, and no other's")
  func startAlone() {
    func alone(_ start: Double) -> Run { Run(format: .gpx, start: start, elapsedS: 0, points: 0) }
    let whole = MadeUpRun.run()
    for start in [whole.start - 60, whole.start, whole.start + 600] {
      #expect(kept([("alone", alone(start)), ("whole", whole)]) == ["whole"])
    }
    #expect(kept([("whole", whole), ("alone", alone(whole.end + 60))]) == ["whole", "alone"])
    #expect(kept([("a", alone(5_000)), ("b", alone(5_060))]) == ["a"])
    #expect(kept([("a", alone(5_000)), ("b", alone(9_000))]) == ["a", "b"])
  }

  @Test("Runs one after the other, or of a different length in part of the time, are two")
  func different() {
    let first = MadeUpRun.run()
    #expect(kept([("a", first), ("b", MadeUpRun.run(start: first.end))]) == ["a", "b"])
    #expect(kept([("a", first), ("b", MadeUpRun.run(start: first.end - 600))]) == ["a", "b"])
    let part = MadeUpRun.run(elapsedS: 1_800, distanceM: 9_000)
    #expect(kept([("a", first), ("b", part)]) == ["a", "b"])
  }

  @Test("A watch that stopped half-way recorded the same run")
  func part() {
    #expect(
      kept([("a", MadeUpRun.run()), ("b", MadeUpRun.run(elapsedS: 1_200, distanceM: 4_000))]) == [
        "a"
      ])
  }

  @Test("A distance that one of two does not know decides nothing")
  func unknownDistance() {
    #expect(kept([("a", MadeUpRun.run()), ("b", MadeUpRun.run(distanceM: nil))]).count == 1)
  }

  @Test("The order in which files are found makes no difference")
  func order() {
    let runs =
      (0..<4).map { MadeUpRun.dated(MadeUpRun.run(), file: "same-\($0)") }
      + (1...3).map { MadeUpRun.dated(MadeUpRun.run(number: $0), file: "one file") }
      + (0..<4).map {
        MadeUpRun.dated(MadeUpRun.run(start: 1_780_000_000 + Double($0) * 900), file: "late-\($0)")
      }
    func result(_ runs: [Int]) -> [[String]] {
      let split = Duplicates.split(runs.map { all[$0] })
      return [
        split.kept.map { "\($0.file) \($0.run.number)" },
        split.duplicates.map { "\($0.file) of \($0.of)" },
      ]
    }
    let all = runs
    let expected = result(Array(all.indices))
    for step in [1, 2, 3, 4, 5, 7] {
      let shuffled = all.indices.map { ($0 * step + step) % all.count }
      #expect(Set(shuffled).count == all.count)
      #expect(result(shuffled) == expected)
    }
    #expect(result(all.indices.reversed()) == expected)
  }

  @Test(
    "What made-up athletes recorded splits alike in every order, and every duplicate is listed against a run that counts"
  )
  func orderOfShapes() {
    let runs = (0..<3).flatMap { number in
      SameRunFigures.Pair.allCases.flatMap { pair -> [DatedRun] in
        let (one, other) = SameRunFigures.runs(pair, number)
        return [one, other].enumerated().map {
          // Each number has days of its own; pairs of one number share the first recording.
          MadeUpRun.dated($1.later(by: number * 10 * 86_400), file: "\(number)-\(pair)-\($0)")
        }
      }
    }
    let expected = Duplicates.split(runs)
    #expect(expected.duplicates.count + expected.kept.count == runs.count)
    #expect(expected.duplicates.count > runs.count / 2)
    let kept = Set(expected.kept.map(\.file))
    #expect(expected.duplicates.allSatisfy { kept.contains($0.of) && !kept.contains($0.file) })
    for step in [5, 7, 11, 25] {
      let order = runs.indices.map { ($0 * step + step) % runs.count }
      #expect(Set(order).count == runs.count)
      let split = Duplicates.split(order.map { runs[$0] })
      #expect(split.duplicates == expected.duplicates)
      #expect(split.kept.map(\.file) == expected.kept.map(\.file))
    }
  }

  @Test("Half a run does not stay for the whole of it, however much it tells")
  func wholeStays() {
    let half = MadeUpRun.run(elapsedS: 1_200, distanceM: 4_000, cadenceSource: .measured)
    #expect(kept([("half", half), ("whole", MadeUpRun.run())]) == ["whole"])
  }

  @Test("Two halves and a recording of the whole are one run, in which nothing counts twice")
  func halves() {
    let first = MadeUpRun.run(elapsedS: 1_500, distanceM: 5_000, cadenceSource: .measured)
    let second = MadeUpRun.run(
      start: first.end, elapsedS: 1_500, distanceM: 5_000, cadenceSource: .measured)
    let all = [("first", first), ("second", second), ("whole", MadeUpRun.run())]
    #expect(kept(all) == ["whole"])
    #expect(kept(Array(all.dropLast())) == ["first", "second"])
  }

  @Test(
    "What only the duplicate holds is listed, with the clocks, on the day of the run that counts")
  func listing() throws {
    var (watch, phone) = SameRunFigures.runs(.twoWatches, 4)
    watch.cadenceSource = .measured
    watch.recorded = [.position, .deviceCadence]
    phone.recorded = [.position, .heartRate, .altitude]
    let split = Duplicates.split([
      MadeUpRun.dated(phone, file: "phone"), MadeUpRun.dated(watch, file: "watch"),
    ])
    let kept = try #require(split.kept.first)
    #expect(
      split.duplicates == [
        DuplicateRun(
          file: "phone", of: "watch", day: kept.day, leftOut: [.heartRate, .altitude],
          clockAheadS: SameRunFigures.offsetS,
          metres: DuplicateRun.Metres(
            here: try #require(phone.distanceM), there: try #require(watch.distanceM)))
      ])
    #expect(kept.run == watch, "nothing is mixed into the run that counts")
  }

  @Test(
    "What an archive has once more byte for byte is a number, and last month's export keeps its runs"
  )
  func repeated() {
    func file(_ name: String, _ content: String = "c0ffee-1") -> DatedRun {
      var run = MadeUpRun.dated(MadeUpRun.run(), file: name)
      run.id = content
      return run
    }
    let archives = [ArchiveSum(file: "a.zip", files: 40), ArchiveSum(file: "z.zip", files: 38)]
    func split(_ names: [String]) -> (kept: [String], isRepeated: [Bool]) {
      let split = Duplicates.split(names.map { file($0) }, archives: archives)
      return (split.kept.map(\.file), split.duplicates.map(\.isRepeated))
    }
    for names in [["a.zip//1.fit", "z.zip//1.fit"], ["z.zip//1.fit", "a.zip//1.fit"]] {
      #expect(split(names) == (["z.zip//1.fit"], [true]))
      #expect(split(names + ["runs/1.fit"]) == (["runs/1.fit"], [true, true]))
    }
    #expect(split(["b.zip//1.fit", "b (1).zip//1.fit"]).kept == ["b.zip//1.fit"])
    // Twice in one place, and other bytes, are to be seen on the page of the week.
    #expect(split(["runs/1.fit", "runs/copy.fit"]) == (["runs/1.fit"], [false]))
    let other = Duplicates.split([file("z.zip//1.fit"), file("a.zip//1.gpx", "beef-1")])
    #expect(other.duplicates.map(\.isRepeated) == [false])
  }

  /// Under a second in a debug build; fifty million pairs would take minutes.
  @Test("Ten thousand runs are told apart without looking at every pair")
  func many() {
    let (run, _) = SameRunFigures.runs(.copy, 4)
    let runs = (0..<10_000).map { index in
      MadeUpRun.dated(run.later(by: index * 43_200 + index % 2 * 1_800), file: "run-\(index)")
    }
    let time = ContinuousClock().measure {
      let split = Duplicates.split(runs)
      #expect(split.kept.count == 10_000 && split.duplicates.isEmpty)
    }
    #expect(time < .seconds(20))
    if ProcessInfo.processInfo.environment["SOLEUS_FIGURES"] != nil {
      print("10,000 runs: \(time)")
    }
  }

  @Test("Of a thousand copies one counts")
  func copies() {
    let copies = Duplicates.split(
      (0..<1_000).map { MadeUpRun.dated(MadeUpRun.run(), file: "copy-\($0)") })
    #expect(copies.kept.map(\.file) == ["copy-0"] && copies.duplicates.count == 999)
  }
}
