import ByteStream
import Foundation
import Running
import StreamTestSupport
import SyntheticAthletes
import Testing

@testable import Pipeline

@Suite("Where the bytes of an input lie")
struct InputPlaceTests {
  private let folder = TemporaryFolder()

  /// The bytes that the observer of a place sees.
  private func bytes(at place: InputPlace) throws -> [UInt8] {
    nonisolated(unsafe) var seen: [UInt8] = []
    try place.open(.standard) { seen += $0 }.drain()
    return seen
  }

  @Test("A file, one in an archive and one in an archive in it give the same bytes")
  func same() throws {
    let content = Array("<gpx>seven hills</gpx>".utf8)
    let inner = ZipWriter.archive([ZipMember("b.gpx", content)])
    let archive = try folder.write(
      Data(ZipWriter.archive([ZipMember("a.gpx", content), ZipMember("in.zip", inner)])),
      to: "out.zip")
    let archives = OpenArchives(limits: .standard, folder: folder.path)
    let places = [
      InputPlace(try folder.write(Data(content), to: "c.gpx")),
      InputPlace(archive, entry: ["a.gpx"], of: archives),
      InputPlace(archive, entry: ["in.zip", "b.gpx"], of: archives),
    ]
    for place in places { #expect(try bytes(at: place) == content, "\(place.name)") }
    #expect(places[2].name == archive + "//in.zip//b.gpx")
    #expect(places.map(\.isOnDisk) == [true, false, false])
  }

  @Test("What is no longer in an archive has changed, and is tried again")
  func gone() throws {
    let archive = try folder.write(
      Data(ZipWriter.archive([ZipMember("a.gpx", [1])])), to: "out.zip")
    let place = InputPlace(archive, entry: ["b.gpx"], of: OpenArchives(limits: .standard))
    let failure = #expect(throws: Rejection.self) { try bytes(at: place) }
    #expect(failure?.code == .changedWhileRead)
  }

  @Test("What has other content than when it was listed has changed, and is tried again")
  func other() throws {
    let archives = OpenArchives(limits: .standard)
    let path = try folder.write(
      Data(ZipWriter.archive([ZipMember("a.gpx", [1])])), to: "out.zip")
    let stamp = try ZipArchive(path: path).entries[0].stamp
    let place = InputPlace(path, entry: ["a.gpx"], stamp: stamp, of: archives)
    #expect(try bytes(at: place) == [1])
    try folder.write(Data(ZipWriter.archive([ZipMember("a.gpx", [2, 3])])), to: "out.zip")
    let failure = #expect(throws: Rejection.self) { try bytes(at: place) }
    #expect(failure?.code == .changedWhileRead)
  }

  @Test("An archive that was written anew is opened anew")
  func rewritten() throws {
    let archives = OpenArchives(limits: .standard)
    for content in [[1, 2], [3, 4, 5]] as [[UInt8]] {
      let path = try folder.write(
        Data(ZipWriter.archive([ZipMember("a.gpx", content)])), to: "out.zip")
      #expect(try bytes(at: InputPlace(path, entry: ["a.gpx"], of: archives)) == content)
    }
  }
}
