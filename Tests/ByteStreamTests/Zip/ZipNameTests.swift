import ByteStream
import Foundation
import StreamTestSupport
import SyntheticAthletes
import Testing

/// The entries of an archive with one member.
private func entry(_ member: ZipMember) throws -> ZipEntry {
  let folder = TemporaryFolder()
  let path = try folder.write(Data(ZipWriter.archive([member])), to: "export.zip")
  return try ZipArchive(path: path).entries[0]
}

@Suite("Names in zip archives")
struct ZipNameTests {
  @Test("UTF-8 is read whether it is announced or not", arguments: [true, false])
  func unicode(isAnnounced: Bool) throws {
    var member = ZipMember("läufe/日曜.gpx", [1])
    member.saysUnicode = isAnnounced
    #expect(try entry(member).name == "läufe/日曜.gpx")
  }

  @Test("Bytes that are no UTF-8 are of code page 437")
  func codePage() throws {
    var member = ZipMember("", [1])
    member.name = [0x6c, 0x84, 0x75, 0x66, 0x65, 0x2e, 0x67, 0x70, 0x78]
    #expect(try entry(member).name == "läufe.gpx")
  }

  @Test("A second name in UTF-8 stands for the first")
  func second() throws {
    var member = ZipMember("l_ufe.gpx", [1])
    let name = Array("läufe.gpx".utf8)
    member.extra = [0x75, 0x70, UInt8(name.count + 5), 0, 1, 0, 0, 0, 0] + name
    #expect(try entry(member).name == "läufe.gpx")
  }

  @Test("The separator of Windows is one")
  func backslash() throws {
    #expect(try entry(ZipMember("activities\\1.gpx", [1])).name == "activities/1.gpx")
  }

  @Test(
    "Whoever packs the folder they are in names the same files",
    arguments: ["./activities/1.gpx", "././activities/1.gpx", ".\\activities\\1.gpx"])
  func here(name: String) throws {
    #expect(try entry(ZipMember(name, [1])).name == "activities/1.gpx")
  }

  @Test(
    "A name that leads out of the archive is not read",
    arguments: [
      "/etc/a.gpx", "../a.gpx", "./../a.gpx", "a/../../b.gpx", "C:/a.gpx", "..\\a.gpx",
      "a\u{0}.gpx", "",
    ])
  func unsafe(name: String) throws {
    #expect(try entry(ZipMember(name, [1])).fault == .unsafeName)
  }

  @Test("Two dots within a name are no step out", arguments: ["a..gpx", "..a/b.gpx", "2024/a.gpx"])
  func safe(name: String) throws {
    #expect(try entry(ZipMember(name, [1])).fault == nil)
  }
}
