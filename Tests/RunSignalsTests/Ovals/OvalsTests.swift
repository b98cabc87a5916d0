import Foundation
import Running
import SyntheticAthletes
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Laps on running tracks")
struct OvalsTests {
  private func found(_ run: SampleRun) -> (recording: Recording, truth: RunTruth) {
    let truth = run.truth()
    let recording = Recording.decoded(run.recording(of: truth)).after(
      Times(), Spikes(), Ovals(), Distance(), MovingTime())
    return (recording, truth)
  }

  private func lapsM(_ recording: Recording) -> Double {
    (recording.figures.ovals ?? []).reduce(0) { $0 + $1.distanceM }
  }

  @Test(
    "Tracks are found in nine of ten runs, however they are run on",
    arguments: Scenario.trackScenarios.map(\.name))
  func tracks(name: String) throws {
    let runs = try #require(Scenario.named(name)).runs(10).map(found)
    let tracks = runs.filter { $0.recording.figures.ovals != nil }
    if ProcessInfo.processInfo.environment["SOLEUS_FIGURES"] != nil {
      for (recording, truth) in runs {
        print(
          name, (recording.figures.ovals ?? []).map { ($0.laps * 100).rounded() / 100 },
          lapsM(recording), recording.track.distanceM.last ?? 0, truth.metres)
      }
    }
    #expect(tracks.count >= 9)
  }

  @Test(
    "Blocks, ponds, paths round fields, squares and rings at the end of a road are none",
    arguments: Scenario.roundScenarios.map(\.name))
  func others(name: String) throws {
    for run in try #require(Scenario.named(name)).runs(20) {
      let found = found(run).recording
      #expect(found.figures.ovals == nil)
      #expect(found.count(of: .distanceByLaps) == 0)
    }
  }

  @Test(
    "Positions off by 4 m show small laps all the same, and make none of other ways",
    arguments: ["track-small", "square", "courts", "cul-de-sac"])
  func rough(name: String) throws {
    let runs = try #require(Scenario.named(name)).runs(20).map { run -> Recording in
      var run = run
      (run.device.positionDrift, run.device.positionNoise) = (4, 0.6)
      return found(run).recording
    }
    let tracks = runs.count { $0.figures.ovals != nil }
    #expect(name == "track-small" ? tracks >= 17 : tracks == 0)
  }

  @Test(
    "Ordinary runs are on no track", arguments: ["bends", "streets", "trail", "canyon", "smart"])
  func roads(name: String) throws {
    for run in try #require(Scenario.named(name)).runs(5) {
      #expect(found(run).recording.figures.ovals == nil)
    }
  }

  @Test("Eight laps are 3200 m, whatever the receiver makes of them")
  func eightLaps() throws {
    for run in try #require(Scenario.named("track-3200")).runs(20) {
      let (recording, truth) = found(run)
      let metres = try #require(recording.track.distanceM.last)
      #expect(abs(metres / 3_200 - 1) < 0.01, "\(metres) of \(truth.metres) m")
      #expect(recording.count(of: .distanceByLaps) == 1)
      #expect(recording.figures.distanceSource == .gps)
      let band = try #require(recording.figures.quality[.distance])
      #expect(try #require(band.low) <= 3_200 && 3_200 <= #require(band.high))
    }
  }

  @Test(
    "The distance of other sessions is within 2 %, as far as laps go",
    arguments: [
      "track-intervals", "track-300s", "track-either-way", "track-smart",
      "track-drawn",
    ])
  func sessions(name: String) throws {
    var errors: [Double] = []
    for run in try #require(Scenario.named(name)).runs(10) {
      let (recording, truth) = found(run)
      errors.append(abs(try #require(recording.track.distanceM.last) / truth.metres - 1))
    }
    #expect(errors.sorted()[8] < 0.02, "\(errors)")
  }

  @Test("Who turns back after half a lap is measured no worse than by positions alone")
  func turningBack() throws {
    var (byLaps, byPositions) = (0.0, 0.0)
    for run in try #require(Scenario.named("track-200s")).runs(10) {
      let (recording, truth) = found(run)
      let positions = Recording.decoded(run.recording(of: truth)).after(
        Times(), Spikes(), Distance(), MovingTime())
      byLaps += abs(try #require(recording.track.distanceM.last) / truth.metres - 1)
      byPositions += abs(try #require(positions.track.distanceM.last) / truth.metres - 1)
    }
    #expect(byLaps <= byPositions + 0.05, "\(byLaps / 10), \(byPositions / 10)")
  }

  @Test("The road to the track and home again stays road")
  func roadThere() throws {
    for run in try #require(Scenario.named("track-intervals")).runs(5) {
      let (recording, truth) = found(run)
      let ovals = try #require(recording.figures.ovals)
      #expect(abs(lapsM(recording) / (truth.metres - 1_800) - 1) < 0.06)
      let first = try #require(ovals.first)
      let time = recording.track.time
      let there = try #require(time.firstIndex { $0 - time[0] >= first.beginS })
      #expect(abs(recording.track.distanceM[there] - 900) < 60)
    }
  }

  @Test("A device that agrees with the laps keeps its count")
  func device() throws {
    var run = try #require(Scenario.named("track-3200")?.runs(1).first)
    run.device.distanceScale = 1.01
    let recording = found(run).recording
    #expect(recording.figures.ovals != nil)
    #expect(recording.figures.distanceSource == .device)
    #expect(recording.count(of: .distanceByLaps) == 0)
  }

  @Test("Stretches follow each other in time and hold no positions")
  func order() throws {
    let run = try #require(Scenario.named("track-intervals")?.runs(1).first)
    let ovals = try #require(found(run).recording.figures.ovals)
    #expect(ovals.count > 6)
    for (before, after) in zip(ovals, ovals.dropFirst()) { #expect(before.endS <= after.beginS) }
    #expect(ovals.allSatisfy { $0.beginS < $0.endS && (0.8...1).contains($0.confidence) })
  }

  @Test("Nothing is found without positions, and in few")
  func nothing() {
    var recording = Recording.steady()
    #expect(recording.after(Ovals()).figures.ovals == nil)
    recording.track.latitude = recording.track.latitude.map { _ in .nan }
    #expect(recording.after(Ovals()).figures.ovals == nil)
    (recording.track.latitude, recording.track.longitude) = ([], [])
    #expect(recording.after(Ovals()).figures.ovals == nil)
  }
}
