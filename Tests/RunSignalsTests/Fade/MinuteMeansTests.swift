import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Change between means of minutes")
struct MinuteMeansTests {
  /// Two stretches around 1 and `1 + change`, each minute like the one before to a degree.
  private func stretches(
    change: Double, likeness: Double, minutes: Int, _ noise: inout Noise
  ) -> ([Double], [Double]) {
    var state = 0.0
    func step() {
      // The sum of twelve is as good as normal.
      let fresh = (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0...1, using: &noise) }
      state = likeness * state + fresh * (1 - likeness * likeness).squareRoot()
    }
    for _ in 0..<50 { step() }
    func stretch(_ mean: Double) -> [Double] {
      (0..<minutes).map { _ in
        step()
        return mean * (1 + 0.03 * state)
      }
    }
    let first = stretch(1)
    for _ in 0..<minutes { step() }
    return (first, stretch(1 + change))
  }

  @Test(
    "The band holds a known change four times of five, whether minutes are alike or not",
    arguments: [0, 0.4, 0.7], [0, 0.06])
  func coverage(likeness: Double, change: Double) throws {
    var noise = Noise(state: 77)
    var held = 0
    let times = 600
    for _ in 0..<times {
      let (first, second) = stretches(change: change, likeness: likeness, minutes: 25, &noise)
      let band = try #require(MinuteMeans.change(from: first, to: second))
      if band.low <= change, change <= band.high { held += 1 }
    }
    let share = Double(held) / Double(times)
    #expect(share > 0.74 && share < 0.88, "\(share)")
  }

  @Test("Without any change between minutes the band is the change")
  func exact() throws {
    let first = [Double](repeating: 4, count: 20)
    let band = try #require(MinuteMeans.change(from: first, to: first.map { $0 * 0.9 }))
    #expect(abs(band.central + 0.1) < 1e-12 && abs(band.high - band.low) < 1e-12)
  }

  @Test("Doubt widens the band")
  func doubt() throws {
    let first = [Double](repeating: 4, count: 20)
    let band = try #require(MinuteMeans.change(from: first, to: first, doubt: 0.02))
    #expect(abs(band.high - 0.0256) < 0.0001 && abs(band.low + 0.0256) < 0.0001)
  }

  @Test("Few minutes say nothing")
  func few() {
    #expect(MinuteMeans.change(from: [1, 1, 1], to: [1, 1, 1]) == nil)
    #expect(MinuteMeans.change(from: [], to: []) == nil)
  }
}
