import Foundation
import StreamTestSupport
import Testing

@Suite("Input that cannot be read for now", .serialized)
struct UnreadableInputTests {
  private let workshop: Workshop
  private static let file = "athletes/ada/runs/second.gpx"

  init() throws {
    workshop = try Workshop(empty: true)
    try workshop.write("name: Ada\ntime-zone: UTC\n", to: "athletes/ada/athlete.yaml")
    try workshop.write(TinyRun("2026-05-20T06:00:00Z").gpx, to: "athletes/ada/runs/first.gpx")
    try workshop.write(TinyRun("2026-05-21T06:00:00Z").gpx, to: Self.file)
  }

  /// Runs the program while calls that touch `place` fail; `nil` is an undisturbed run.
  private func night(
    _ calls: String? = nil, _ error: String = "EIO", at place: String = file,
    asOf: String = Workshop.asOf
  ) throws -> SoleusCommand.Outcome {
    guard let calls else { return try workshop.run(asOf: asOf) }
    return try workshop.run(
      asOf: asOf,
      wrapper: [
        Strace.path, "-f", "-qq", "-o", "/dev/null", "-P", workshop.folder.path + "/" + place,
        "-e", "inject=\(calls):error=\(error)",
      ])
  }

  private func runs() throws -> [String] {
    try workshop.reports()["runs.csv"].split(whereSeparator: \.isNewline).dropFirst().map {
      $0.contains("first.gpx") ? "first" : $0.contains("second.gpx") ? "second" : String($0)
    }
  }

  @Test(
    "What was known of a file or folder stands while it cannot be read, and the true cause is told",
    .enabled(if: Strace.isInstalled, "strace, which makes calls fail, is not installed"),
    arguments: [
      ("openat", "EIO", file, "ada/runs/second.gpx: unreadable: Input/output error"),
      ("read,pread64", "EIO", file, "ada/runs/second.gpx: unreadable: Input/output error"),
      (
        "stat,newfstatat,lstat,statx", "EACCES", file,
        "ada/runs/second.gpx: unreadable: Permission denied"
      ),
      (
        "openat", "EACCES", "athletes/ada/athlete.yaml",
        "ada/: unreadable: athlete.yaml: Permission denied"
      ),
      (
        "openat", "EACCES", "athletes/ada/runs",
        "ada/runs: unreadable: the folder cannot be listed: Permission denied"
      ),
      (
        "getdents64", "EIO", "athletes/ada/runs",
        "ada/runs: unreadable: the folder cannot be listed: Input/output error"
      ),
      (
        "stat,newfstatat,lstat,statx", "EIO", "athletes/ada/runs",
        "ada/runs: unreadable: Input/output error"
      ),
    ])
  func kept(calls: String, error: String, place: String, words: String) throws {
    #expect(try night().end == .exit(0))
    let before = try workshop.reports()
    // Touched, so that the store alone cannot answer for it.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: workshop.folder.path + "/" + Self.file)
    let failed = try night(calls, error, at: place)
    #expect(failed.end == .exit(3))
    #expect(failed.errors.contains(words), "\(failed.errors)")
    #expect(!failed.errors.contains("UTF-8"))
    #expect(try runs() == ["first", "second"])
    for asOf in ["2026-05-27T06:00:00Z", "2026-06-01T06:00:00Z"] {
      let quiet = try night(calls, error, at: place, asOf: asOf)
      #expect(quiet.end == .exit(0) && quiet.errors == "", "\(quiet.errors)")
      let status = try SoleusCommand.run(["status", workshop.pipeline]).output
      #expect(status.contains(words))
    }
    let seventh = try night(calls, error, at: place, asOf: "2026-06-02T06:00:00Z")
    #expect(seventh.end == .exit(3) && seventh.errors.contains(words))
    #expect(try night(calls, error, at: place, asOf: "2026-06-03T06:00:00Z").end == .exit(0))
    #expect(try runs() == ["first", "second"])
    let again = try night()
    #expect(again.end == .exit(0) && again.errors == "")
    // A roster says since which night nothing came.
    let differences = try workshop.reports().differences(from: before)
    #expect(differences.filter { !$0.contains("index.") } == [])
    #expect(try SoleusCommand.run(["status", workshop.pipeline]).output.contains("0 files in q"))
  }

  @Test("A link to a share that is not there today keeps what was known of it")
  func danglingFolder() throws {
    let runs = workshop.folder.path + "/athletes/ada/runs"
    #expect(rename(runs, workshop.folder.path + "/share") == 0)
    try workshop.link("athletes/ada/runs", to: "../../share")
    #expect(try night().end == .exit(0))
    let before = try workshop.reports()
    #expect(rename(workshop.folder.path + "/share", workshop.folder.path + "/away") == 0)
    let failed = try night()
    #expect(failed.end == .exit(3))
    #expect(failed.errors.contains("ada/runs: unreadable: a link that leads nowhere"))
    #expect(try self.runs() == ["first", "second"])
    #expect(rename(workshop.folder.path + "/away", workshop.folder.path + "/share") == 0)
    #expect(try night().end == .exit(0))
    #expect(try workshop.reports().differences(from: before) == [])
  }

  @Test(
    "An athlete whose folder cannot be looked into keeps records, pages and row",
    .enabled(if: Strace.isInstalled, "strace, which makes calls fail, is not installed"),
    arguments: [
      ("openat", "Permission denied", "EACCES"),
      ("stat,newfstatat,lstat,statx", "Input/output error", "EIO"),
    ])
  func athlete(calls: String, words: String, error: String) throws {
    try workshop.write("name: Bo\ntime-zone: UTC\n", to: "athletes/bo/athlete.yaml")
    try workshop.write(TinyRun("2026-05-19T06:00:00Z").gpx, to: "athletes/bo/runs/first.gpx")
    #expect(try night().end == .exit(0))
    let before = try workshop.reports()
    let failed = try night(calls, error, at: "athletes/ada")
    #expect(failed.end == .exit(3))
    #expect(failed.errors.contains("ada/: unreadable: ") && failed.errors.contains(words))
    for file in ["runs.csv", "weekly.csv", "2026-W21/ada.html"] {
      #expect(try workshop.reports().files[file] == before.files[file], "\(file)")
    }
    #expect(try night(calls, error, at: "athletes/ada").end == .exit(0))
    let again = try night()
    #expect(again.end == .exit(0) && again.errors == "")
    #expect(try workshop.reports().differences(from: before) == [])
  }

  @Test("A file that is gone is forgotten all the same, and one never read is tried every night")
  func gone() throws {
    try workshop.link("athletes/ada/runs/third.gpx", to: "third-run")
    #expect(try night().end == .exit(3))
    try workshop.remove(Self.file)
    #expect(try night().end == .exit(0))
    #expect(try runs() == ["first"])
    try workshop.write(TinyRun("2026-05-22T06:00:00Z").gpx, to: "athletes/ada/runs/third-run")
    #expect(try night().end == .exit(0))
    #expect(try runs().count == 2)
  }
}
