import ByteStream
import Foundation
import Running
import StreamTestSupport
import Testing
import XMLStream

@testable import RunFiles

@Suite("Rejections of run files")
struct RejectionTests {
  private let run = Array(MadeUpRun(seed: 1).gpx.utf8)

  @Test(
    "What is no XML of a run is refused by its content",
    arguments: [
      ("", RejectionCode.empty), (" \n\t", .empty), ("\u{feff}", .empty),
      ("Date,Workout\n1,2\n", .unknownFormat), ("{\"a\":1}", .unknownFormat),
      ("<kml><Document/></kml>", .unknownFormat), ("<gpxx/>", .unknownFormat),
      ("<html><body/></html>", .unknownFormat),
      ("<!DOCTYPE html>\n<html><body><p>Log in</body></html>", .unknownFormat),
      ("<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><HTML>", .xmlMalformed),
      ("<!DOCTYPE gpx [<!ENTITY a \"b\"><gpx>&a;</gpx>", .doctype),
      ("PK\u{3}\u{4}rest of an archive", .unsupportedFormat),
      ("\u{e}\u{10}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}.FIT\u{0}\u{0}", .fitTruncated),
      ("\u{c}\u{10}\u{0}\u{0}\u{3}\u{0}\u{0}\u{0}.FIT\u{0}\u{1}\u{2}", .fitDamaged),
      ("<", .xmlTruncated), ("<gp", .xmlTruncated), ("<?xml version", .xmlTruncated),
      ("\u{0}", .unknownFormat), ("<gpx><undeclared</gpx>", .xmlMalformed),
    ])
  func content(text: String, code: RejectionCode) throws {
    #expect(try #require(rejection(text)).code == code)
    #expect(try #require(rejection(gzip(Array(text.utf8)))).code == code)
  }

  @Test("A damaged tag is malformed, a cut file truncated, each on its line, blanks before counted")
  func lines() throws {
    for blanks in ["", "\n\n", "          ", "\u{feff}\r\n"] {
      let before = blanks.count { $0.isNewline }
      let damaged = try #require(rejection(blanks + "<gpx>\n<trk>\n</trkseg>\n</gpx>\n"))
      #expect(damaged.code == .xmlMalformed)
      #expect(damaged.line == before + 3)
      let cut = try #require(rejection(blanks + "<gpx>\n<trk>\n<trkseg>\n<trkpt lat="))
      #expect(cut.code == .xmlTruncated)
      #expect(cut.line == before + 4)
      let unknown = try #require(rejection(blanks + "<kml/>"))
      #expect(unknown.line == before + 1)
    }
  }

  @Test("Every cut through a run keeps a minute or more that stands before it, or is truncated")
  func cuts() throws {
    var random = SeededGenerator(seed: 2)
    let packed = gzip(run)
    let whole = try #require(try RunFile.read(bytes: run).recordings.first)
    func check(_ bytes: ArraySlice<UInt8>, _ code: RejectionCode) throws {
      do throws(Rejection) {
        let kept = try RunFile.read(bytes: Array(bytes)).recordings[0]
        let times = kept.track.time
        #expect(times[times.count - 1] - times[0] >= 60)
        #expect(times.elementsEqual(whole.track.time.prefix(times.count)))
        #expect(kept.findings.list.contains { $0.code == .truncatedFile })
      } catch {
        #expect(error.code == code, "\(bytes.count) bytes")
      }
    }
    for _ in 0..<200 {
      let plain = Int.random(in: 1..<run.count - "</trk></gpx>\n".utf8.count, using: &random)
      try check(run[..<plain], .xmlTruncated)
      try check(packed[..<Int.random(in: 2..<packed.count, using: &random)], .gzipTruncated)
    }
    let minute = run.firstRange(of: Array("<trkseg>".utf8))?.upperBound ?? 0
    #expect(rejection(Array(run[..<(minute + 200)]))?.code == .xmlTruncated)
  }

  @Test("Whatever byte is damaged, the file is read or refused with a code")
  func damage() {
    var random = SeededGenerator(seed: 3)
    for bytes in [run, gzip(run), Array(MadeUpRun(seed: 1).tcx.utf8)] {
      for _ in 0..<300 {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let index = Int.random(in: 0..<damaged.count, using: &random)
          damaged[index] = UInt8.random(in: 0...255, using: &random)
        }
        if let reason = rejection(damaged) { #expect(!reason.message.isEmpty) }
      }
    }
  }

  @Test("Damaged gzip is told from cut gzip")
  func damagedGzip() {
    var bytes = gzip(run)
    bytes[bytes.count - 5] ^= 1
    #expect(rejection(bytes)?.code == .gzipCorrupt)
    #expect(rejection([0x1f, 0x8b, 0xff, 0xff, 0xff])?.code == .gzipCorrupt)
    #expect(rejection([0x1f, 0x8b])?.code == .gzipTruncated)
  }

  @Test("A bomb is refused at the limit")
  func bomb() {
    let bytes = gzip(Array("<gpx>".utf8) + [UInt8](repeating: 0x20, count: 4 << 20))
    #expect(throws: Rejection(.tooLarge, "more than 1 MiB when unpacked")) {
      try RunFile.read(
        MemorySource(gzip(bytes)), limits: ReadLimits(unpackedBytes: 1 << 20, ratio: 1 << 20))
    }
  }

  @Test("No message holds a coordinate")
  func privacy() throws {
    for text in [
      "<gpx><trk><trkseg><trkpt lat=47.123456 lon=8.654321/></trkseg></trk></gpx>",
      "<gpx><trk><trkseg><trkpt lat=\"47.123456\" lon=\"8.654321\" 47.123456/></trkseg></trk></gpx>",
      "<gpx><trk><trkseg><trkpt lat=\"47.123456\" lon=\"8.654321\"></trkseg></trk></gpx>",
      "<gpx><trk><trkseg><trkpt lat=\"47.123456&\" lon=\"8.654321\"></trkseg></trk></gpx>",
    ] {
      let message = try #require(rejection(text)).message
      #expect(!message.contains("47.1") && !message.contains("8.65"))
    }
  }
}

@Suite("Run files on the disk")
struct RunFileOnDiskTests {
  /// The code with which the file at `url` is refused, and the bytes that were observed.
  private func read(_ url: URL) -> (code: RejectionCode?, observed: [UInt8]) {
    nonisolated(unsafe) var observed: [UInt8] = []
    do throws(Rejection) {
      _ = try RunFile.read(path: url.path) { observed += $0 }
      return (nil, observed)
    } catch {
      return (error.code, observed)
    }
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "soleus-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("A folder, a pipe and a missing file are refused at once", .timeLimit(.minutes(1)))
  func noFile() throws {
    try withFolder { folder in
      let run = folder.appending(path: "x.gpx")
      try FileManager.default.createDirectory(at: run, withIntermediateDirectories: false)
      #expect(read(run).code == .notAFile)
      let pipe = folder.appending(path: "pipe.gpx")
      try #require(mkfifo(pipe.path, 0o600) == 0)
      #expect(read(pipe).code == .notAFile)
      #expect(read(folder.appending(path: "missing.gpx")).code == .unreadable)
    }
  }

  @Test("The extension does not matter, and the observer sees all raw bytes, refused or not")
  func observed() throws {
    var random = SeededGenerator(seed: 4)
    let noise = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let run = Array(MadeUpRun(seed: 2, points: 3000).tcx.utf8)
    let cases: [(name: String, bytes: [UInt8], code: RejectionCode?)] = [
      ("tcx named.gpx", run, nil), ("packed.tcx", gzip(run), nil),
      ("junk behind.tcx", run + noise, nil), ("padded.gz", gzip(run) + noise.map { _ in 0 }, nil),
      ("empty.gpx", [], .empty), ("zip.gpx", [0x50, 0x4b, 3, 4] + noise, .unsupportedFormat),
      ("kml.gpx", Array("<kml>".utf8) + run + run, .unknownFormat),
      ("broken.gpx", Array("<gpx></trk>".utf8) + run + run, .xmlMalformed),
      ("broken.gz", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff] + noise, .gzipCorrupt),
      ("cut.gz", Array(gzip(run).prefix(500)), .gzipTruncated),
      ("blank.gpx", [UInt8](repeating: 0x20, count: 100_000), .empty),
    ]
    try withFolder { folder in
      for (name, bytes, code) in cases {
        let url = folder.appending(path: name)
        try Data(bytes).write(to: url)
        let result = read(url)
        #expect(result.code == code, "\(name)")
        // Compared outside of the macro, which would lay out every difference.
        let sawAll = result.observed == bytes
        #expect(sawAll, "\(name)")
      }
    }
  }
}
