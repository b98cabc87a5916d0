import Conditions
import Foundation
import OpenStreetMap
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("The map that a pipeline names")
struct MapFileTests {
  private let folder = TemporaryFolder()

  private var path: String { folder.path + "/town.osm.pbf" }
  private var kept: String { folder.path + "/store.map" }

  private func map() -> MapFile { MapFile(path: path, folder: kept) }

  @discardableResult
  private func writeTown(_ kind: String = "residential") throws -> [UInt8] {
    var extract = SmallExtract()
    extract.add([("highway", kind)], [(48, 11), (48.01, 11)])
    let bytes = extract.pbf()
    try folder.write(Data(bytes), to: "town.osm.pbf")
    return bytes
  }

  private func isUsable(_ map: MapFile) -> Bool {
    if case .ways = map.surfaces.content() { true } else { false }
  }

  private func keptNames() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: kept)) ?? []).sorted()
  }

  @Test("It is read once, and opened again without the extract while that stays the same")
  func readOnce() throws {
    try writeTown()
    let first = map()
    #expect(isUsable(first) && first.problem == nil)
    #expect(keptNames().count == 2)
    // Nobody can read it any more, and nobody has to.
    #expect(chmod(path, 0) == 0)
    let stamp = try #require(MapMemory.stamp(of: path))
    try forget(stamp)
    let second = map()
    #expect(second.key == first.key && isUsable(second))
  }

  /// Lets what is known be known of the file as it is now.
  private func forget(_ stamp: String) throws {
    let file = kept + "/known.json"
    var known = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: file)))
        as? [String: Any])
    known["stamp"] = stamp
    try JSONSerialization.data(withJSONObject: known).write(to: URL(fileURLWithPath: file))
  }

  @Test("Another extract has another key and another index; the former index goes")
  func changed() throws {
    try writeTown()
    let key = map().key
    let before = keptNames()
    try writeTown("path")
    #expect(map().key != key)
    #expect(keptNames().count == 2 && keptNames() != before)
    // The same bytes again are the same map.
    try writeTown()
    #expect(map().key == key)
  }

  @Test("An index that somebody took away is made again")
  func indexGone() throws {
    try writeTown()
    let key = map().key
    for name in keptNames() where name.hasSuffix(".index") { unlink(kept + "/" + name) }
    let again = map()
    #expect(again.key == key && isUsable(again))
    for name in keptNames() where name.hasSuffix(".index") {
      try Data("damaged".utf8).write(to: URL(fileURLWithPath: kept + "/" + name))
    }
    #expect(isUsable(map()))
  }

  @Test("What is wrong with an extract is told in words with a hint, and remembered")
  func unusable() throws {
    let bytes = try writeTown()
    try folder.write(Data(bytes.dropLast(9)), to: "town.osm.pbf")
    let map = map()
    let problem = try #require(map.problem)
    #expect(problem.hasPrefix(path + ": the map breaks off") && problem.contains("Download"))
    #expect(!isUsable(map))
    #expect(chmod(path, 0) == 0)
    try forget(try #require(MapMemory.stamp(of: path)))
    #expect(self.map().problem == problem && self.map().key == map.key)
    #expect(chmod(path, 0o644) == 0)
    try writeTown()
    #expect(self.map().problem == nil && self.map().key != map.key)
  }

  @Test("What an earlier night found is told without reading anything")
  func noted() throws {
    let bytes = try writeTown()
    #expect(map().problemAsNoted == nil && keptNames().isEmpty)
    try folder.write(Data(bytes.dropLast(9)), to: "town.osm.pbf")
    let problem = map().problem
    #expect(problem != nil && map().problemAsNoted == problem)
  }

  @Test("Reading tells how many of its megabytes are done, and of a map that is known nothing")
  func progress() throws {
    var extract = SmallExtract()
    for number in 0..<60 {
      extract.add(
        [("highway", "path"), ("name", String(repeating: "\(number)", count: 20_000))],
        [(48, 11), (48.01, 11)])
    }
    var form = SmallExtract.Form()
    form.packing = 1
    try folder.write(Data(extract.pbf(form)), to: "town.osm.pbf")
    var told: [(done: Int, count: Int)] = []
    #expect(map().problem { told.append(($0, $1)) } == nil)
    #expect(!told.isEmpty && told.allSatisfy { $0.done <= $0.count && $0.count == told[0].count })
    #expect(zip(told, told.dropFirst()).allSatisfy { $0.done < $1.done })
    told = []
    #expect(map().problem { told.append(($0, $1)) } == nil)
    #expect(told.isEmpty)
  }

  @Test("What may pass is not remembered: a file that is gone, a folder that cannot be written to")
  func passing() throws {
    #expect(map().problem?.contains("cannot be read") == true)
    try writeTown()
    try folder.write("in the way", to: "store.map")
    #expect(map().problem?.contains("could not be written") == true)
    try folder.remove("store.map")
    #expect(map().problem == nil)
  }

  @Test("A map that is read for once leaves nothing behind")
  func once() throws {
    try writeTown()
    let map = MapFile(path: path)
    #expect(map.problemIfRead == nil)
    #expect(isUsable(map))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["town.osm.pbf"])
  }
}
