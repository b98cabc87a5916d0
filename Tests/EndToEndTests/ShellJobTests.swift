import Foundation
import StreamTestSupport
import Testing

@Suite("An archive in the shell")
struct ShellJobTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../pipelines/shell/archive_job").standardized.path

  private func job(
    _ workshop: Workshop, spread: String, path: String = "/usr/bin:/bin"
  ) throws -> SoleusCommand.Outcome {
    let program = URL(fileURLWithPath: SoleusCommand.path).deletingLastPathComponent().path
    return try RunningCommand(
      [
        "/bin/sh", Self.script, workshop.pipeline, workshop.folder.path + "/job", Workshop.asOf,
        "2",
        spread,
      ], environment: ["PATH": "\(path):\(program)", "HOME": workshop.folder.path], in: "/"
    ).wait()
  }

  @Test("By xargs it makes the folder that run makes, also of names that shells trip over")
  func sameFolderByXargs() throws { try expectSameFolder("xargs") }

  @Test("By GNU parallel it makes the same", .enabled(if: hasParallel, parallelIsMissing))
  func sameFolderByParallel() throws { try expectSameFolder("parallel") }

  @Test("A process that fails ends it before a page is written")
  func failureOfXargs() throws { try expectNoPage("xargs") }

  @Test("So does one that GNU parallel began", .enabled(if: hasParallel, parallelIsMissing))
  func failureOfParallel() throws { try expectNoPage("parallel") }

  private static let hasParallel = FileManager.default.isExecutableFile(
    atPath: "/usr/bin/parallel")
  private static let parallelIsMissing: Comment = "GNU parallel is missing (Debian: parallel)"

  private func expectSameFolder(_ tool: String) throws {
    let workshop = try Workshop()
    try workshop.write("name: Ada\n", to: "athletes/ada/athlete.yaml")
    try workshop.write("", to: "athletes/007/runs/a 'quoted' $name.gpx")
    try workshop.write("", to: "athletes/7 & more/runs/-n.gpx")
    let outcome = try job(workshop, spread: tool)
    #expect(outcome.end == .exit(0) && outcome.errors == "", "\(outcome.errors)")
    let shared = try workshop.reports()
    try workshop.remove("reports")
    _ = try workshop.run()
    #expect(try shared.differences(from: workshop.reports()) == [])
  }

  private func expectNoPage(_ tool: String) throws {
    let workshop = try Workshop()
    // A program that is killed in the first derive and is itself in all else.
    let fake = try workshop.folder.write(
      """
      #!/bin/sh
      case "$*" in *--files-from*) '\(SoleusCommand.path)' "$@" | head -c 5000 && kill -9 $$ ;; esac
      exec '\(SoleusCommand.path)' "$@"
      """, to: "bin/soleus")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: fake)
    let outcome = try job(
      workshop, spread: tool, path: workshop.folder.path + "/bin:/usr/bin:/bin")
    #expect(outcome.end != .exit(0))
    #expect(!FileManager.default.fileExists(atPath: workshop.reportFolder))
  }
}
