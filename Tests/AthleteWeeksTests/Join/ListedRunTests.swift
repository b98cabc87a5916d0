import Running
import SoleusLoad
import Testing

@testable import AthleteWeeks

@Suite("Runs that a list alone knows")
struct ListedRunTests {
  private let athlete = Athlete(id: "a", name: "A", heightCm: 175)

  private func entered(
    _ sport: Sport = .running, name: String? = nil, elapsedS: Double? = 3_000,
    distanceM: Double? = 9_000, start: Double? = 1_780_000_000, isByHand: Bool = true
  ) -> Run? {
    Run(
      listed: ListedActivity(
        line: 7, start: start, sport: sport, name: name, elapsedS: elapsedS, distanceM: distanceM),
      isByHand: isByHand, of: athlete, model: .standard)
  }

  @Test("Distance and time give pace, load and a wide band, and are no measurement")
  func known() throws {
    let run = try #require(entered())
    #expect(run.format == nil && run.number == 7 && !run.hasTrack)
    #expect(run.distanceM == 9_000 && run.distanceSource == .person && run.movingS == 3_000)
    #expect(run.figures.dose?.doubtShare == 0.1 && run.figures.dose?.runningS == 3_000)
    #expect(run.quality[.distance] == Quality(.converted, low: 8_100, high: 9_900))
    #expect(run.figures.cadenceSource == .estimated)
    #expect(run.figures.sport?.witness == .list)
  }

  @Test("What a device measured and no file holds is told as that")
  func measured() throws {
    let run = try #require(entered(isByHand: false))
    #expect(run.findings.first == Finding(.knownFromList) && !run.hasTrack)
    #expect(run.distanceSource == .device && run.figures.dose?.doubtShare == 0.1)
  }

  @Test("A row of years or of a moment is a run of unknown length", arguments: [1e9, 0.0001])
  func incredible(seconds: Double) throws {
    let run = try #require(entered(elapsedS: seconds, distanceM: seconds * 3))
    #expect(run.distanceM == nil && run.movingS == nil && run.knownElapsedS == nil)
    #expect(run.findings.contains(Finding(.noSpeed)))
  }

  @Test("Its name may tell a treadmill")
  func surface() throws {
    #expect(try #require(entered(name: "Laufband")).surfaces.first?.surface == .treadmill)
    #expect(try #require(entered(name: "Easy")).surfaces.first?.witness == .prior)
  }

  @Test(
    "Without a distance, or at a speed that nobody runs, its load is not known",
    arguments: [nil, 500, 90_000])
  func unknownLoad(distanceM: Double?) throws {
    let run = try #require(entered(distanceM: distanceM))
    #expect(run.distanceM == nil && run.figures.dose == nil && run.movingS == 3_000)
    #expect(run.findings.map(\.code) == [.enteredByHand, .noSpeed])
  }

  @Test("Without a date or a time, and of another sport, it is none")
  func none() {
    #expect(entered(start: nil) == nil && entered(elapsedS: nil) == nil && entered(.biking) == nil)
  }
}
