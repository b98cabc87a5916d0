import Testing

@testable import RunSignals

@Suite("Evenly spaced samples")
struct EvenSampleTests {
  private func sample(of count: Int) -> EvenSample<Int> {
    var sample = EvenSample<Int>()
    for value in 0..<count { sample.add(value) }
    return sample
  }

  @Test("Up to the bound every value is kept")
  func whole() {
    let most = EvenSample<Int>.most
    for count in [0, 1, 2, 3_600, most] {
      #expect(sample(of: count).values == Array(0..<count))
    }
  }

  @Test(
    "Beyond it the values kept are evenly spaced, span all and fill half the bound",
    arguments: [1, 2, 100_000, 131_072, 131_073, 1_000_000])
  func thinned(beyond: Int) {
    let most = EvenSample<Int>.most
    let sample = sample(of: most + beyond)
    let values = sample.values
    #expect(sample.count == most + beyond)
    #expect((most / 2...most).contains(values.count))
    let spacing = values[1] - values[0]
    #expect(zip(values, values.dropFirst()).allSatisfy { $1 - $0 == spacing })
    #expect(values[0] == 0 && most + beyond - (values.last ?? 0) <= spacing)
  }
}
