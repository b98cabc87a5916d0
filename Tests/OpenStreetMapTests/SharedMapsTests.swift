import ByteStream
import Foundation
import StreamTestSupport
import Testing

@testable import OpenStreetMap

/// The extracts of the shared folder, read by osmium-tool as well.
@Suite("Extracts against osmium", .enabled(if: Osmium.canBeAsked, "\(Osmium.missing)"))
struct SharedMapsTests {
  @Test("Every extract has the same nodes, ways and tags", arguments: Osmium.extracts)
  func same(path: String) throws {
    let told = try Osmium.read(path)
    #expect(told.ways.count > 1_000)
    let keys = Set(told.ways.values.flatMap(\.tags.keys)).sorted()
    var ways: [Int64: ReadElements.Way] = [:]
    // So many keys are looked for at a time as one reading allows.
    for start in stride(from: 0, to: keys.count, by: 200) {
      let read = try ReadElements(
        MapExtract { () throws(ByteSourceFailure) in try FileSource(path: path) },
        keys: Array(keys[start..<min(start + 200, keys.count)]))
      ways.merge(read.ways) { one, other in
        ReadElements.Way(nodes: one.nodes, tags: one.tags.merging(other.tags) { $1 })
      }
      if start == 0 { #expect(read.nodes == told.nodes) }
    }
    #expect(Set(ways.keys) == Set(told.ways.keys))
    let other = ways.filter { told.ways[$0.key] != $0.value }
    #expect(other.isEmpty, "\(String(describing: other.first))")
  }
}

/// What osmium-tool says of an extract.
private enum Osmium {
  private static let program = ["/usr/bin/osmium", "/usr/local/bin/osmium"]
    .first(where: FileManager.default.isExecutableFile)

  static let extracts: [String] = {
    let folder = SharedFolder.path("maps") ?? ""
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.contains(".osm") }.sorted().map { folder + "/" + $0 }
  }()

  static let canBeAsked = program != nil && !extracts.isEmpty
  static let missing = "osmium-tool is not installed, or SOLEUS_SHARED names no folder with maps"

  /// Its text form has an element a line.
  static func read(
    _ path: String
  ) throws -> (nodes: [Int64: [Int32]], ways: [Int64: ReadElements.Way]) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(program))
    process.arguments = ["cat", "--no-progress", "-f", "opl", "-t", "node", "-t", "way", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    var nodes: [Int64: [Int32]] = [:]
    var ways: [Int64: ReadElements.Way] = [:]
    for line in data.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " ")).map {
        String(decoding: $0, as: UTF8.self)
      }
      let id = try #require(Int64(fields[0].dropFirst()))
      func field(_ letter: Character) -> Substring {
        fields.dropFirst().first { $0.first == letter }?.dropFirst() ?? ""
      }
      if line.first == UInt8(ascii: "n") {
        let place = [field("y"), field("x")].compactMap { Double($0) }
        nodes[id] = place.map { Int32(($0 * 1e7).rounded()) }
      } else {
        ways[id] = ReadElements.Way(
          nodes: field("N").split(separator: ",").compactMap { Int64($0.dropFirst()) },
          tags: Dictionary(
            field("T").split(separator: ",").map { tag in
              let parts = tag.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
              return (text(parts[0]), text(parts[1]))
            }, uniquingKeysWith: { $1 }))
      }
    }
    return (nodes, ways)
  }

  /// "%20%" is a blank: what is not plain stands as its number between two signs.
  private static func text(_ escaped: Substring) -> String {
    var parts = escaped.split(separator: "%", omittingEmptySubsequences: false)[...]
    var text = String(parts.removeFirst())
    while parts.count >= 2 {
      let number = UInt32(parts.removeFirst(), radix: 16).flatMap(Unicode.Scalar.init)
      text += number.map { String(Character($0)) } ?? "?"
      text += parts.removeFirst()
    }
    return text
  }
}
