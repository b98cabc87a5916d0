import Foundation
import StreamTestSupport
import Testing

@Suite("Records that are not whole")
struct WholeRecordsTests {
  private let workshop: Workshop
  /// Of Emil, in the order of his files.
  private let emil: [String]

  init() throws {
    workshop = try Workshop()
    emil = try Self.lines(["derive", workshop.pipeline, "--athlete", "emil-hofer"])
  }

  private static func lines(_ arguments: [String]) throws -> [String] {
    let outcome = try SoleusCommand.run(arguments)
    #expect(outcome.end == .exit(0) && outcome.errors == "", "\(arguments)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  private func report(
    _ records: String, athlete: String = "emil-hofer", _ more: [String] = []
  ) throws -> SoleusCommand.Outcome {
    let file = try workshop.folder.write(records, to: "records.ndjson")
    return try SoleusCommand.run(
      [
        "report", workshop.pipeline, "--athlete", athlete, "--records", file, "--as-of",
        Workshop.asOf,
      ] + more)
  }

  /// Refuses `records` with these words, and leaves no page of half an athlete.
  private func expectRefusal(_ records: String, _ words: String, _ more: [String] = []) throws {
    let outcome = try report(records, more)
    #expect(outcome.end == .exit(4) && outcome.output == "", "\(words)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: workshop.reportFolder))
  }

  @Test("A line that is cut off is refused with its number")
  func cutLine() throws {
    var lines = emil
    lines[2] = String(lines[2].dropLast(40))
    try expectRefusal(lines.joined(separator: "\n"), "line 3 is none: it breaks off")
  }

  @Test("A record of another version is refused with the line and what this program reads")
  func otherVersion() throws {
    var lines = emil
    lines[1] = lines[1].replacing("\"schema\":1", with: "\"schema\":2")
    try expectRefusal(lines.joined(separator: "\n"), "line 2 is none: schema")
  }

  @Test("Lines of two athletes are refused with the first that is another's")
  func mixed() throws {
    let dana = try Self.lines(["derive", workshop.pipeline, "--athlete", "dana-lind"])
    try expectRefusal(
      (emil + dana).joined(separator: "\n"),
      "line \(emil.count + 1) is of dana-lind, not of emil-hofer")
  }

  @Test("A record that was derived in another way is refused with its line")
  func derivedOtherwise() throws {
    try workshop.write("name: Emil\nheight-cm: 199\n", to: "athletes/emil-hofer/athlete.yaml")
    try expectRefusal(emil.joined(separator: "\n"), "line 1: the record of emil-hofer/")
  }

  @Test("A file of which there are two records is refused with both lines")
  func twice() throws {
    let lines = emil + [emil[0]]
    try expectRefusal(
      lines.joined(separator: "\n"),
      "lines 1 and \(lines.count): there are two records of emil-hofer/")
  }

  @Test("A lost shard is refused with a file that has no record, and how many there are")
  func missingShard() throws {
    let files = try Self.lines([
      "derive", workshop.pipeline, "--athlete", "emil-hofer", "--list", "files",
    ])
    #expect(files.count == emil.count)
    try expectRefusal(
      emil.dropLast(2).joined(separator: "\n"),
      "in \(emil.count - 2) lines of emil-hofer there is no record of emil-hofer/")
    try expectRefusal("", "and of \(emil.count - 1) more")
    let list = try workshop.folder.write(files.joined(separator: "\n"), to: "files")
    try workshop.remove("athletes/emil-hofer/runs")
    try expectRefusal(
      emil.dropLast().joined(separator: "\n"), "there is no record of", ["--files-from", list])
  }

  @Test(
    "A list that was made from elsewhere, and names no file of the athlete, misses none and is refused"
  )
  func foreignList() throws {
    let list = try workshop.folder.write(
      "athletes/emil-hofer/runs/a.gpx\ndana-lind/runs/b.gpx\n", to: "files")
    try expectRefusal(
      emil.dropLast().joined(separator: "\n"), "the list of files names none of emil-hofer",
      ["--files-from", list])
  }

  @Test("A list of find . is one like others, for derive and for report")
  func listFromHere() throws {
    let files = try Self.lines([
      "derive", workshop.pipeline, "--athlete", "emil-hofer", "--list", "files",
    ])
    let list = try workshop.folder.write(
      files.map { "./\($0)\n" }.joined() + "./emil-hofer/runs/.hidden\n", to: "files")
    #expect(try Self.lines(["derive", workshop.pipeline, "--files-from", list]) == emil)
    try expectRefusal(
      emil.dropLast().joined(separator: "\n"), "there is no record of emil-hofer/",
      ["--files-from", list])
    #expect(try report(emil.joined(separator: "\n"), ["--files-from", list]).end == .exit(0))
    let outside = try workshop.folder.write("emil-hofer/runs/../athlete.yaml\n", to: "outside")
    let outcome = try SoleusCommand.run([
      "derive", workshop.pipeline, "--files-from", outside,
    ])
    #expect(outcome.end == .exit(4) && outcome.errors.contains("is no input of the pipeline"))
  }

  @Test("A file that came after the work was listed waits for the next time")
  func lateFile() throws {
    let list = try workshop.folder.write(
      try Self.lines(["derive", workshop.pipeline, "--list", "files"]).joined(separator: "\n"),
      to: "files")
    try workshop.write("", to: "athletes/emil-hofer/runs/late.gpx")
    let records = emil.joined(separator: "\n")
    try expectRefusal(records, "no record of emil-hofer/runs/late.gpx")
    #expect(try report(records, ["--files-from", list]).end == .exit(0))
  }

  @Test("What an archive holds is named by derive and asked for by report")
  func archive() throws {
    let zip = Process()
    zip.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    zip.arguments = [
      "-m", "zipfile", "-c", workshop.folder.path + "/athletes/emil-hofer/old.zip",
      workshop.folder.path + "/athletes/emil-hofer/runs",
    ]
    try zip.run()
    zip.waitUntilExit()
    let derived = try Self.lines(["derive", workshop.pipeline, "--athlete", "emil-hofer"])
    let inArchive = derived.filter { $0.contains("old.zip//") }
    #expect(!inArchive.isEmpty)
    try expectRefusal(
      derived.filter { $0 != inArchive[0] }.joined(separator: "\n"),
      "no record of emil-hofer/old.zip//")
    #expect(try report(derived.joined(separator: "\n")).end == .exit(0))
  }

  @Test("A roster misses no athlete, no week and no row part, and takes no line twice")
  func roster() throws {
    let own = try report(emil.joined(separator: "\n")).output
    let dana = try Self.lines(["derive", workshop.pipeline, "--athlete", "dana-lind"])
    let both = own + (try report(dana.joined(separator: "\n"), athlete: "dana-lind")).output
    func roster(_ lines: String, parts: String? = nil) throws -> SoleusCommand.Outcome {
      let weeks = try workshop.folder.write(lines, to: "weeks.ndjson")
      return try SoleusCommand.run(
        ["roster", workshop.pipeline, "--weeks", weeks, "--as-of", Workshop.asOf]
          + (parts.map { ["--parts", $0] } ?? []))
    }
    let elsewhere = try roster(both, parts: workshop.folder.path + "/none")
    #expect(elsewhere.end == .exit(1) && elsewhere.errors.contains("runs.csv is missing"))
    let twice = try roster(both + own)
    #expect(twice.end == .exit(4) && twice.errors.contains("two lines of emil-hofer"))
    let alone = try roster(own)
    #expect(alone.end == .exit(4) && alone.errors.contains("no line of dana-lind"))
    let lines = both.split(separator: "\n")
    let week = try #require(lines.firstIndex { $0.contains("\"kind\":\"week\"") })
    let short = try roster((lines[..<week] + lines[(week + 1)...]).joined(separator: "\n"))
    #expect(short.end == .exit(4) && short.errors.contains("which are not the"))
    #expect(try roster(both).end == .exit(0))
  }
}
