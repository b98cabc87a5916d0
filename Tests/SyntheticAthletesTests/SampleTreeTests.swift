import Foundation
import Testing

@testable import SyntheticAthletes

@Suite("The tree of sample data")
struct SampleTreeTests {
  private static func files(_ seed: UInt64) -> [SampleFile] {
    var files: [SampleFile] = []
    SampleTree(seed: seed).forEachFile { files.append($0) }
    return files
  }

  /// Made once; making the tree takes seconds.
  private static let usual = files(SampleTree.usualSeed)

  @Test("A watch's files and a service's archive, which hold the same runs, lie beside each other")
  func exports() {
    let paths = Self.usual.map(\.path).filter { $0.hasPrefix("dora-lang/") }
    #expect(paths.contains("dora-lang/export_48213077.zip"))
    #expect(paths.filter { $0.hasSuffix(".fit") }.count == 6)
  }

  @Test("Another seed gives other runs of about the same size")
  func other() {
    let other = Self.files(5)
    #expect(other.map(\.path).contains("anna-berg/athlete.yaml"))
    let runs = Set(Self.usual.filter { $0.path.contains("/runs/") }.map(\.bytes))
    let shared = other.filter { $0.path.contains("/runs/") && runs.contains($0.bytes) }
    // The empty file and the web page.
    #expect(shared.count == 2)
    #expect(other.reduce(0) { $0 + $1.bytes.count } <= 7_000_000)
  }

  @Test("The tree is at most seven megabytes, of plain and packed files")
  func size() {
    #expect(Self.usual.reduce(0) { $0 + $1.bytes.count } <= 7_000_000)
    let packed = Self.usual.filter { $0.path.hasSuffix(".gz") }.count
    #expect(packed > 100)
    #expect(Self.usual.count - packed > 25)
  }

  @Test("No two files have the same path")
  func paths() { #expect(Set(Self.usual.map(\.path)).count == Self.usual.count) }

  @Test("Each run lies within the sixteen weeks, one a day at most")
  func days() {
    for athlete in SampleTree().athletes {
      let days = athlete.runs.map { ($0.start / 86_400) - CivilTime.day(2026, 2, 16) }
      #expect(days.allSatisfy { (0..<112).contains($0) })
      #expect(Set(days).count == days.count)
      #expect(athlete.runs.count > 60)
    }
  }

  @Test("One athlete has two weeks without files and a last run far longer than before")
  func gapAndLeap() throws {
    let runs = try #require(SampleTree().athletes.first { $0.id == "ben-okafor" }).runs
    let week = { (run: SampleRun) in (run.start / 86_400 - CivilTime.day(2026, 2, 16)) / 7 }
    #expect(Set(runs.map(week)) == Set(0..<16).subtracting([7, 8]))
    let last = try #require(runs.last)
    let before = runs.dropLast().filter { $0.start > last.start - 30 * 86_400 }
    let longest = try #require(before.map(\.plan.metres).max())
    #expect(last.plan.metres > 1.5 * longest)
    #expect(runs.filter { $0.copies.count == 2 }.count > 4)
  }

  @Test("A run's truth and its recording speak of the same run, at a plausible pace")
  func truth() throws {
    for athlete in SampleTree().athletes {
      for run in [athlete.runs[1], athlete.runs[20], try #require(athlete.runs.last)] {
        let truth = run.truth()
        let recording = run.recording(of: truth)
        #expect(recording.start == run.start)
        #expect(abs(truth.metres - run.plan.metres) < 0.1)
        let pace = Double(truth.movingSeconds) / truth.metres * 1000
        #expect((240...450).contains(pace))
        let copy = try #require(run.copies.first)
        let bytes = run.bytes(of: copy, recording: recording)
        #expect(Self.usual.contains(SampleFile(path: "\(athlete.id)/\(copy.path)", bytes: bytes)))
      }
    }
  }

  @Test("Written again from the same seed, every file has the same bytes and none is missing")
  func writing() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("soleus-sample-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try SampleTree().write(to: folder.path)
    for file in Self.usual {
      let written = try Data(contentsOf: folder.appendingPathComponent(file.path))
      #expect(Array(written) == file.bytes)
    }
  }
}
