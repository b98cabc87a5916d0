import Foundation

/// A made-up export of one watch's account, to measure with: archives in an archive, of whose files one in
/// twenty is an activity, under names that tell nothing.
///
/// The same seed and size give the same bytes.
public struct GarminExport: Sendable {
  public let seed: UInt64
  /// FIT files in all.
  public let files: Int

  /// Of public exports one file in twenty is an activity.
  private static let filesPerActivity = 20
  private static let filesPerArchive = 1_000

  public init(seed: UInt64 = SampleTree.usualSeed, files: Int) {
    self.seed = seed
    self.files = files
  }

  /// Runs among the files; every third activity is a ride.
  public var runs: Int { activities - activities / 3 }

  private var activities: Int { (files + Self.filesPerActivity - 1) / Self.filesPerActivity }

  /// The athlete's folder with the export in it; paths are below a folder of athletes.
  public func forEachFile(_ body: (SampleFile) throws -> Void) rethrows {
    let athlete = ArchiveAthlete(
      seed: seed, index: 0, runs: activities, sets: 0,
      weeks: activities / ArchiveSize.runsPerWeek + 1)
    try body(SampleFile(path: "athlete/athlete.yaml", text: athlete.card))
    try body(SampleFile(path: "athlete/export.zip", bytes: archive(of: athlete.runs)))
  }

  /// Writes the athlete's folder below a folder of athletes.
  public func write(to folder: String) throws {
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    try forEachFile { file in try file.write(below: root) }
  }

  // MARK: The archive

  private func archive(of activities: [SampleRun]) -> [UInt8] {
    var parts: [ZipMember] = []
    for first in stride(from: 0, to: files, by: Self.filesPerArchive) {
      let members = (first..<min(files, first + Self.filesPerArchive)).map { index in
        let number = index / Self.filesPerActivity
        let bytes =
          index.isMultiple(of: Self.filesPerActivity)
          ? activity(number, activities[number]) : otherFile(index)
        return ZipMember("made-up_\(10_000_000 + index * 37).fit", bytes)
      }
      parts.append(
        ZipMember(
          "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part\(parts.count + 1).zip",
          ZipWriter.archive(members)))
    }
    let summary = "DI_CONNECT/DI-Connect-Fitness/made-up_0_summarizedActivities.json"
    return ZipWriter.archive(
      [ZipMember(summary, summarized(activities))] + parts
        + [ZipMember("customer_data/customer.json", Array("{}".utf8))])
  }

  private static func isRide(_ number: Int) -> Bool { number % 3 == 2 }

  private func activity(_ number: Int, _ run: SampleRun) -> [UInt8] {
    var run = run
    run.device.spacing = 4...8
    return GarminFIT(sport: Self.isRide(number) ? 2 : 1, utcOffset: 3_600)
      .bytes(of: run.recording(of: run.truth()))
  }

  /// What the service says of the activities, beside their files: milliseconds, centimetres, and laps that
  /// make up most of the file.
  private func summarized(_ activities: [SampleRun]) -> [UInt8] {
    let rows = activities.enumerated().map { number, run in
      let sport = Self.isRide(number) ? "cycling" : "running"
      let milliseconds = run.plan.segments.reduce(0) { $0 + 1_000 * $1.metres / $1.speed }
      let members = [
        "\"activityId\":\(number + 1)", "\"name\":\"\(run.plan.title)\"",
        "\"activityType\":\"\(sport)\"", "\"sportType\":\"\(sport.uppercased())\"",
        "\"beginTimestamp\":\(run.start * 1_000)", "\"startTimeGmt\":\(run.start * 1_000).0",
        "\"startTimeLocal\":\((run.start + 3_600) * 1_000).0",
        "\"duration\":\(milliseconds.fixed(1))", "\"elapsedDuration\":\(milliseconds.fixed(1))",
        "\"distance\":\((run.plan.metres * 100).fixed(1))",
        "\"splits\":[{\"startTimeGMT\":\(run.start * 1_000),\"measurements\":[{\"fieldEnum\":"
          + "\"SUM_DISTANCE\",\"value\":100000.0,\"unitEnum\":\"CENTIMETER\"}]}]",
        "\"parent\":false",
      ]
      return "{\(members.joined(separator: ","))}"
    }
    return Array("[{\"summarizedActivitiesExport\":[\(rows.joined(separator: ","))]}]".utf8)
  }

  /// Kinds of files that are no activities, by FIT's number: mostly what was counted all day, sleep,
  /// settings and figures of health among it.
  private static let otherKinds = [32, 32, 32, 44, 32, 49, 32, 2, 32, 32, 44, 32]

  /// A file of a few minutes' counts.
  private func otherFile(_ index: Int) -> [UInt8] {
    var generator = SeededGenerator(seed: seed, purpose: "other file \(index)")
    var writer = FITWriter()
    writer.define(
      0, message: 0,
      [.init(0, .enumeration), .init(1, .uint16), .init(2, .uint16), .init(3, .uint32z)])
    writer.write(
      0, [.number(Self.otherKinds[index % Self.otherKinds.count]), 1, 3_990, 3_141_592])
    writer.define(
      1, message: 55, [.init(253, .uint32), .init(3, .uint32), .init(27, .uint8)])
    let start = 1_000_000_000 + index * 7_200
    for minute in 0..<generator.whole(60...400) {
      writer.write(
        1,
        [
          .number(start + 60 * minute), .number(generator.whole(0...90)),
          .number(generator.whole(48...120)),
        ])
    }
    return writer.file()
  }
}
