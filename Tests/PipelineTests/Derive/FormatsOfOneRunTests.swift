import AthleteWeeks
import ByteStream
import Foundation
import Running
import SoleusLoad
import StreamTestSupport
import SyntheticAthletes
import Testing

@testable import Pipeline

@Suite("One run in several formats")
struct FormatsOfOneRunTests {
  private let folder = TemporaryFolder()
  private let processing = RunProcessing(stages: StageRegistry.standard(), limits: .standard)

  /// A made-up run on a way of its own, with a pause, cadence and the device's distance.
  private func sample(_ way: SampleRun.Way, speed: Double = 3) -> SampleRun {
    var device = Device(spacing: 1...1)
    device.pausesByItself = true
    return SampleRun(
      seed: 7,
      runner: Runner(
        mass: 68, height: 1.75, cadenceOffset: 3, cadenceSlope: 6, restingHeartRate: 50,
        maximalHeartRate: 188, maximalAerobicSpeed: 4.9),
      ground: Ground("formats", latitude: 51.5, longitude: 7.4, altitude: 90, relief: 12),
      start: 1_780_822_800, plan: .steady("Formats", kilometres: 8, speed: speed), way: way,
      device: device, copies: [])
  }

  /// What a copy of `sample` in that format comes to.
  private func run(_ sample: SampleRun, _ format: SampleRun.Format, name: String) throws -> Run {
    let bytes = sample.bytes(
      of: .init(path: name, format: format), recording: sample.recording(of: sample.truth()))
    let path = try folder.write(Data(bytes), to: name)
    let athlete = Athlete(id: "a", name: "A", heightCm: 175)
    let outcome = processing.process(path: path, of: athlete).outcome
    guard case .runs(_, let recordings) = outcome, case .run(let run) = recordings.first else {
      throw NoRun(outcome: outcome)
    }
    return run
  }

  private struct NoRun: Error { var outcome: FileOutcome }

  private func apart(_ one: Double?, _ other: Double?) throws -> Double {
    let (one, other) = (try #require(one), try #require(other))
    return abs(one / other - 1)
  }

  @Test("FIT, TCX and GPX of one run agree in distance and steps, and FIT with the truth")
  func outdoors() throws {
    let sample = sample(.loop(.park))
    let truth = sample.truth()
    let fit = try run(sample, .garminFIT, name: "1.fit")
    let tcx = try run(sample, .garminTCX(recordsDistance: true), name: "1.tcx")
    let gpx = try run(sample, .garminGPX, name: "1.gpx")
    #expect(try apart(fit.distanceM, tcx.distanceM) < 0.002)
    #expect(try apart(fit.figures.steps, tcx.figures.steps) < 0.005)
    #expect(try apart(fit.figures.steps, gpx.figures.steps) < 0.005)
    // GPX has no distance but that of its positions, which tremble.
    #expect(try apart(fit.distanceM, gpx.distanceM) < 0.02)
    #expect(try apart(fit.figures.steps, truth.steps) < 0.01)
    #expect(try apart(fit.figures.ascentM, tcx.figures.ascentM) < 0.01)
    #expect(fit.figures.cadenceUnit == .strides && fit.utcOffsetS == 0)
    #expect(fit.start == tcx.start && fit.elapsedS == tcx.elapsedS)
    #expect(fit.creator == "Garmin")
    #expect(!fit.findings.contains { $0.code == .totalsConflict })
  }

  @Test("Where no device counts distance all three have it from the same positions")
  func positionsAlone() throws {
    var sample = sample(.loop(.park))
    sample.device.distanceScale = nil
    let fit = try run(sample, .garminFIT, name: "2.fit")
    for (format, name) in [
      (SampleRun.Format.garminTCX(recordsDistance: true), "2.tcx"), (.garminGPX, "2.gpx"),
    ] {
      let other = try run(sample, format, name: name)
      #expect(try apart(fit.distanceM, other.distanceM) < 0.002)
      #expect(try apart(fit.figures.steps, other.figures.steps) < 0.005)
    }
  }

  /// A watch's own file, a service's copy of it without heart rate and fractions, and what others made of it.
  private func copies(of sample: SampleRun) -> [(name: String, bytes: [UInt8])] {
    let recording = sample.recording(of: sample.truth())
    var poorer = recording
    for index in poorer.samples.indices { poorer.samples[index].heartRate = nil }
    let made: [(String, SampleRun.Format)] = [
      ("a.tcx", .garminTCX(recordsDistance: true)), ("b.gpx", .garminGPX), ("c.tcx", .stravaTCX),
      ("d.gpx", .stravaGPX(type: "running")),
    ]
    return made.map { name, format in
      (name, sample.bytes(of: .init(path: name, format: format), recording: recording))
    } + [
      ("e.fit", GarminFIT(isOld: true).bytes(of: poorer)),
      ("z.fit", GarminFIT(contactTime: 262).bytes(of: recording)),
    ]
  }

  @Test(
    "A watch's own file, a service's copy, TCX and GPX are one run, of which that file stays in any order",
    arguments: [true, false])
  func oneRun(pauses: Bool) throws {
    var sample = sample(.loop(.park))
    sample.device.pausesByItself = pauses
    let athlete = Athlete(id: "a", name: "A", heightCm: 175)
    let records = try copies(of: sample).map { name, bytes in
      let path = try folder.write(Data(bytes), to: name)
      let (outcome, sha256) = processing.process(path: path, of: athlete)
      return PlacedRecord(
        athlete: "a", file: "runs/" + name,
        record: FileRecord(sha256: sha256, derivation: "", outcome: outcome))
    }
    for (left, right) in [(0, 5), (1, 4), (2, 3), (5, 1)] {
      var shuffled = records
      shuffled.swapAt(left, right)
      let history = AthleteJoin(
        athlete, gaps: [], clock: try #require(AthleteClock("UTC")), records: shuffled,
        bands: .standard, today: LocalDay(year: 2026, month: 6, day: 8)
      ).history
      #expect(history.runs.map(\.file) == ["runs/z.fit"])
      #expect(
        history.duplicates.map(\.file)
          == ["a.tcx", "b.gpx", "c.tcx", "d.gpx", "e.fit"].map { "runs/" + $0 })
      #expect(history.duplicates.allSatisfy { $0.leftOut.isEmpty && $0.clockAheadS == 0 })
    }
    // Without the file of the watch the copy with most of it stays.
    let rest = records.dropLast()
    let history = AthleteJoin(
      athlete, gaps: [], clock: try #require(AthleteClock("UTC")), records: Array(rest),
      bands: .standard, today: LocalDay(year: 2026, month: 6, day: 8)
    ).history
    #expect(history.runs.map(\.file) == ["runs/a.tcx"])
  }

  @Test("On a treadmill and on a track FIT says so")
  func surfaces() throws {
    for (way, surface) in [(SampleRun.Way.treadmill, Surface.treadmill), (.track, .track)] {
      let run = try run(sample(way), .garminFIT, name: "3.fit")
      let share = try #require(run.figures.surfaces.first)
      #expect(share.surface == surface && share.share == 1)
      #expect(share.witness == .device && share.confidence >= 0.9)
    }
  }
}
