import Foundation
import Running
import StreamTestSupport
import Testing
import XMLStream

@testable import RunFiles

@Suite("Run file")
struct RunFileTests {
  @Test("GPX and TCX of the same run give the same columns", arguments: UInt64(0)..<20)
  func sameRun(seed: UInt64) throws {
    let run = MadeUpRun(seed: seed)
    let gpx = try recording(run.gpx)
    let tcx = try recording(run.tcx)
    #expect(gpx.track.columns == tcx.track.columns)
    #expect(gpx.track.count == 120)
    #expect(gpx.sport == tcx.sport)
    #expect(gpx.track.segmentStarts.count == run.segments.count)
  }

  @Test("Bytes in chunks of any size give what they give at once")
  func chunks() throws {
    let run = MadeUpRun(seed: 5)
    for text in [run.gpx, run.tcx] {
      let whole = try recording(text)
      for bytes in [Array(text.utf8), gzip(Array(text.utf8))] {
        for size in 1...64 {
          var random = SeededGenerator(seed: UInt64(size))
          for source in [
            ChunkedSource(bytes, chunk: size),
            ChunkedSource(bytes) { Int.random(in: 1...size, using: &random) },
          ] {
            let file = try RunFile.read(source)
            let chunked = try #require(file.recordings.first)
            #expect(chunked.track.columns == whole.track.columns, "chunks of \(size)")
            #expect(chunked.creator == whole.creator)
            #expect(chunked.findings.list == whole.findings.list)
          }
        }
      }
    }
  }

  @Test("Blanks and a byte order mark before the declaration are noted, the rest is the same")
  func leading() throws {
    let run = MadeUpRun(seed: 6)
    for text in [run.gpx, run.tcx] {
      let plain = try recording(text)
      for blanks in ["          ", "\u{feff}", "\n\n"] {
        let led = try recording(blanks + text)
        #expect(led.track.columns == plain.track.columns)
        #expect(led.count(.textBeforeDeclaration) == 1)
      }
      #expect(plain.count(.textBeforeDeclaration) == 0)
    }
  }

  @Test("UTF-16 and Latin-1 are read by their mark and by their declaration")
  func encodings() throws {
    let text = MadeUpRun(seed: 7).gpx
    let plain = try recording(text)
    let wide = "\u{feff}" + text.replacing("UTF-8", with: "UTF-16")
    let littleEnd = wide.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 255), UInt8(unit >> 8)] }
    let bigEnd = wide.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 255)] }
    let latin = text.replacing("UTF-8", with: "ISO-8859-1").unicodeScalars.map { UInt8($0.value) }
    for bytes in [littleEnd, bigEnd, latin] {
      let file = try RunFile.read(bytes: bytes)
      let run = try #require(file.recordings.first)
      #expect(run.track.columns == plain.track.columns)
      #expect(run.creator == "Wätch & Co")
    }
  }

  @Test("Gzip once, twice, in two members and padded gives the same")
  func gzipped() throws {
    let bytes = Array(MadeUpRun(seed: 8).tcx.utf8)
    let plain = try RunFile.read(bytes: bytes)
    let half = bytes.count / 2
    for packed in [
      gzip(bytes), gzip(gzip(bytes)), gzip(Array(bytes[..<half])) + gzip(Array(bytes[half...])),
      gzip(bytes) + [UInt8](repeating: 0, count: 512),
    ] {
      let file = try RunFile.read(bytes: packed)
      #expect(file.recordings.map(\.track.columns) == plain.recordings.map(\.track.columns))
      #expect(file.recordings[0].findings.list.isEmpty)
    }
  }

  @Test("Junk after the root is noted", arguments: ["junk", "<gpx/>", "\u{0}\u{0}"])
  func tail(junk: String) throws {
    let run = try recording(MadeUpRun(seed: 9).gpx + junk)
    #expect(run.track.count == 120)
    #expect(run.count(.textAfterEnd) == 1)
  }

  @Test(
    "The root decides on the format, whatever its prefix and namespace",
    arguments: [
      ("<gpx/>", FileFormat.gpx), ("<g:gpx xmlns:g='urn:wrong'/>", .gpx),
      ("<TrainingCenterDatabase/>", .tcx), ("<x:TrainingCenterDatabase xmlns:x='urn:x'/>", .tcx),
    ])
  func roots(text: String, format: FileFormat) throws {
    #expect(try decode(text).format == format)
  }
}
