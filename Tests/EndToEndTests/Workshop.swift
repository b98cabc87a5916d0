import Foundation
import StreamTestSupport

/// A folder of its own with a pipeline file and, unless it starts empty, a copy of the small archive.
struct Workshop {
  /// A Tuesday: three weeks of the archive are over, the fourth is not.
  static let asOf = "2026-05-26T06:00:00Z"
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures").path

  let folder = TemporaryFolder()
  var pipeline: String { folder.path + "/pipeline.yaml" }
  var reportFolder: String { folder.path + "/reports" }
  var store: String { folder.path + "/state/store.sqlite" }

  init(empty: Bool = false) throws {
    let names = empty ? ["pipeline.yaml"] : ["pipeline.yaml", "athletes"]
    for name in names {
      try FileManager.default.copyItem(
        atPath: Self.fixtures + "/archive/" + name, toPath: folder.path + "/" + name)
    }
    if empty { try makeFolder("athletes") }
  }

  func run(
    asOf: String = asOf, jobs: Int = 2, wrapper: [String] = [], fault: [String: String] = [:]
  ) throws -> SoleusCommand.Outcome {
    try SoleusCommand.run(
      arguments(asOf: asOf, jobs: jobs), wrapper: wrapper,
      environment: try SoleusCommand.bareEnvironment.merging(environment(fault)) { $1 },
      in: folder.path)
  }

  /// What lets calls to the system fail below this folder; nothing where no fault is asked for.
  func environment(_ fault: [String: String]) throws -> [String: String] {
    fault.isEmpty
      ? [:] : fault.merging(["LD_PRELOAD": try FaultShim.path(), "FAULT_ROOT": folder.path]) { $1 }
  }

  func arguments(asOf: String = asOf, jobs: Int = 2) -> [String] {
    ["run", pipeline, "--as-of", asOf, "--jobs", "\(jobs)"]
  }

  func reports() throws -> FolderContents { try FolderContents(reportFolder) }

  func write(_ text: String, to relative: String) throws { try folder.write(text, to: relative) }

  func remove(_ relative: String) throws { try folder.remove(relative) }

  func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/" + relative, withIntermediateDirectories: true)
  }

  func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/" + relative, withDestinationPath: target)
  }

  /// Replaces text of the pipeline file, which must hold it.
  func editPipeline(_ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: pipeline, encoding: .utf8)
    guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
    try write(text.replacingOccurrences(of: old, with: new), to: "pipeline.yaml")
  }

  /// The reports of the untouched archive.
  static func expectedReports() throws -> FolderContents {
    let workshop = try Workshop()
    _ = try workshop.run()
    return try workshop.reports()
  }
}
