import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("Estimates from an athlete's own runs")
struct OwnCadenceJoinTests {
  /// A run of half an hour on a day; `above` the formula where cadence was recorded.
  private func run(day: Int, speed: Double = 3, above: Double? = 10) -> Run {
    let usual = CadenceEstimate(heightCm: 175).cadenceSPM(atMPS: speed)
    var recording = Recording.steady(
      speed: speed, seconds: 1_800, cadence: Float(usual + (above ?? 0)))
    for index in recording.track.time.indices {
      recording.track.time[index] += Double(day) * 86_400
    }
    if above == nil { recording.track.deviceCadence = [] }
    return Run(recording.processed())
  }

  private func estimate(_ runs: [Run]) -> Run? { OwnCadence.estimated(runs).last }

  @Test("Running steps grow together, time and walking stay as they are")
  func runningSteps() {
    var bins = SpeedBins(first: 60, count: 2)
    bins.steps = [100, 300]
    bins.seconds = [25, 70]
    let part = DosePart(
      surface: .road, running: bins, walking: WalkingSums(seconds: 30, steps: 50))
    var dose = Dose(parts: [part])
    dose.scaleRunningSteps(adding: 80)
    #expect(dose.parts[0].running.steps.map { $0.rounded() } == [110, 330])
    #expect(dose.parts[0].running.seconds == [25, 70])
    #expect(dose.parts[0].walking == part.walking)
    var walk = Dose(parts: [DosePart(surface: .road, walking: part.walking)])
    walk.scaleRunningSteps(adding: 80)
    #expect(walk.parts[0].running.steps.isEmpty)
  }

  @Test("A run without cadence takes after the earlier ones with cadence, and says so")
  func takesAfter() throws {
    let plain = run(day: 5, above: nil)
    let own = try #require(estimate((0..<5).map { run(day: $0) } + [plain]))
    let more = try #require(own.cadenceSPM) - #require(plain.cadenceSPM)
    #expect((9...10.1).contains(more))
    #expect(abs(try #require(own.steps) - #require(plain.steps) - more * 30) < 1)
    #expect(own.cadenceSource == .estimated && own.cadenceUnit == .none)
    let codes = own.findings.map(\.code)
    #expect(codes.contains(.cadenceFromOwnRuns) && !codes.contains(.cadenceEstimated))
    #expect(own.findings.last?.detail == "fitted on 5 runs")
    for signal in [Signal.cadence, .steps] {
      let (before, now) = (
        try #require(plain.quality[signal]), try #require(own.quality[signal])
      )
      #expect(now.source == .estimated)
      let narrower = try #require(now.high) - #require(now.low)
      #expect(try narrower < (#require(before.high) - #require(before.low)) / 2)
    }
  }

  @Test("Later runs do not change an earlier one, and recorded ones never change")
  func earlierOnly() {
    let blind = run(day: 3, above: nil)
    let later = (4..<9).map { run(day: $0) }
    #expect(OwnCadence.estimated([blind] + later) == [blind] + later)
  }

  @Test("Neither does a run that began at the same moment")
  func sameMoment() {
    let runs = [run(day: 3), run(day: 3, above: nil)]
    #expect(OwnCadence.estimated(runs) == runs)
  }

  @Test("The order in which runs are handed over makes no difference")
  func order() {
    var generator = Noise(state: 7)
    let runs = (0..<12).map { day in
      run(
        day: day, speed: 2.5 + Double(day % 4) * 0.5,
        above: day % 3 == 2 ? nil : Double(day % 5))
    }
    let straight = OwnCadence.estimated(runs)
    #expect(straight != runs)
    for _ in 0..<5 {
      let shuffled = OwnCadence.estimated(runs.shuffled(using: &generator))
      #expect(shuffled.sorted { $0.start < $1.start } == straight)
    }
  }

  @Test("An estimate is never learned from")
  func notFromEstimates() {
    let blind = (1..<6).map { run(day: $0, above: nil) }
    let runs = [run(day: 0)] + blind + [run(day: 9, above: nil)]
    #expect(estimate(runs)?.findings.last?.detail == "fitted on 1 run")
  }
}
