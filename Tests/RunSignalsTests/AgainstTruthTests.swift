import Foundation
import Testing

@testable import RunSignals

/// The signals held against runs whose truth is known, seen through made-up watches.
///
/// The bounds are what holds, with some room; set SOLEUS_FIGURES to see the errors themselves.
@Suite("Against made-up truth")
struct AgainstTruthTests {
  /// The largest errors that pass: the middle one and the one that nine of ten runs keep.
  struct Bound: Sendable {
    var name: String
    var median: Double
    var ninthTenth: Double
    var error: @Sendable (Comparison) -> Double?
  }

  static let watches = [
    // Anna's foot pod counts 0.6 % too much, Ben's 0.7 % too little.
    Bound(name: "distance by device", median: 0.01, ninthTenth: 0.015) { $0.distanceFromDevice },
    Bound(name: "moving by device", median: 0.005, ninthTenth: 0.01) { $0.movingFromDevice },
    Bound(name: "distance by positions", median: 0.005, ninthTenth: 0.01) {
      $0.distanceFromPositions
    },
    Bound(name: "moving by positions", median: 0.002, ninthTenth: 0.005) { $0.movingFromPositions },
    Bound(name: "steps", median: 0.002, ninthTenth: 0.005) { $0.steps },
    Bound(name: "median cadence", median: 0.005, ninthTenth: 0.005) { $0.cadence },
    Bound(name: "ascent", median: 0.09, ninthTenth: 0.16) { $0.ascent },
    Bound(name: "mean grade", median: 0.001, ninthTenth: 0.002) { $0.meanGrade },
    Bound(name: "grade", median: 0.006, ninthTenth: 0.015) { $0.grade },
  ]

  /// Positions and rough altitudes only; cadence is estimated from speed.
  static let logger = [
    Bound(name: "distance by positions", median: 0.005, ninthTenth: 0.01) {
      $0.distanceFromPositions
    },
    Bound(name: "moving by positions", median: 0.002, ninthTenth: 0.005) { $0.movingFromPositions },
    Bound(name: "steps", median: 0.03, ninthTenth: 0.04) { $0.steps },
    Bound(name: "median cadence", median: 0.03, ninthTenth: 0.04) { $0.cadence },
    Bound(name: "ascent", median: 0.08, ninthTenth: 0.16) { $0.ascent },
    Bound(name: "mean grade", median: 0.002, ninthTenth: 0.005) { $0.meanGrade },
    // Satellites know altitude to some metres; over 120 m of way that is some 3 %.
    Bound(name: "grade", median: 0.035, ninthTenth: 0.042) { $0.grade },
  ]

  @Test(
    "Errors stay within their bounds",
    arguments: [("anna-berg", watches), ("ben-okafor", watches), ("carla-rossi", logger)])
  func errors(athlete: String, bounds: [Bound]) throws {
    let runs = try #require(Comparison.of[athlete])
    #expect(runs.count > 50)
    for bound in bounds {
      let errors = Errors(runs.map(bound.error))
      if ProcessInfo.processInfo.environment["SOLEUS_FIGURES"] != nil {
        print("\(athlete), \(bound.name): \(errors)")
      }
      #expect(errors.count > 0, "\(athlete), \(bound.name)")
      #expect(errors.median <= bound.median, "\(athlete), \(bound.name): \(errors)")
      #expect(errors.ninthTenth <= bound.ninthTenth, "\(athlete), \(bound.name): \(errors)")
    }
  }

  @Test("The errors are summed up by their size")
  func summary() {
    let errors = Errors([-0.1, 0.2, nil, 0.3, -0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 5])
    #expect(errors.count == 11 && errors.median == 0.6 && errors.ninthTenth == 1)
    #expect(Errors([]).median.isNaN && !(Errors([nil]).ninthTenth <= 1))
  }
}
