import Foundation
import Testing

@testable import SyntheticAthletes

@Suite("Made-up archives")
struct ArchiveTreeTests {
  /// Shares that do not come out even.
  private static let size = ArchiveSize(athletes: 3, runs: 11, sets: 500)

  private static func files(seed: UInt64 = SampleTree.usualSeed) throws -> [SampleFile] {
    var files: [SampleFile] = []
    ArchiveTree(seed: seed, size: try #require(size)).forEachFile { files.append($0) }
    return files
  }

  @Test("There are as many athletes, runs and sets as asked for, shared as evenly as can be")
  func sizes() throws {
    let files = try Self.files()
    #expect(files.filter { $0.path.hasSuffix("/athlete.yaml") }.count == 3)
    let runs = files.filter { $0.path.contains("/runs/") }
    #expect(runs.count == 11)
    #expect(runs.filter { $0.path.hasPrefix("athlete-001/") }.count == 4)
    #expect(runs.filter { $0.path.hasPrefix("athlete-003/") }.count == 3)
    let rows = files.filter { $0.path.contains("/strength/") }.reduce(0) { sum, file in
      sum + file.bytes.filter { $0 == UInt8(ascii: "\n") }.count - 1
    }
    #expect(rows == 500)
  }

  @Test("Two calls with the same seed and size give the same bytes, another seed gives others")
  func sameBytes() throws {
    let files = try Self.files()
    #expect(try Self.files() == files)
    let packed = Set(files.filter { $0.path.hasSuffix(".gz") }.map(\.bytes))
    #expect(try Self.files(seed: 5).filter { packed.contains($0.bytes) }.isEmpty)
  }

  @Test("No two files have the same path or the same bytes, and formats take turns")
  func distinct() throws {
    let files = try Self.files()
    #expect(Set(files.map(\.path)).count == files.count)
    #expect(Set(files.map(\.bytes)).count == files.count)
    let ofFirst = files.map(\.path).filter { $0.hasPrefix("athlete-001/runs/") }
    let formats = ofFirst.map { $0.hasSuffix(".gpx.gz") ? "GPX" : "TCX" }
    #expect(formats == ["TCX", "GPX", "TCX", "GPX"])
  }

  @Test("What is written is what is given, and nothing is mixed into a folder that holds something")
  func writing() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("soleus-archive-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let tree = ArchiveTree(size: try #require(ArchiveSize(athletes: 2, runs: 1, sets: 7)))
    try tree.write(to: folder.path)
    var paths: Set<String> = []
    try tree.forEachFile { file in
      let written = try Data(contentsOf: folder.appendingPathComponent(file.path))
      #expect(Array(written) == file.bytes)
      paths.insert(file.path)
    }
    #expect(paths.count == 2 + 1 + 2)
    #expect(throws: ArchiveTree.NotEmpty.self) { try tree.write(to: folder.path) }
  }

  @Test("A size without athletes, below nothing or of more runs than anybody ran is none")
  func impossible() throws {
    #expect(ArchiveSize(athletes: 0, runs: 0, sets: 0) == nil)
    #expect(ArchiveSize(athletes: 1, runs: -1, sets: 0) == nil)
    #expect(ArchiveSize(athletes: 1, runs: 0, sets: -1) == nil)
    #expect(ArchiveSize(athletes: 1, runs: .max, sets: 0) == nil)
    let empty = ArchiveTree(size: try #require(ArchiveSize(athletes: 1, runs: 0, sets: 0)))
    var paths: [String] = []
    empty.forEachFile { paths.append($0.path) }
    #expect(paths == ["athlete-001/athlete.yaml"])
  }
}
