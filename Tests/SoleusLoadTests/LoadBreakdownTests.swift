import Foundation
import Running
import Testing

@testable import SoleusLoad

@Suite("A load taken apart")
struct LoadBreakdownTests {
  static let mixed = Recording.loaded([
    Stretch(seconds: 300, speed: 2.6, grade: 0.04), Stretch(seconds: 200, speed: 4.4, cadence: 181),
    Stretch(seconds: 90, speed: 1.4, cadence: 110),
    Stretch(seconds: 400, speed: 3.1, grade: -0.06, surface: .trail),
  ])

  @Test("The parts multiply and add up to the load that the bands give", arguments: 0..<3)
  func addsUp(index: Int) throws {
    let athlete = LoadBandsTests.athletes[index]
    let dose = Self.mixed.dose(of: athlete)
    let breakdown = LoadBreakdown(dose, for: athlete)
    let load = Self.mixed.load(of: athlete)
    #expect(abs(breakdown.easyKm / load.easyKm - 1) < 1e-12)
    #expect(breakdown.parts.map(\.surface) == [.road, .trail])
    let road = try #require(breakdown.parts.first)
    #expect(road.walkingLoad > 0 && breakdown.parts[1].walkingLoad == 0)
    #expect(road.multipliers.map(\.factor.name).prefix(4) == ["speed", "load", "grade", "cadence"])
  }

  @Test("Each multiplier says what its factor alone did")
  func multipliers() throws {
    let athlete = Athlete(id: "a", name: "A", footStrike: .forefoot, shoe: .minimal)
    let dose = Recording.kilometre(at: 4, grade: 0.05).dose(of: athlete)
    let part = try #require(
      LoadBreakdown(dose, for: athlete).parts.first)
    let values = Dictionary(
      uniqueKeysWithValues: part.multipliers.map { ($0.factor.name, $0.value) })
    #expect(abs((values["speed"] ?? 0) - 1.08) < 1e-6)
    #expect(abs((values["load"] ?? 0) - pow(1.08, 5)) < 1e-6)
    #expect(abs((values["grade"] ?? 0) - 1.035) < 1e-6)
    #expect(values["strike"] == 1.12 && values["shoe"] == 1.12)
  }

  @Test("A factor's doubt is the run at the tenths of its triangle, the largest first")
  func doubts() throws {
    let athlete = Athlete.reference
    let dose = Recording.kilometre(at: 5).dose(of: athlete)
    let breakdown = LoadBreakdown(dose, for: athlete)
    let speed = try #require(breakdown.doubts.first { $0.cause.factor?.name == "speed" })
    let slopes = [0.1, 0.9].map { triangular($0, 0.05...0.125, mode: 0.08) }
    #expect(abs(speed.atLow / breakdown.easyKm - pow((1 + 2 * slopes[0]) / 1.16, 6)) < 1e-6)
    #expect(abs(speed.atHigh / breakdown.easyKm - pow((1 + 2 * slopes[1]) / 1.16, 6)) < 1e-6)
    let widths = breakdown.doubts.map { abs($0.atHigh - $0.atLow) }
    #expect(widths == widths.sorted(by: >))
    // On the level the doubt about grade changes nothing and is not listed, nor are signals without doubt.
    #expect(!breakdown.doubts.contains { $0.cause.factor?.name == "grade" })
    #expect(breakdown.doubts.allSatisfy { $0.cause.signal == nil })
  }

  @Test("The run's own signals stand among the factors, each by what it does alone")
  func signals() throws {
    let athlete = Athlete.reference
    let dose = Recording.kilometre(at: 3).dose(of: athlete)
    var run = Run(format: .tcx, start: 0, elapsedS: 1_000, points: 2, distanceM: 3_000)
    run.figures.quality[.distance] = Quality(.estimated, around: 3_000, share: 0.1)
    run.figures.cadenceSource = .measured
    let breakdown = LoadBreakdown(
      dose, shoe: .conventional, strike: .rearfoot, .standard,
      doubts: SignalDoubts(run, id: "a-1", athlete: "a"))
    let first = try #require(breakdown.doubts.first)
    #expect(first.cause.signal == .distance)
    // At the reference a per cent of speed is 1.3 per cent of load.
    #expect((0.85...0.89).contains(first.atLow / 3) && (1.11...1.15).contains(first.atHigh / 3))
    #expect(breakdown.doubts.compactMap(\.cause.signal).contains(.grade))
    #expect(!breakdown.doubts.compactMap(\.cause.signal).contains(.amount))
  }

  @Test("At the ends of the exponent the run has loads of its own, where the exponent is in doubt")
  func exponents() throws {
    let dose = Recording.kilometre(at: 4).dose()
    let breakdown = LoadBreakdown(dose, for: .reference)
    #expect(breakdown.atExponents.map(\.exponent) == [4, 8])
    for (exponent, easyKm) in breakdown.atExponents {
      #expect(abs(easyKm / breakdown.easyKm - pow(1.08, exponent - 6)) < 1e-6)
    }
  }
}

extension LoadBreakdown {
  fileprivate init(_ dose: Dose, for athlete: Athlete) {
    self.init(
      dose, shoe: athlete.shoe ?? .conventional, strike: athlete.footStrike, .standard)
  }
}
