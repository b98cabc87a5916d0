import Running
import Testing

@testable import SoleusLoad

@Suite("Draws of a run's signals")
struct SignalDrawsTests {
  private func draws(_ doubts: SignalDoubts) -> [SignalDraws.Draw] {
    var signals = SignalDraws(doubts)
    return (0..<1_000).map { _ in signals.next() }
  }

  private func doubts(
    _ id: String, athlete: String = "anna", isEstimated: Bool = true
  ) -> SignalDoubts {
    var run = Run(format: .tcx, start: 0, elapsedS: 3_000, points: 100, distanceM: 10_000)
    run.figures.cadenceSource = isEstimated ? .estimated : .measured
    run.figures.quality[.distance] = Quality(.measured, low: 9_900, high: 10_400)
    return SignalDoubts(run, id: id, athlete: athlete)
  }

  private func correlation(_ a: [Double], _ b: [Double]) -> Double {
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    func product(_ a: [Double], _ b: [Double]) -> Double {
      mean(zip(a, b).map { ($0 - mean(a)) * ($1 - mean(b)) })
    }
    return product(a, b) / (product(a, a) * product(b, b)).squareRoot()
  }

  @Test("A tenth of the draws lies below each band and a tenth above it")
  func bands() {
    let doubts = doubts("a-1")
    let draws = draws(doubts)
    func shares(_ value: (SignalDraws.Draw) -> Double, _ band: ClosedRange<Double>) -> [Double] {
      [draws.count { value($0) < band.lowerBound }, draws.count { value($0) > band.upperBound }]
        .map { Double($0) / 1_000 }
    }
    let found = [
      shares(\.distance, doubts.distance), shares(\.time, -doubts.time...doubts.time),
      shares(\.cadence, -doubts.cadence...doubts.cadence),
      shares(\.grade, -doubts.grade...doubts.grade),
    ]
    #expect(found.joined().allSatisfy { (0.07...0.13).contains($0) }, "\(found)")
    #expect(draws.allSatisfy { $0.amount == 1 })
  }

  @Test("The same run has the same draws; other runs and other signals have others")
  func independence() {
    let (one, same, other) = (draws(doubts("a-1")), draws(doubts("a-1")), draws(doubts("a-2")))
    #expect(one.map(\.distance) == same.map(\.distance))
    #expect(abs(correlation(one.map(\.distance), other.map(\.distance))) < 0.12)
    #expect(abs(correlation(one.map(\.distance), one.map(\.time))) < 0.12)
    #expect(abs(correlation(one.map(\.grade), other.map(\.grade))) < 0.12)
  }

  @Test("Estimated cadence is off alike in all runs of an athlete, recorded cadence in each")
  func athlete() {
    func cadences(_ id: String, _ athlete: String = "anna", isEstimated: Bool = true) -> [Double] {
      draws(doubts(id, athlete: athlete, isEstimated: isEstimated)).map(\.cadence)
    }
    #expect(cadences("a-1") == cadences("a-2"))
    #expect(abs(correlation(cadences("a-1"), cadences("a-1", "ben"))) < 0.12)
    let (one, other) = (cadences("a-1", isEstimated: false), cadences("a-2", isEstimated: false))
    #expect(abs(correlation(one, other)) < 0.12)
  }

  @Test("A doubt that is gone moves no draw of the others")
  func alone() {
    let doubts = doubts("a-1")
    #expect(draws(doubts.only(.grade)).map(\.grade) == draws(doubts).map(\.grade))
    #expect(draws(doubts.only(.grade)).allSatisfy { $0.distance == 0 && $0.cadence == 0 })
  }
}
