import SoleusLoad
import SyntheticAthletes

extension LoadModel {
  /// A model whose values are drawn from the triangles of the standard one, each run's its own: what might be
  /// true.
  static func drawn(for name: String) -> LoadModel {
    var generator = SeededGenerator(seed: SampleTree.usualSeed, purpose: "model of \(name)")
    let rows = standard.factors.map { factor in
      let value = factor.range.map { drawn($0, factor.central, &generator) } ?? factor.central
      let valid = factor.valid.map { "\($0.lowerBound),\($0.upperBound)" } ?? ","
      return "\(factor.name),\(factor.level),\(value),,,\(valid)"
    }
    let table = ["factor,level,central,low,high,valid_from,valid_to"] + rows
    do {
      return try LoadModel(Array(table.joined(separator: "\n").utf8))
    } catch {
      preconditionFailure("a drawn model is broken: \(error)")
    }
  }

  /// From a triangle, by throwing points at it.
  private static func drawn(
    _ range: ClosedRange<Double>, _ mode: Double, _ generator: inout SeededGenerator
  ) -> Double {
    guard range.lowerBound < range.upperBound else { return mode }
    while true {
      let value = generator.uniform(range)
      let height =
        value < mode
        ? (value - range.lowerBound) / (mode - range.lowerBound)
        : mode < range.upperBound ? (range.upperBound - value) / (range.upperBound - mode) : 1
      if generator.uniform() < height { return value }
    }
  }
}
