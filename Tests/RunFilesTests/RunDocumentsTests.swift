import Running
import StreamTestSupport
import Testing

@testable import RunFiles

@Suite("Damage beside the points")
struct RunDocumentsTests {
  private let run = MadeUpRun(seed: 11)
  private var named: String { run.gpx.replacing("<type>", with: "<name>N</name><type>") }

  private static let damages: [(String, FindingCode)] = [
    ("R & B", .bareAmpersand), ("a&nbsp;b", .unknownEntity), ("a&foo;b", .unknownEntity),
    ("a\u{b}b", .forbiddenCharacter), ("a\u{0}b", .forbiddenCharacter),
    ("&#xFFFF;", .forbiddenCharacter),
  ]

  @Test("Damage in a name costs no point and is noted", arguments: damages)
  func names(name: String, code: FindingCode) throws {
    let damaged = try recording(named.replacing(">N<", with: ">\(name)<"))
    #expect(try damaged.track.columns == recording(run.gpx).track.columns)
    #expect(damaged.findings.list.map(\.code).filter { $0 != .badPosition } == [code])
  }

  @Test("Labels and bytes that contradict each other cost no point and are noted")
  func encodings() throws {
    let plain = try recording(run.gpx)
    let latin = run.gpx.unicodeScalars.map { UInt8($0.value) }
    let wide = run.gpx.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let unlabelled = run.gpx.replacing(" encoding=\"UTF-8\"", with: "").unicodeScalars
      .map { UInt8($0.value) }
    for bytes in [
      latin, wide, unlabelled, Array(run.gpx.replacing("UTF-8", with: "UTF-16").utf8),
      Array(run.gpx.replacing("UTF-8", with: "ISO-8859-1").utf8),
      Array(run.gpx.replacing("UTF-8", with: "x-unknown").utf8),
    ] {
      let file = try RunFile.read(bytes: bytes)
      let read = try #require(file.recordings.first)
      #expect(read.track.columns == plain.track.columns && read.creator == "Wätch & Co")
      #expect(read.count(.wrongEncoding) == 1)
    }
  }

  @Test(
    "Documents one behind the other are all read, their recordings numbered on",
    arguments: ["", "\n", "\u{feff}", "\n\u{0}\u{0}"])
  func several(between: String) throws {
    let second = MadeUpRun(seed: 12).tcx
    for next in [second, String(second.drop { $0 != "\n" }.dropFirst())] {
      let file = try decode(run.gpx + between + next + between + run.gpx)
      #expect(file.recordings.map(\.number) == [1, 2, 3])
      #expect(file.recordings.map(\.format) == [.gpx, .tcx, .gpx])
      for recording in file.recordings {
        #expect(recording.count(.secondDocument) == 2 && recording.count(.textAfterEnd) == 0)
      }
    }
  }

  @Test("Junk between documents is noted beside them")
  func junk() throws {
    let file = try decode(run.gpx + "junk" + run.gpx)
    #expect(file.recordings.count == 2)
    #expect(file.recordings[0].count(.textAfterEnd) == 1)
  }

  @Test("A document that breaks off and one written behind it are both kept")
  func writtenOn() throws {
    let file = try decode(String(run.gpx.prefix(run.gpx.count / 2)) + "\n" + run.gpx)
    #expect(file.recordings.map { $0.count(.truncatedFile) } == [1, 0])
  }

  @Test("Zeros where the power was cut end the file there")
  func zeros() throws {
    let cut = Array(run.gpx.utf8.prefix(run.gpx.utf8.count / 2))
    let kept = try #require(
      try RunFile.read(bytes: cut + [UInt8](repeating: 0, count: 5000)).recordings.first)
    #expect(try kept.track.columns == RunFile.read(bytes: cut).recordings.first?.track.columns)
  }

  @Test("Chunks of any size give the same from a damaged file", arguments: 1...7)
  func chunks(size: Int) throws {
    let bytes = Array((named.replacing(">N<", with: ">& &nbsp;\u{1}<") + named).utf8) + [0xe9]
    let whole = try RunFile.read(bytes: bytes)
    let parts = try RunFile.read(ChunkedSource(bytes, chunk: size))
    #expect(parts.recordings.map(\.track.columns) == whole.recordings.map(\.track.columns))
    #expect(parts.recordings.map(\.findings.list) == whole.recordings.map(\.findings.list))
  }

  @Test("A document type costs no point and is noted, and its entities never grow")
  func documentType() throws {
    let plain = try recording(run.gpx)
    for type in [
      "<!DOCTYPE gpx>", "<!DOCTYPE gpx SYSTEM 'file:///etc/passwd'>",
      "<!DOCTYPE gpx [\n<!ENTITY e 'ha'><!ENTITY f '&e;&e;&e;&e;'>]>",
    ] {
      let text = named.replacing(">N<", with: ">&f;<").replacing("<gpx", with: type + "<gpx")
      let read = try recording(text)
      #expect(read.track.columns == plain.track.columns)
      #expect(read.count(.documentType) == 1 && read.name == "&f;")
    }
  }

  @Test("Attributes written twice, or with a sign of less, cost no point and are noted")
  func attributes() throws {
    let plain = try recording(run.gpx)
    let twice = try recording(run.gpx.replacing("<trkpt ", with: "<trkpt src='a' src='b' "))
    #expect(twice.track.columns == plain.track.columns && twice.count(.badAttribute) > 1)
    let less = try recording(run.gpx.replacing("creator=\"", with: "creator=\"App <beta> "))
    #expect(less.track.columns == plain.track.columns && less.count(.badAttribute) == 1)
    #expect(rejection("<gpx a='1' a='2'><trk></gpx>")?.code == .xmlMalformed)
    let second = run.gpx.replacing("<trkpt ", with: "<trkpt src='a' src='b' ")
    #expect(try decode(run.gpx + second).recordings.count == 2)
  }

  @Test(
    "A rejection keeps its line behind what was mended, and a document type without an end is refused"
  )
  func rejections() throws {
    let text = "<gpx>\n<name>& \u{1}</name>\n</gpx2>"
    #expect(rejection(text)?.code == .xmlMalformed)
    #expect(rejection(text)?.line == 3)
    for text in [
      "<!DOCTYPE gpx [<!ENTITY e 'x'><gpx>&e;</gpx>", "<!--&--><!DOCTYPE gpx [><gpx>&</gpx>",
    ] {
      #expect(rejection(text)?.code == .doctype)
    }
  }
}
