import Foundation
import Running
import Testing

@testable import RunFiles

/// The decoder beside a reader that shares nothing with it: Tests/Differential/read_runs.py, by lxml.
@Suite(
  "Against an independent reader",
  .enabled(if: IndependentReader.isInstalled, "python3 with lxml is not installed"))
struct DifferentialTests {
  @Test("The sample data reads the same")
  func sampleData() throws {
    try compare(below: IndependentReader.project.appending(path: "sample-data"))
  }

  @Test(
    "A corpus reads the same",
    .enabled(if: ExportFolder.corpus != nil, "SOLEUS_CORPUS names no folder"))
  func corpus() throws { try compare(below: try #require(ExportFolder.corpus)) }

  private func compare(below folder: URL) throws {
    let files = ExportFolder.files(
      below: folder, endingIn: [".gpx", ".tcx", ".gpx.gz", ".tcx.gz"]
    ).map(\.path)
    #expect(!files.isEmpty)
    let lines = Dictionary(grouping: try IndependentReader.read(files), by: \.file)
    for file in files {
      let expected = try #require(lines[file], "\(file): the independent reader is silent")
      for difference in differences(of: file, from: expected) {
        Issue.record("\(file): \(difference)")
      }
    }
  }

  /// What the decoder reads otherwise than `expected`, in words.
  private func differences(of path: String, from expected: [IndependentReader.Line]) -> [String] {
    let file: RunFile
    do throws(Rejection) {
      file = try RunFile.read(path: path)
    } catch {
      // Whatever is refused, a strict parser refuses too, or the root is another.
      let isRun = ["gpx", "TrainingCenterDatabase", "Activities"].contains(expected[0].root)
      return isRun && expected[0].fault == nil ? ["refused: \(error.code.rawValue)"] : []
    }
    return expected.flatMap { line -> [String] in
      guard let number = line.recording else { return [] }
      let found = file.recordings.first { $0.number == number }
      // Fewer than two timed points are no recording by definition.
      if line.points < 2 { return found == nil ? [] : ["recording \(number): too few points"] }
      guard let found else { return ["recording \(number) is missing"] }
      // Where a file breaks off, lxml closes the point that is cut; the decoder leaves it out.
      let cut = found.findings.list.contains { $0.code == .truncatedFile } ? 1 : 0
      return ReadRun(found).differences(from: line.run, pointsLost: cut)
        .map { "recording \(number): \($0)" }
    } + surplus(file, expected)
  }

  private func surplus(_ file: RunFile, _ expected: [IndependentReader.Line]) -> [String] {
    let known = Set(expected.compactMap(\.recording))
    return file.recordings.map(\.number).filter { !known.contains($0) }
      .map { "recording \($0) is unknown to the independent reader" }
  }
}

@Suite("Comparing what two readers read")
struct ReadRunTests {
  @Test("Each value that differs is told")
  func tells() {
    let run = ReadRun(
      points: 3, first: 10, last: 12, distanceM: 5, heartRate: .init([100, 101]),
      cadence: .init([]))
    #expect(run.differences(from: run, pointsLost: 0).isEmpty)
    let other = ReadRun(
      points: 4, first: 10.01, last: 13, distanceM: nil, heartRate: .init([100, 102]),
      cadence: .init([0]))
    #expect(run.differences(from: other, pointsLost: 0).count == 6)
  }

  @Test("A point lost at a break is no difference, a point gained is one")
  func breaks() {
    let whole = ReadRun(
      points: 3, first: 10, last: 12, distanceM: 5, heartRate: .init([]), cadence: .init([]))
    var cut = whole
    cut.points = 2
    cut.last = 11
    #expect(cut.differences(from: whole, pointsLost: 1).isEmpty)
    #expect(!whole.differences(from: cut, pointsLost: 1).isEmpty)
  }
}

/// What is compared of a recording.
struct ReadRun: Equatable {
  struct Mean: Equatable, Decodable {
    var count: Int
    var mean: Double?

    init(_ values: [Double]) {
      count = values.count
      mean = values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
  }

  var points: Int
  var first: Double?
  var last: Double?
  var distanceM: Double?
  var heartRate: Mean
  var cadence: Mean

  /// The values that differ by more than `Float` or a microsecond explains.
  ///
  /// At a break only the points and the time before it are held against `other`.
  func differences(from other: ReadRun, pointsLost: Int) -> [String] {
    var list: [String] = []
    func expect(_ holds: Bool, _ name: String, _ one: Any?, _ two: Any?) {
      func text(_ value: Any?) -> String { value.map { "\($0)" } ?? "none" }
      if !holds { list.append("\(name): \(text(one)) beside \(text(two))") }
    }
    func isClose(_ one: Double?, _ two: Double?, within error: Double) -> Bool {
      guard let one, let two else { return one == nil && two == nil }
      return abs(one - two) <= error
    }
    let lost = other.points - points
    expect(lost >= 0 && lost <= pointsLost, "points", points, other.points)
    expect(isClose(first, other.first, within: 1e-6), "first time", first, other.first)
    if lost > 0, pointsLost > 0 { return list }
    expect(isClose(last, other.last, within: 1e-6), "last time", last, other.last)
    expect(
      isClose(distanceM, other.distanceM, within: 1e-6), "distance", distanceM, other.distanceM)
    for (name, one, two) in [
      ("heart rate", heartRate, other.heartRate), ("cadence", cadence, other.cadence),
    ] {
      expect(
        one.count == two.count && isClose(one.mean, two.mean, within: 1e-4), name,
        "\(one.count) of \(one.mean ?? .nan)", "\(two.count) of \(two.mean ?? .nan)")
    }
    return list
  }
}

extension ReadRun {
  init(_ recording: Recording) {
    let track = recording.track
    self.init(
      points: track.count, first: track.time.first, last: track.time.last,
      distanceM: track.deviceDistanceM.last { !$0.isNaN },
      heartRate: Mean(track.heartRateBPM.filter { !$0.isNaN }.map { Double($0) }),
      cadence: Mean(track.deviceCadence.filter { !$0.isNaN }.map { Double($0) }))
  }
}
