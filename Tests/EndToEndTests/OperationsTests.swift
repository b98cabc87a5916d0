import Foundation
import Pipeline
import StreamTestSupport
import Testing

@Suite("What is written for who runs it at night")
struct OperationsTests {
  private static let nightly = Repository.folder + "/pipelines/nightly"
  private static let analyze = "/usr/bin/systemd-analyze"
  static var hasSystemd: Bool { FileManager.default.isExecutableFile(atPath: analyze) }

  @Test("docs/operations.md has a row for every exit code, and says what it asks for")
  func exitCodes() throws {
    let rows = Repository.rows(try Repository.text("docs/operations.md"))
    let codes = Repository.rows(ExitCodesPage.markdown()).dropFirst(2).map { $0[0] }
    #expect(codes.count > ExitCode.allCases.count)
    for code in codes {
      let row = try #require(rows.first { $0[0] == code }, "\(code)")
      #expect(row.count == 3 && !row[2].isEmpty)
    }
  }

  @Test("The copyright of the package names every package that is linked in")
  func copyright() throws {
    let names = try Repository.text("Package.swift").split(separator: "\n")
      .filter { $0.contains(".package(url:") }
      .compactMap { $0.split(separator: "\"").dropFirst().first?.split(separator: "/").last }
    #expect(!names.isEmpty)
    let copyright = try Repository.text("pipelines/nightly/debian/copyright")
    for name in names { #expect(copyright.contains("Files: \(name)/*"), "\(name)") }
  }

  /// The units with programs that are there.
  private func units() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    for name in ["soleus@.service", "soleus@.timer", "soleus-after@.service"] {
      let text = try Repository.text("pipelines/nightly/" + name)
        .replacing("/usr/bin/soleus", with: SoleusCommand.path)
        .replacing("/usr/libexec/soleus/after-night", with: Self.nightly + "/after-night")
      try folder.write(text, to: name)
    }
    return folder
  }

  @Test(
    "systemd finds nothing wrong with the units",
    .enabled(if: hasSystemd, "systemd-analyze is not installed"))
  func verify() throws {
    let folder = try units()
    for name in ["soleus@.service", "soleus@.timer", "soleus-after@.service"] {
      let outcome = try RunningCommand(
        [Self.analyze, "verify", "--man=no", folder.path + "/" + name],
        environment: SoleusCommand.bareEnvironment, in: "/"
      ).wait()
      #expect(outcome.end == .exit(0), "\(name)")
      #expect(outcome.output + outcome.errors == "", "\(name)")
    }
  }

  @Test(
    "systemd calls the night safe",
    .enabled(if: hasSystemd, "systemd-analyze is not installed"))
  func security() throws {
    let folder = try units()
    let outcome = try RunningCommand(
      [
        Self.analyze, "security", "--offline=true", "--threshold=10", "--no-pager",
        folder.path + "/soleus@.service",
      ], environment: SoleusCommand.bareEnvironment, in: "/"
    ).wait()
    #expect(outcome.end == .exit(0))
    #expect(outcome.output.contains("SAFE"))
  }
}
