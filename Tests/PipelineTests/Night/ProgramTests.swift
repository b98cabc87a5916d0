import Foundation
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("The program that runs")
struct ProgramTests {
  private let folder = TemporaryFolder()

  @Test("A copy is the same program, other bytes are another")
  func key() throws {
    let one = try folder.write("program", to: "a")
    let copy = try folder.write("program", to: "b")
    let other = try folder.write("another", to: "c")
    func key(_ path: String) -> String {
      Program.running(version: "1", path: path, noted: nil).program.key
    }
    #expect(key(one) == key(copy))
    #expect(key(one) != key(other))
  }

  @Test("What was noted is believed while the file stays as it was, and no longer")
  func noted() throws {
    let path = try folder.write("program", to: "a")
    let first = Program.running(version: "1", path: path, noted: nil)
    let changed = first.note.replacingOccurrences(of: first.program.key, with: "believed")
    #expect(
      Program.running(version: "1", path: path, noted: changed).program.key == "believed")
    #expect(
      Program.running(version: "2", path: path, noted: changed).program.key == first.program.key)
    try folder.write("another program", to: "a")
    #expect(
      Program.running(version: "1", path: path, noted: changed).program.key != "believed")
  }

  @Test("Where nobody tells which file runs, the version stands for it")
  func unknown() {
    #expect(
      Program.running(version: "1", path: folder.path + "/none", noted: nil).program.key == "1")
  }
}
