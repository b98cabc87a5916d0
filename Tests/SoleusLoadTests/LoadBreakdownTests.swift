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

  @Test("A factor's doubt is the run at the ends of its range, the largest first")
  func doubts() throws {
    let athlete = Athlete.reference
    let dose = Recording.kilometre(at: 5).dose(of: athlete)
    let breakdown = LoadBreakdown(dose, for: athlete)
    let speed = try #require(breakdown.doubts.first { $0.factor.name == "speed" })
    #expect(abs(speed.atLow / breakdown.easyKm - pow(1.1 / 1.16, 6)) < 1e-6)
    #expect(abs(speed.atHigh / breakdown.easyKm - pow(1.25 / 1.16, 6)) < 1e-6)
    let widths = breakdown.doubts.map { abs($0.atHigh - $0.atLow) }
    #expect(widths == widths.sorted(by: >))
    // On the level the doubt about grade changes nothing and is not listed.
    #expect(!breakdown.doubts.contains { $0.factor.name == "grade" })
  }
}

extension LoadBreakdown {
  fileprivate init(_ dose: Dose, for athlete: Athlete) {
    self.init(
      dose, shoe: athlete.shoe ?? .conventional, strike: athlete.footStrike, .standard)
  }
}
