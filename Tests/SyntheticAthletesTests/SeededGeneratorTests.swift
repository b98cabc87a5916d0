import Testing

@testable import SyntheticAthletes

@Suite("The generator of random numbers")
struct SeededGeneratorTests {
  @Test("The same seed and purpose give the same numbers, another of either gives others")
  func seeds() {
    func first(_ seed: UInt64, _ purpose: String) -> [UInt64] {
      var generator = SeededGenerator(seed: seed, purpose: purpose)
      return (0..<8).map { _ in generator.next() }
    }
    #expect(first(1, "a") == first(1, "a"))
    #expect(first(1, "a") != first(2, "a"))
    #expect(first(1, "a") != first(1, "b"))
  }

  @Test("Normal numbers have the wanted mean and deviation")
  func normal() {
    var generator = SeededGenerator(seed: 7, purpose: "normal")
    let numbers = (0..<20_000).map { _ in generator.normal(3) }
    let mean = numbers.reduce(0, +) / 20_000
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    #expect(abs(mean) < 0.1)
    #expect(abs(variance.squareRoot() - 3) < 0.1)
  }

  @Test("Whole numbers reach both ends of the range and never leave it")
  func whole() {
    var generator = SeededGenerator(seed: 7, purpose: "whole")
    let numbers = Set((0..<500).map { _ in generator.whole(4...8) })
    #expect(numbers == [4, 5, 6, 7, 8])
  }

  @Test("A drift keeps its deviation and forgets where it was")
  func drift() {
    var generator = SeededGenerator(seed: 7, purpose: "drift")
    var drift = Drift(deviation: 2, memory: 20, from: &generator)
    let values = (0..<100_000).map { _ in drift.step(&generator) }
    func correlation(_ lag: Int) -> Double {
      zip(values, values.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 } / Double(values.count) / 4
    }
    #expect(abs(correlation(0) - 1) < 0.15)
    #expect(abs(correlation(20) - 0.37) < 0.12)
    #expect(abs(correlation(200)) < 0.12)
  }

  @Test("Smoothing makes wandering smoother and not smaller")
  func smoothing() {
    var generator = SeededGenerator(seed: 3, purpose: "smoothing")
    var rough = Drift(deviation: 3, memory: 80, from: &generator)
    var filter = LowPass(steps: 3)
    let values = (0..<20_000).map { _ in rough.step(&generator) }
    let smooth = values.map { filter.pass($0) }
    func size(_ values: [Double]) -> Double {
      (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
    }
    func kicks(_ values: [Double]) -> [Double] { zip(values, values.dropFirst()).map { $1 - $0 } }
    #expect(size(smooth) > 0.85 * size(values))
    #expect(size(kicks(smooth)) < 0.5 * size(kicks(values)))
    var open = LowPass(steps: 0)
    #expect(values.map { open.pass($0) } == values)
  }
}
