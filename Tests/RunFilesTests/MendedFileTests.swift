import ByteStream
import Foundation
import Running
import StreamTestSupport
import Testing
import XMLStream

@testable import RunFiles

@Suite("Files that were mended")
struct MendedFileTests {
  private let run = MadeUpRun(seed: 5)

  private func findings(_ bytes: [UInt8], named name: String) throws -> [FindingCode] {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "\(UUID().uuidString)-\(name)")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try #require(try RunFile.read(path: url.path).recordings.first).findings.list
      .map(\.code)
  }

  @Test("A name that contradicts the content is noted, an honest one is not")
  func names() throws {
    let (gpx, tcx) = (Array(run.gpx.utf8), Array(run.tcx.utf8))
    for (bytes, name) in [
      (gpx, "a.gpx"), (tcx, "a.TCX"), (gzip(gpx), "a.gpx.gz"), (gpx, "a.xml"), (gpx, "a"),
    ] {
      #expect(try !findings(bytes, named: name).contains(.nameContradictsContent), "\(name)")
    }
    for (bytes, name) in [
      (tcx, "a.gpx"), (gpx, "a.tcx"), (gzip(gpx), "a.gpx"), (gpx, "a.gpx.gz"),
      (gzip(tcx), "a.gpx.gz"),
    ] {
      #expect(try findings(bytes, named: name).contains(.nameContradictsContent), "\(name)")
    }
  }

  @Test("A lap that breaks off keeps its points and its place")
  func brokenLap() throws {
    let text = run.tcx
    let cut = Array(text.utf8).prefix(text.utf8.count / 2)
    let kept = try #require(try RunFile.read(bytes: Array(cut)).recordings.first)
    #expect(kept.laps.last?.points.upperBound == kept.track.count)
    #expect(kept.findings.list.contains { $0.code == .truncatedFile })
  }

  @Test("Cut gzip keeps every point that can be unpacked")
  func brokenGzip() throws {
    let packed = gzip(Array(MadeUpRun(seed: 6, points: 900).tcx.utf8))
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      let cut = Array(packed.prefix(.random(in: packed.count / 4..<packed.count, using: &random)))
      let content = unpacked(cut)
      let kept = try RunFile.read(bytes: cut).recordings.map(\.track.columns)
      #expect(try kept == RunFile.read(bytes: content).recordings.map(\.track.columns))
    }
  }

  /// What inflates before the gzip breaks off.
  private func unpacked(_ packed: [UInt8]) -> [UInt8] {
    let source = InflatedSource(MemorySource(packed), limits: .standard)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 7, alignment: 1)
    defer { buffer.deallocate() }
    var all: [UInt8] = []
    while let count = try? source.read(into: buffer), count > 0 {
      all.append(contentsOf: buffer[..<count])
    }
    return all
  }

  @Test("Whole recordings before the break stay also where the last is too short to keep")
  func wholeBefore() throws {
    let track = try #require(run.gpx.firstRange(of: "<trk>")).lowerBound
    let end = try #require(run.gpx.firstRange(of: "</trk>")).upperBound
    let text = String(run.gpx[..<end]) + String(run.gpx[track..<end].prefix(300))
    let file = try RunFile.read(bytes: Array(text.utf8))
    #expect(file.recordings.count == 1)
    #expect(file.recordings[0].findings.list.allSatisfy { $0.code != .truncatedFile })
  }

  @Test("A file that packs too well is refused, and read where a larger limit is set")
  func bomb() throws {
    let text = "<gpx>" + String(repeating: " ", count: 4 << 20) + "</gpx>"
    let bomb = gzip(Array(text.utf8))
    #expect(throws: Rejection(.gzipTooDense, "unpacks to more than 200 times its size")) {
      try RunFile.read(bytes: bomb)
    }
    let wide = ReadLimits(unpackedBytes: 1 << 30, ratio: 100_000)
    #expect(try RunFile.read(MemorySource(bomb), limits: wide).recordings.isEmpty)
  }

  @Test("A file that is written to while it is read is refused for now")
  func changing() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).gpx")
    defer { try? FileManager.default.removeItem(at: url) }
    try Data(run.gpx.utf8).write(to: url)
    let handle = try FileHandle(forWritingTo: url)
    defer { try? handle.close() }
    var code: RejectionCode?
    do throws(Rejection) {
      _ = try RunFile.read(path: url.path) { _ in
        _ = try? handle.seekToEnd()
        try? handle.write(contentsOf: Data("<!-- more -->".utf8))
        try? handle.truncate(atOffset: UInt64(run.gpx.utf8.count + 20))
      }
    } catch {
      code = error.code
    }
    #expect(code == .changedWhileRead)
  }
}
