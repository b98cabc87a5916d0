import Foundation
import Running
import StreamTestSupport
import Testing

@testable import RunFiles

/// 2026-03-10T06:00:00Z.
private let start = 1_773_122_400.0

/// Points five seconds apart, the first at `first` seconds since 1970.
private func points(from first: Double, _ count: Int = 100) -> String {
  (0..<count).map { point(first + Double($0) * 5) }.joined()
}

private func point(_ seconds: Double) -> String {
  let time = Date(timeIntervalSince1970: seconds).formatted(.iso8601)
  return "<trkpt lat='47' lon='8'><time>\(time)</time></trkpt>"
}

private func track(_ points: String, name: String = "x") -> String {
  "<trk><name>\(name)</name><type>running</type><trkseg>\(points)</trkseg></trk>"
}

@Suite("Dates of points")
struct PointDatesTests {
  private static let metadata = "<metadata><time>2026-03-10T06:00:00Z</time></metadata>"

  @Test(
    "Points that count from the epoch of a clock begin when the file says it began",
    arguments: [0.0, 1_200, 315_964_800, 631_065_600, 946_684_800, 978_307_200])
  func epochs(first: Double) throws {
    let run = try recording(gpx(Self.metadata + track(points(from: first))))
    #expect(run.track.time.first == start && run.track.time.last == start + 495)
    #expect(run.count(.datesMended) == 1 && run.count(.badTime) == 0 && run.refusal == nil)
  }

  @Test("In a TCX file the first lap's start puts them right")
  func lapStart() throws {
    let points = (0..<60).map {
      "<Trackpoint><Time>1970-01-01T00:00:\($0 < 10 ? "0" : "")\($0)Z</Time></Trackpoint>"
    }
    let run = try recording(
      tcx(
        "<Activity Sport='Running'><Id>2026-03-10T05:00:00Z</Id>"
          + "<Lap StartTime='2026-03-10T06:00:00Z'><Track>\(points.joined())</Track></Lap></Activity>"
      ))
    #expect(run.track.time.first == start && run.track.time.last == start + 59)
    #expect(run.laps.map(\.points) == [0..<60])
  }

  @Test("A start in hundredths of seconds is one, and the others count from it")
  func hundredths() throws {
    let base = 1_750_856_162.85
    let far = Date(timeIntervalSince1970: base * 100).formatted(.iso8601)
    let run = try recording(
      gpx(
        track("<trkpt lat='47' lon='8'><time>\(far)</time></trkpt>" + points(from: 5, 99))))
    #expect(abs(run.track.time[0] - base) < 0.1 && abs(run.track.time[1] - base - 5) < 0.1)
    #expect(run.track.count == 100 && run.refusal == nil)
  }

  @Test("Without another date such points are refused by name", arguments: [0.0, 631_065_600])
  func unknownEpoch(first: Double) throws {
    let run = try recording(gpx(track(points(from: first))))
    #expect(run.refusal?.code == .unusableTimes && run.track.isEmpty)
    #expect(run.refusal?.message.contains(first == 0 ? "1970-01-01" : "1989-12-31") == true)
  }

  @Test(
    "A clock whose weeks began again is known by another date of the file",
    arguments: [1.0, 2], [metadata, ""])
  func rollover(rollovers: Double, head: String) throws {
    let run = try recording(
      gpx(
        head
          + track(
            points(from: start - rollovers * 1_024 * 7 * 86_400), name: "Run 2026-03-10")))
    #expect(run.track.time.first == start && run.count(.datesMended) == 1)
  }

  @Test(
    "Where another date is off by anything else the points stand: files are exported years later")
  func exportedLater() throws {
    let old = start - 1_000 * 7 * 86_400
    let run = try recording(gpx(Self.metadata + track(points(from: old))))
    #expect(run.track.time.first == old && run.count(.datesMended) == 0)
  }

  @Test("Years of the Buddhist calendar are mended without another date")
  func buddhist() throws {
    let text = gpx(track(points(from: start))).replacing("2026-03", with: "2569-03")
    let run = try recording(text)
    #expect(run.track.time.first == start && run.count(.datesMended) > 0)
  }

  @Test("A few points of no time are left out, and laps keep their points")
  func fewAstray() throws {
    let run = try recording(gpx(track(point(0) + points(from: start))))
    #expect(run.track.count == 100 && run.count(.badTime) == 1 && run.track.time[0] == start)
  }

  @Test("A clock that was set while it ran loses nothing of what came before")
  func setLate() throws {
    let run = try recording(gpx(track(points(from: 631_065_700, 30) + points(from: start))))
    #expect(run.track.count == 130 && run.track.time[0] == start - 150)
    #expect(run.track.time[29] == start - 5 && run.count(.datesMended) == 1)
  }

  @Test("Points that all have the same time are refused, and so are those of unreadable ones")
  func sameTime() throws {
    let same = try recording(gpx(track(String(repeating: point(start), count: 9))))
    #expect(same.refusal?.message == "all 9 points have the same time")
    #expect(same.summary.start == start)
    let bad = "<trkpt lat='47' lon='8'><time>yesterday</time></trkpt>"
    let unread = try recording(gpx(Self.metadata + track(bad + bad)))
    #expect(unread.refusal?.code == .unusableTimes && unread.summary.start == start)
  }

  private static let rollover = 1_024 * 7 * 86_400.0

  @Test(
    "A date in the file's own name shows that a receiver began its weeks again",
    arguments: ["2026-03-10-060000.gpx", "Run_20260310_070000.gpx", "Lauf 10.03.2026.gpx"])
  func rolloverByFileName(name: String) throws {
    let text = gpx(track(points(from: start - Self.rollover)))
    let folder = TemporaryFolder()
    try folder.write(text, to: name)
    let run = try #require(try RunFile.read(path: folder.path + "/" + name).recordings.first)
    #expect(run.track.time.first == start && run.count(.datesMended) == 1)
  }

  @Test(
    "Where a receiver is set right under way, points before go with those after; a stray one does not"
  )
  func rolloverUnderWay() throws {
    let run = try recording(
      gpx(track(points(from: start - Self.rollover, 40) + points(from: start + 200, 60))))
    #expect(run.track.time == (0..<100).map { start + Double($0) * 5 })
    #expect(run.count(.datesMended) == 1)
    let stray = try recording(
      gpx(track(point(start - Self.rollover) + points(from: start + 86_400))))
    #expect(stray.count(.datesMended) == 0)
  }
}
