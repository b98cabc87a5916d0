import ByteStream
import Foundation
import Running
import StreamTestSupport
import SyntheticAthletes
import Testing

@testable import RunFiles

/// The only recording of `bytes`.
func recording(_ bytes: [UInt8]) throws -> Recording {
  let file = try RunFile.read(bytes: bytes)
  guard file.recordings.count == 1, let first = file.recordings.first else {
    throw NotOneRecording(count: file.recordings.count)
  }
  return first
}

@Suite("FIT files")
struct FITTests {
  /// Two minutes of a run with its session.
  private var run: MadeUpFIT {
    var fit = MadeUpFIT()
    fit.records(0..<121)
    fit.session(0..<120, metres: 360)
    return fit
  }

  @Test("It is known by its content, packed or not, and a name of another format is noted")
  func content() throws {
    let folder = TemporaryFolder()
    for (name, isTold) in [("a.fit", false), ("a.tcx", true), ("a.fit.gz", true)] {
      let path = try folder.write(.init(run.bytes), to: name)
      let file = try RunFile.read(path: path)
      #expect(file.format == .fit && file.recordings.count == 1)
      #expect((file.recordings[0].count(.nameContradictsContent) > 0) == isTold)
    }
    #expect(try recording(gzip(run.bytes)).track.count == 121)
  }

  @Test("In chunks of any size it is the same")
  func chunks() throws {
    let whole = try recording(run.bytes)
    for size in [1, 13, 100] {
      let file = try RunFile.read(ChunkedSource(run.bytes, chunk: size))
      #expect(file.recordings[0].track.columns == whole.track.columns)
      #expect(file.recordings[0].findings.list == whole.findings.list)
    }
  }

  @Test(
    "Thousands of files that are joined are read as fast as each alone", .timeLimit(.minutes(1)))
  func manyJoined() throws {
    let settings = MadeUpFIT(type: 2).bytes
    let file = try RunFile.read(bytes: Array((0..<40_000).map { _ in settings }.joined()))
    #expect(file.skipped.map(\.number) == Array(1...40_000))
  }

  @Test("Files that are joined hold a recording each, numbered on, and settings are passed over")
  func chained() throws {
    var settings = MadeUpFIT(type: 2)
    settings.records(0..<10)
    let file = try RunFile.read(bytes: run.bytes + settings.bytes + run.bytes)
    #expect(file.recordings.map(\.number) == [1, 3])
    #expect(file.skipped.map(\.code) == [.notAnActivity])
    #expect(file.skipped[0].number == 2 && file.skipped[0].word == "settings")
    #expect(file.recordings.allSatisfy { $0.count(.secondDocument) == 1 })
    #expect(file.recordings[0].track.columns == file.recordings[1].track.columns)
  }

  @Test("What follows the end and is no FIT is noted, and so is a second file that is broken")
  func tail() throws {
    #expect(try recording(run.bytes + [1, 2, 3]).count(.textAfterEnd) == 1)
    #expect(try recording(run.bytes).findings.list.isEmpty)
    let broken = try RunFile.read(bytes: run.bytes + Array(run.bytes.prefix(100)))
    #expect(broken.recordings.count == 1)
  }

  @Test(
    "A disk that fails between files that are joined, or within one, refuses the file as it would any"
  )
  func failingDisk() throws {
    let bytes = run.bytes
    for count in [bytes.count - 1, bytes.count, bytes.count + 1, bytes.count + 30] {
      let cut = Array((bytes + bytes).prefix(count))
      let failing = ChunkedSource(cut, failingWith: .unreadable(errno: 5)) { 1_000 }
      #expect(throws: Rejection.self) { try RunFile.read(failing) }
      let packed = ChunkedSource(cut, failingWith: .gzipTruncated) { 1_000 }
      #expect(try RunFile.read(packed).recordings.map { $0.count(.truncatedFile) } == [1])
    }
  }

  @Test("A wrong checksum is a finding, and so is none")
  func checksum() throws {
    var bytes = run.bytes
    bytes[bytes.count - 1] ^= 0xff
    #expect(try recording(bytes).count(.checksumWrong) == 1)
    #expect(try recording(Array(bytes.dropLast(2))).count(.checksumWrong) == 1)
    #expect(try recording(Array(bytes.dropLast(2))).count(.truncatedFile) == 0)
  }

  @Test("Every cut keeps the points before it, or is refused where they are less than a minute")
  func cuts() throws {
    let bytes = run.bytes
    let whole = try recording(bytes)
    func check(_ cut: [UInt8]) {
      do throws(Rejection) {
        let kept = try RunFile.read(bytes: cut).recordings[0]
        let times = kept.track.time
        #expect(times[times.count - 1] - times[0] >= 60)
        #expect(times.elementsEqual(whole.track.time.prefix(times.count)))
        // What is cut of the packing alone loses nothing.
        #expect(kept.count(.truncatedFile) == 1 || times.count == whole.track.count)
      } catch {
        #expect([.fitTruncated, .gzipTruncated].contains(error.code))
      }
    }
    for count in 14..<bytes.count - 2 { check(Array(bytes[..<count])) }
    let packed = gzip(bytes)
    for count in 2..<packed.count { check(Array(packed[..<count])) }
    #expect(rejection(Array(bytes.prefix(300)))?.code == .fitTruncated)
  }

  @Test("Damage keeps what stands before, and says where it is if that is nothing")
  func damage() throws {
    var fit = run
    fit.writer.writeRaw([0x0b, 1, 2])
    fit.records(121..<200)
    let kept = try recording(fit.bytes)
    #expect(kept.track.count == 121 && kept.count(.truncatedFile) == 1)
    #expect(kept.sport == .running)
    var early = MadeUpFIT()
    early.writer.writeRaw([0x0b, 1, 2])
    early.records(0..<200)
    let refusal = try #require(rejection(early.bytes))
    #expect(refusal.code == .fitDamaged)
    #expect(refusal.message.hasPrefix("at byte \(MadeUpFIT().bytes.count - 2): "))
  }

  @Test("Whatever byte is damaged, the file is read or refused with a code")
  func anyDamage() {
    var random = SeededGenerator(seed: 3)
    let bytes = run.bytes
    for _ in 0..<1_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 12..<damaged.count, using: &random)
        damaged[index] = UInt8.random(in: 0...255, using: &random)
      }
      if let reason = rejection(damaged) { #expect(!reason.message.isEmpty) }
    }
  }

  @Test("Headers alone are refused, and of an activity without a record only its start is known")
  func empty() throws {
    #expect(rejection(Array(run.bytes.prefix(12)))?.code == .fitTruncated)
    #expect(try recording(MadeUpFIT().bytes).basis == .start)
    // No length in the header is that of a watch that died, and a checksum is no message.
    #expect(rejection(FITWriter().file())?.code == .fitDamaged)
  }

  @Test(
    "Files that are no activity are passed over by their kind, however they go on",
    arguments: [
      (2, PassedOverReason.notAnActivity, "settings"), (32, .notAnActivity, "monitoring"),
      (5, .workout, "workout"), (6, .course, "course"), (99, .notAnActivity, "file type 99"),
    ])
  func kinds(type: Int, code: PassedOverReason, word: String) throws {
    var fit = MadeUpFIT(type: type)
    fit.writer.writeRaw([UInt8](repeating: 0x0f, count: 500))
    let file = try RunFile.read(bytes: fit.bytes)
    #expect(file.recordings.isEmpty)
    #expect(file.skipped == [PassedOver(number: 1, code: code, sport: .unknown, word: word)])
  }

  @Test("A file that does not say what it is counts as an activity")
  func unsaid() throws {
    var fit = MadeUpFIT(type: nil)
    fit.records(0..<121)
    #expect(try recording(fit.bytes).track.count == 121)
  }

  @Test("No message of a rejection holds a position")
  func privacy() throws {
    var fit = MadeUpFIT()
    fit.record(0, [(.init(0, .sint32), .number(567_890_123)), (.init(1, .sint32), 123_456_789)])
    fit.writer.writeRaw([0x0b])
    let message = try #require(rejection(fit.bytes)).message
    #expect(!message.contains("47.") && !message.contains("5678") && !message.contains("1234"))
  }
}
