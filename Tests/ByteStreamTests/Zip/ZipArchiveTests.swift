import ByteStream
import Foundation
import StreamTestSupport
import SyntheticAthletes
import Testing

private let run = Array(String(repeating: "seven hills and a river, ", count: 4000).utf8)
private let note = Array("a short note".utf8)

/// The archive in `bytes`, as a file in a folder of its own.
private func opened(_ bytes: [UInt8]) throws -> (archive: ZipArchive, folder: TemporaryFolder) {
  let folder = TemporaryFolder()
  let path = try folder.write(Data(bytes), to: "export.zip")
  return (try ZipArchive(path: path), folder)
}

/// What opening the archive in `bytes` fails with; `nil` where it does not.
private func failure(opening bytes: [UInt8]) throws -> ByteSourceFailure? {
  let folder = TemporaryFolder()
  let path = try folder.write(Data(bytes), to: "export.zip")
  do throws(ByteSourceFailure) {
    _ = try ZipArchive(path: path)
    return nil
  } catch {
    return error
  }
}

/// What reading the only entry of the archive in `bytes` fails with.
private func failure(
  reading bytes: [UInt8], limits: ReadLimits = .standard
) throws -> ByteSourceFailure? {
  let archive = try opened(bytes).archive
  do throws(ByteSourceFailure) {
    try archive.source(of: archive.entries[0], limits: limits).drain()
    return nil
  } catch {
    return error
  }
}

/// `bytes` with `value` written `offset` bytes behind the first header in the directory.
private func patched(
  _ bytes: [UInt8], at offset: Int, _ value: [UInt8], header: [UInt8] = [0x50, 0x4b, 1, 2]
) throws -> [UInt8] {
  var bytes = bytes
  let start = try #require(
    bytes.indices.first { bytes[$0...].starts(with: header) })
  bytes.replaceSubrange(start + offset..<start + offset + value.count, with: value)
  return bytes
}

@Suite("Zip archive")
struct ZipArchiveTests {
  @Test("Every way to write an entry gives its bytes", arguments: [false, true], [false, true])
  func entries(isPacked: Bool, isLarge: Bool) throws {
    for hasDescriptor in [false, true] {
      var member = ZipMember("activities/1.gpx", run, isPacked: isPacked)
      (member.isLarge, member.hasDescriptor) = (isLarge, hasDescriptor)
      let bytes = ZipWriter.archive(
        [ZipMember("activities/", []), member, ZipMember("note.txt", note)], isLarge: isLarge,
        prefix: hasDescriptor ? Array("#!/bin/sh\n".utf8) : [], comment: "made up")
      let archive = try opened(bytes).archive
      #expect(archive.entries.map(\.name) == ["activities/1.gpx", "note.txt"])
      nonisolated(unsafe) var observed: [UInt8] = []
      let source = try archive.source(of: archive.entries[0]) { observed += $0 }
      #expect(try source.readAll(buffer: 777) == run)
      #expect(observed == run)
      #expect(!source.hasChanged)
      #expect(try archive.source(of: archive.entries[1]).readAll() == note)
    }
  }

  @Test("The large form of the directory may stand where the small one would do, as from 2 GiB on")
  func largeWithoutNeed() throws {
    for prefix in [[], Array("#!/bin/sh\n".utf8)] {
      let bytes = ZipWriter.archive(
        [ZipMember("a.gpx", note), ZipMember("b.gpx", run)], isLarge: true, saysTwice: true,
        prefix: prefix)
      let archive = try opened(bytes).archive
      #expect(archive.entries.map(\.name) == ["a.gpx", "b.gpx"])
      #expect(try archive.source(of: archive.entries[1]).readAll() == run)
    }
  }

  @Test("Of two files with one name the last is there; two names that merely look alike are two")
  func names() throws {
    let names = ["a.gpx", "\u{E9}.gpx", "e\u{301}.gpx", "a.gpx"]
    let archive = try opened(
      ZipWriter.archive(names.enumerated().map { ZipMember($1, [UInt8($0)]) })
    ).archive
    #expect(archive.entries.count == 3)
    #expect(
      try archive.entries.map { try archive.source(of: $0).readAll() } == [[1], [2], [3]])
  }

  @Test("An archive without entries has none")
  func empty() throws {
    #expect(try opened(ZipWriter.archive([])).archive.entries.isEmpty)
  }

  @Test("An archive cut at any place is one that is still being copied")
  func cut() throws {
    let bytes = ZipWriter.archive([ZipMember("a.gpx", note)])
    for count in 0..<bytes.count {
      #expect(try failure(opening: Array(bytes[..<count])) == .zip(.noDirectory), "\(count)")
    }
  }

  @Test("What unpacks to more or less than the directory says has the wrong size")
  func sizes() throws {
    let bytes = ZipWriter.archive([ZipMember("a.gpx", run)])
    for size in [1, run.count - 1, run.count + 1, 1 << 30] {
      let stated = (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
      #expect(
        try failure(reading: patched(bytes, at: 24, stated)) == .zip(.wrongSize), "\(size)")
    }
    let stored = ZipWriter.archive([ZipMember("a.gpx", note, isPacked: false)])
    #expect(try failure(reading: patched(stored, at: 24, [1, 0, 0, 0])) == .zip(.wrongSize))
  }

  @Test("Bytes that are not those that were packed are damaged")
  func damaged() throws {
    let bytes = ZipWriter.archive([ZipMember("a.gpx", run, isPacked: false)])
    #expect(try failure(reading: patched(bytes, at: 16, [1, 2, 3, 4])) == .zip(.damaged))
    let packed = ZipWriter.archive([ZipMember("a.gpx", run)])
    let broken = try patched(
      packed, at: 40, [0xff, 0xff, 0xff, 0xff], header: [0x50, 0x4b, 3, 4])
    #expect(try failure(reading: broken) == .zip(.damaged))
  }

  @Test("What is encrypted or packed by another method is told so")
  func unread() throws {
    let bytes = ZipWriter.archive([ZipMember("a.gpx", note)])
    #expect(try failure(reading: patched(bytes, at: 8, [1, 0])) == .zip(.encrypted))
    #expect(try failure(reading: patched(bytes, at: 10, [12, 0])) == .zip(.unknownMethod(12)))
  }

  @Test("Entries that lie in each other are not unpacked twice")
  func overlapping() throws {
    let one = ZipMember("a.gpx", run)
    let bytes = ZipWriter.archive([one, ZipMember("b.gpx", run)])
    // The second header of the directory sends its reader to the first entry.
    let last = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4b, 1, 2]) })
    var shared = bytes
    shared.replaceSubrange(last + 42..<last + 46, with: [0, 0, 0, 0])
    let archive = try opened(shared).archive
    #expect(archive.entries.map(\.fault) == [nil, .overlapping])
    #expect(try archive.source(of: archive.entries[0]).readAll() == run)
  }

  @Test("An entry that is said to lie beyond every file lies nowhere")
  func beyond() throws {
    var member = ZipMember("a.gpx", note)
    member.isLarge = true
    let bytes = ZipWriter.archive([member])
    // The last of the three numbers of eight bytes behind the name.
    let place = 46 + member.name.count + 4 + 16
    let far = try patched(bytes, at: place, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f])
    #expect(try opened(far).archive.entries.map(\.fault) == [.overlapping])
  }

  @Test("What unpacks far beyond its size is refused before it is unpacked")
  func dense() throws {
    let zeros = [UInt8](repeating: 0, count: 8 << 20)
    let bytes = ZipWriter.archive([ZipMember("a.gpx", zeros)])
    #expect(try failure(reading: bytes) == .tooDense(ratio: ReadLimits.standard.ratio))
    let limits = ReadLimits(unpackedBytes: 1 << 20, ratio: 1 << 20)
    #expect(try failure(reading: bytes, limits: limits) == .tooLarge(limit: 1 << 20))
  }

  @Test(
    "An archive in an archive is read, stored or deflated, and leaves no file",
    arguments: [true, false])
  func nested(isPacked: Bool) throws {
    let inner = ZipWriter.archive([ZipMember("9.fit", run)])
    let outer = ZipWriter.archive([
      ZipMember("Part1.zip", inner, isPacked: isPacked), ZipMember("note", note),
    ])
    let (archive, folder) = try opened(outer)
    let nested = try archive.archive(in: archive.entries[0], folder: folder.path)
    #expect(try nested.source(of: nested.entries[0]).readAll() == run)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["export.zip"])
  }

  @Test("Whatever byte is wrong, the reader says so or gives the bytes")
  func mutated() throws {
    let bytes = ZipWriter.archive([
      ZipMember("a.gpx", note), ZipMember("b/c.gpx", Array(run.prefix(500)), isPacked: false),
    ])
    let folder = TemporaryFolder()
    for index in 0..<Mutation.Kind.flip.count {
      let mutated = Mutation(.flip, index, seed: 5).apply(to: bytes)
      let path = try folder.write(Data(mutated), to: "export.zip")
      guard let archive = try? ZipArchive(path: path) else { continue }
      for entry in archive.entries {
        guard let content = try? archive.source(of: entry).readAll() else { continue }
        #expect(content == note || content == Array(run.prefix(500)), "flip \(index)")
      }
    }
  }

  @Test("An archive that grows while it is read has changed")
  func changed() throws {
    let (archive, folder) = try opened(ZipWriter.archive([ZipMember("a.gpx", run)]))
    let source = try archive.source(of: archive.entries[0])
    let handle = try FileHandle(forWritingTo: URL(filePath: folder.path + "/export.zip"))
    try handle.seekToEnd()
    try handle.write(contentsOf: [1])
    try handle.close()
    #expect(source.hasChanged)
  }
}
