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

  private static let tools = ["xargs", "parallel"]

  /// Says which of the tools is not there, and tries nothing.
  private func require(_ tool: String) throws {
    guard !FileManager.default.isExecutableFile(atPath: "/usr/bin/" + tool) else { return }
    try Test.cancel("\(tool) is missing (Debian: findutils, parallel)")
  }

  @Test("It makes the folder that run makes, also of names that shells trip over", arguments: tools)
  func sameFolder(tool: String) throws {
    try require(tool)
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

  @Test("A process that fails ends it before a page is written", arguments: tools)
  func failure(tool: String) throws {
    try require(tool)
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
