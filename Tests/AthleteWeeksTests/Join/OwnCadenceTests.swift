import Running
import Testing

@testable import AthleteWeeks

@Suite("The athlete's own cadence")
struct OwnCadenceTests {
  /// Half an hour about a speed, of a runner 12 above the formula whose cadence rises by 9 a m/s.
  private func sums(
    at speed: Double, spread: Double = 0.2, level: Double = 12, slope: Double = 3
  ) -> CadenceSums {
    var sums = CadenceSums()
    for second in 0..<1_800 {
      let here = speed + (second % 2 == 0 ? spread : -spread)
      sums.add(
        seconds: 1, speedMPS: here, grade: 0,
        excessSPM: level + slope * (here - CadenceEstimate.middleSpeedMPS))
    }
    return sums
  }

  private func off(_ own: OwnCadence, at speed: Double) throws -> Double {
    let truth = sums(at: speed)
    return try #require(own.estimate(of: truth)).excessSPM - truth.excess / truth.seconds
  }

  @Test("Before the first run there is nothing to say")
  func empty() {
    #expect(OwnCadence().estimate(of: sums(at: 3)) == nil)
    var own = OwnCadence()
    own.learn(from: CadenceSums())
    #expect(own.runs == 0)
  }

  @Test("One run gives most of the level, many at different speeds the slope as well")
  func learns() throws {
    var own = OwnCadence()
    own.learn(from: sums(at: 3))
    // A day is known to be off by 4, so a fifth of the 12 is left.
    #expect(try abs(off(own, at: 3)) < 2.5)
    let early = try abs(off(own, at: 4.5))
    for _ in 0..<8 { for speed in [2.5, 3, 4] { own.learn(from: sums(at: speed)) } }
    #expect(try abs(off(own, at: 3)) < 0.2)
    #expect(try abs(off(own, at: 4.5)) < 0.7 && early > 2)
  }

  @Test("What speed does within a run counts from five runs on")
  func slopes() throws {
    var own = OwnCadence()
    func slope() throws -> Double {
      let ends = try [3.0, 4.0].map { speed in
        try #require(own.estimate(of: sums(at: speed))).excessSPM
      }
      return ends[1] - ends[0]
    }
    for _ in 0..<4 { own.learn(from: sums(at: 3, spread: 0.5)) }
    #expect(try abs(slope()) < 0.5)
    own.learn(from: sums(at: 3, spread: 0.5))
    #expect(try abs(slope() - 3) < 0.2)
  }

  @Test("Runs at one speed leave the slope to the formula, and the doubt grows away from them")
  func narrow() throws {
    var own = OwnCadence()
    for _ in 0..<20 { own.learn(from: sums(at: 3, spread: 0)) }
    #expect(try abs(off(own, at: 3)) < 0.2)
    let (near, far) = (
      try #require(own.estimate(of: sums(at: 3))), try #require(own.estimate(of: sums(at: 5)))
    )
    #expect(far.deviationSPM > 1.2 * near.deviationSPM)
    #expect(abs(far.excessSPM - near.excessSPM) < 0.5)
  }

  @Test("An athlete whose days differ has a wider band, one who keeps to it a narrower")
  func spread() throws {
    func deviation(_ days: [Double]) throws -> Double {
      var own = OwnCadence()
      for day in days { own.learn(from: sums(at: 3, level: 5 + day)) }
      return try #require(own.estimate(of: sums(at: 3))).deviationSPM
    }
    let even = try deviation([Double](repeating: 0, count: 20))
    let uneven = try deviation((0..<20).map { $0 % 2 == 0 ? 8 : -8 })
    #expect(even < OwnCadence.dayDeviationSPM && uneven > 2 * OwnCadence.dayDeviationSPM)
  }
}
