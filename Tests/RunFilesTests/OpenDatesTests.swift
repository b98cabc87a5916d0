import ByteStream
import Running
import StreamTestSupport
import Testing

@testable import RunFiles

@Suite("Dates with the day or the month first")
struct OpenDatesTests {
  /// A run of 20 minutes on that date, in the order of its figures.
  private func track(_ date: String) -> String {
    let points = (0..<120).map { number in
      let (minute, second) = (number / 6, number % 6 * 10)
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "<trkpt lat='48.\(100_000 + number * 25)' lon='11'>"
        + "<time>\(date) 06:\(two(minute)):\(two(second))</time></trkpt>"
    }
    return "<trk><type>running</type><trkseg>\(points.joined())</trkseg></trk>"
  }

  private func day(_ recording: Recording) -> String? {
    recording.track.time.first.map { LocalDay(utc: $0).description }
  }

  @Test("A day that cannot be a month decides for all dates of the file")
  func otherTracks() throws {
    let file = try decode(gpx(track("04/05/2026") + track("25/05/2026")))
    #expect(file.recordings.map(day) == ["2026-05-04", "2026-05-25"])
    let american = try decode(gpx(track("05/25/2026") + track("06/05/2026")))
    #expect(american.recordings.map(day) == ["2026-05-25", "2026-06-05"])
  }

  @Test(
    "Another date in the file decides",
    arguments: [("2026-05-04", "2026-05-04"), ("2026-04-05", "2026-04-05")])
  func stated(date: String, meant: String) throws {
    let head = "<metadata><time>\(date)T06:00:00Z</time></metadata>"
    #expect(try day(recording(gpx(head + track("04/05/2026")))) == meant)
  }

  @Test("The file's own name decides")
  func name() throws {
    for (name, meant) in [
      ("2026-05-04 run.gpx", "2026-05-04"), ("20260405.gpx", "2026-04-05"),
    ] {
      let bytes = MemoryBytes(gpx(track("04/05/2026")))
      let file = try RunFile.read(bytes, named: name)
      #expect(file.recordings.map(day) == [meant])
    }
  }

  @Test("Points on both sides of midnight are of one run in one order only")
  func midnight() throws {
    let points = ["12/05/2026 23:50", "12/05/2026 23:55", "12/06/2026 00:00", "12/06/2026 00:05"]
      .enumerated().map {
        "<trkpt lat='48.\($0.offset + 1)' lon='11'><time>\($0.element):00</time></trkpt>"
      }
    let read = try recording(
      gpx("<trk><type>running</type><trkseg>\(points.joined())</trkseg></trk>"))
    #expect(day(read) == "2026-12-05" && read.refusal == nil)
  }

  @Test("Where nothing decides, the run is refused by what is wrong")
  func open() throws {
    let refused = try recording(gpx(track("04/05/2026")))
    #expect(refused.refusal?.code == .unusableTimes)
    #expect(refused.refusal?.message.contains("day or the month first") == true)
    #expect(try recording(gpx(track("05/05/2026"))).refusal == nil)
  }
}

/// A file in memory.
private final class MemoryBytes: FileBytes {
  private let source: ChunkedSource
  init(_ text: String) { source = ChunkedSource(Array(text.utf8), chunk: 1 << 16) }
  var hasChanged: Bool { false }
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int {
    try source.read(into: buffer)
  }
}
