import Running
import SoleusLoad
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("A distance that a person gives")
struct PersonsDistanceTests {
  private let athlete = Athlete(id: "a", name: "A", heightCm: 172)

  private func run(cadence: CadenceSource) throws -> Run {
    var run = MadeUpRun.run(elapsedS: 3_060, distanceM: 9_000, cadenceSource: cadence)
    run.figures.dose = try dose(evenAtMPS: 3, cadence: cadence)
    run.figures.steps = 8_000
    run.figures.turnsDegPerKm = 90
    run.speeds = SpeedMetres(evenAtMPS: 3, distanceM: 9_000)
    run.figures.quality[.distance] = Quality(.estimated, around: 9_000, share: 0.1)
    run.figures.quality[.moving] = Quality(.measured, around: 3_000, share: 0.01)
    return run
  }

  private func dose(evenAtMPS speed: Double, cadence: CadenceSource) throws -> Dose {
    let usual = CadenceEstimate(heightCm: 172).cadenceSPM(atMPS: speed)
    return try #require(
      Dose(
        evenAtMPS: speed, seconds: 3_000, cadenceSPM: cadence == .estimated ? usual : 168,
        cadenceIsRecorded: cadence != .estimated, on: .road, model: .standard, heightCm: 172))
  }

  private func load(_ dose: Dose?) throws -> Double {
    LoadBands(.standard).load(
      of: try #require(dose), shoe: .conventional, strike: .rearfoot
    ).easyKm
  }

  @Test(
    "Pace, speeds and load are those of a run of that distance",
    arguments: [CadenceSource.measured, .estimated])
  func all(cadence: CadenceSource) throws {
    var run = try run(cadence: cadence)
    run.take(distanceM: 10_500, of: athlete, model: .standard)
    #expect(run.distanceM == 10_500)
    #expect(run.distanceSource == .person)
    #expect(abs(try #require(run.paceSPerKm) - 285.71) < 0.01)
    #expect(run.quality[.distance] == nil)
    #expect(abs(try #require(run.quality[.pace]?.low) - 282.86) < 0.01)
    #expect(abs(try #require(run.turnsDegPerKm) - 77.14) < 0.01)
    let speeds = try #require(run.speeds)
    #expect(abs(speeds.metres.reduce(0, +) - 10_500) < 1)
    #expect(speeds.first >= 34)
    let expected = try load(try dose(evenAtMPS: 3.5, cadence: cadence))
    #expect(abs(try load(run.dose) / expected - 1) < 0.001)
  }

  @Test("Recorded steps stay; estimated ones are those of the new speed")
  func steps() throws {
    var recorded = try run(cadence: .measured)
    recorded.take(distanceM: 10_500, of: athlete, model: .standard)
    #expect(recorded.steps == 8_000)
    #expect(recorded.cadenceSPM == 168.25)
    var estimated = try run(cadence: .estimated)
    estimated.take(distanceM: 10_500, of: athlete, model: .standard)
    #expect(try #require(estimated.steps) > 8_100)
    #expect(try #require(estimated.cadenceSPM) > 169)
  }

  @Test("A run without speed has its mean one, and a load")
  func withoutSpeed() throws {
    var run = MadeUpRun.run(elapsedS: 3_000, distanceM: nil)
    run.figures.movingS = nil
    run.findings = [Finding(.noSpeed)]
    run.take(distanceM: 9_000, of: athlete, model: .standard)
    #expect(run.movingS == 3_000)
    #expect(run.cadenceSource == .estimated)
    #expect(run.findings.map(\.code) == [.cadenceEstimated])
    let expected = try load(try dose(evenAtMPS: 3, cadence: .estimated))
    #expect(abs(try load(run.dose) / expected - 1) < 1e-9)
  }

  @Test("A run whose speeds are in doubt teaches nothing of cadence")
  func untaught() {
    var run = MadeUpRun.run(cadenceSource: .measured)
    run.figures.cadenceSums = CadenceSums()
    #expect(run.untaught.cadenceSums == nil)
    run.figures.cadenceUnit = .none
    #expect(run.untaught.cadenceSums != nil)
  }
}
