import Foundation
import StreamTestSupport
import Testing

@Suite("Files that are handed over on a stream")
struct FramedFilesTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func framed(_ stream: Data) throws -> SoleusCommand.Outcome {
    let file = workshop.folder.path + "/stream"
    try stream.write(to: URL(fileURLWithPath: file))
    return try SoleusCommand.run(
      ["derive", workshop.pipeline, "--framed", "--jobs", "1"],
      wrapper: ["/bin/sh", "-c", "exec \"$0\" \"$@\" < '\(file)'"])
  }

  private func netstring(_ bytes: Data) -> Data {
    Data("\(bytes.count):".utf8) + bytes + Data(",".utf8)
  }

  @Test(
    "Bytes from a stream come to the records of the files, whose names may be all that is there")
  func sameRecords() throws {
    let folder = workshop.folder.path + "/athletes/"
    func derive(_ more: String...) throws -> [String] {
      try SoleusCommand.run(["derive", workshop.pipeline] + more).output
        .split(separator: "\n").map(String.init)
    }
    let expected = try derive()
    var stream = Data()
    for name in try derive("--list", "files").reversed() {
      let content = try Data(contentsOf: URL(fileURLWithPath: folder + name))
      stream += netstring(Data(name.utf8)) + netstring(content)
      try Data().write(to: URL(fileURLWithPath: folder + name))
    }
    let outcome = try framed(stream)
    #expect(outcome.end == .exit(0) && outcome.errors == "")
    #expect(outcome.output.split(separator: "\n").map(String.init).sorted() == expected.sorted())
  }

  @Test("An archive from a stream is all that it holds")
  func archive() throws {
    let (folder, archive) = (workshop.folder.path, "emil-hofer/old.zip")
    let zip = Process()
    zip.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    zip.arguments = [
      "-m", "zipfile", "-c", "\(folder)/athletes/\(archive)",
      "\(folder)/athletes/emil-hofer/runs",
    ]
    try zip.run()
    zip.waitUntilExit()
    let list = try workshop.folder.write(archive + "\n", to: "list")
    let expected = try SoleusCommand.run(["derive", workshop.pipeline, "--files-from", list]).output
    #expect(expected.contains("old.zip//"))
    let content = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/athletes/\(archive)"))
    try workshop.write("", to: "athletes/" + archive)
    #expect(
      try framed(netstring(Data(archive.utf8)) + netstring(content)).output == expected)
  }

  @Test(
    "A stream that is none is told with the byte",
    arguments: [
      ("x", "byte 0 of the input: no length"),
      ("3:ab", "byte 4 of the input: the stream breaks off"),
      ("1:a;", "byte 3 of the input: a netstring ends without a comma"),
      ("1:a,", "byte 4 of the input: the stream breaks off"),
      ("99999999999999999999:a,", "byte 0 of the input: no length"),
      ("6:../a/b,0:,", "byte 0 of the input: no name"),
      ("6:a/../b,0:,", "byte 0 of the input: no name"), ("3:a/b,0:,", "no athlete a"),
      ("20:emil-hofer/runs/none,0:,", "no input of the pipeline"),
    ])
  func broken(stream: String, words: String) throws {
    let outcome = try framed(Data(stream.utf8))
    #expect(outcome.end == .exit(4) && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test("Nothing of what was handed over stays on the disk")
  func nothingStays() throws {
    let temporary = workshop.folder.path + "/temporary"
    try workshop.makeFolder("temporary")
    let file = try workshop.folder.write("25:emil-hofer/runs/2026-05-x,0:,", to: "stream")
    _ = try SoleusCommand.run(
      ["derive", workshop.pipeline, "--framed"],
      wrapper: ["/bin/sh", "-c", "exec \"$0\" \"$@\" < '\(file)'"],
      environment: SoleusCommand.bareEnvironment.merging(["TMPDIR": temporary]) { $1 })
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
  }
}
