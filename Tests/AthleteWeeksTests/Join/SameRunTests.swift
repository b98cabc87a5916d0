import Foundation
import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("The same run")
struct SameRunTests {
  private typealias Pair = SameRunFigures.Pair

  /// Seen 11 h apart; `SOLEUS_FIGURES=1 swift test --disable-xctest --filter SameRunTests` takes a
  /// thousand pairs of each kind and prints how many were found.
  @Test(
    "On clocks hours apart no second run is taken for the first, and few second files are missed",
    arguments: SameRunFigures.Pair.allCases)
  func rates(pair: SameRunFigures.Pair) {
    let prints = ProcessInfo.processInfo.environment["SOLEUS_FIGURES"] != nil
    let count = prints ? 1_000 : 20
    var found = 0
    var differences: [Double] = []
    for number in 0..<count {
      let (one, other) = SameRunFigures.runs(pair, number)
      let ahead = SameRun.clockAhead(of: other, over: one)
      #expect(ahead == nil || ahead == SameRunFigures.offsetS)
      if ahead != nil { found += 1 }
      let alike = one.fingerprint?.likeness(
        to: other.fingerprint ?? DistanceFingerprint(spacingS: 60, firstMark: 0, metres: []),
        laterBy: -SameRunFigures.offsetS)
      if let alike { differences.append(alike.difference) }
    }
    if prints {
      differences.sort()
      let nth = { differences[min(differences.count - 1, Int(Double(differences.count) * $0))] }
      print(
        "\(pair): \(found) of \(count) found; difference min \(nth(0)), median \(nth(0.5)),",
        "95th \(nth(0.95)), max \(nth(1))")
    }
    if pair.isSame {
      #expect(Double(found) >= 0.8 * Double(count))
    } else {
      #expect(found == 0)
    }
  }

  @Test(
    "On clocks that agree every second file is found, whoever recorded how much", arguments: 0..<3)
  func clocksAgree(number: Int) {
    for pair in SameRunFigures.Pair.allCases where pair.isSame {
      var (one, other) = SameRunFigures.runs(pair, number)
      other = other.later(by: -SameRunFigures.offsetS)
      #expect(SameRun.clockAhead(of: other, over: one) == 0, "\(pair)")
      one = one.later(by: 3_600)
      other = other.later(by: 3_600)
      #expect(SameRun.clockAhead(of: one, over: other) == 0, "\(pair)")
    }
  }

  @Test("An offset reads the other way round from the other side")
  func mirrored() {
    for number in 0..<4 {
      let (one, other) = SameRunFigures.runs(.twoWatches, number)
      let ahead = SameRun.clockAhead(of: other, over: one)
      #expect(SameRun.clockAhead(of: one, over: other) == ahead.map { -$0 })
    }
  }

  @Test("Zones apart by half and quarter hours count, other differences of clocks do not")
  func offsets() {
    let (run, _) = SameRunFigures.runs(.copy, 4)
    for minutes in [60, 120, 330, 345, 765, 840] {
      #expect(SameRun.clockAhead(of: run.later(by: minutes * 60), over: run) == minutes * 60)
    }
    for minutes in [105, 130, 15 * 60, 24 * 60] {
      #expect(SameRun.clockAhead(of: run.later(by: minutes * 60), over: run) == nil)
    }
  }

  @Test("An even run without any shape is not known again on another clock")
  func noShape() {
    var run = MadeUpRun.run()
    run.fingerprint = DistanceFingerprint(
      spacingS: 60, firstMark: Int(run.start / 60) + 1, metres: Array(repeating: 180, count: 49))
    #expect(SameRun.clockAhead(of: run.later(by: 7_200), over: run) == nil)
    #expect(SameRun.clockAhead(of: run, over: run) == 0)
  }

  @Test("A recording whose times span years does not swallow the runs in between")
  func damagedTimes() {
    let damaged = MadeUpRun.run(start: 1_700_000_000, elapsedS: 200_000_000)
    #expect(SameRun.clockAhead(of: MadeUpRun.run(), over: damaged) == nil)
    #expect(SameRun.clockAhead(of: damaged, over: damaged) == 0)
  }
}

extension Run {
  /// The same recording by a clock that is ahead by `seconds`, a multiple of 900.
  func later(by seconds: Int) -> Run {
    var run = self
    run.start += Double(seconds)
    if let spacing = fingerprint?.spacingS { run.fingerprint?.firstMark += seconds / spacing }
    return run
  }
}
