import Running
import Testing

@testable import RunFiles

/// 2026-06-07T06:00:00Z.
private let start = 1_780_812_000.0

@Suite("Points without a time")
struct UntimedPointsTests {
  /// A GPX of points a second apart along a meridian at 3 m/s, with times where `isTimed` says so.
  private func run(
    seconds: Int = 600, segments: Int = 1, pauseAfter: Int? = nil, isTimed: (Int) -> Bool
  ) throws -> Recording {
    var text = ""
    for second in 0..<seconds {
      if second * segments % seconds == 0 { text += "<trkseg>" }
      let latitude = 47 + Double(second) * 3 / 111_195
      let later = pauseAfter.map { second > $0 ? 300 : 0 } ?? 0
      let time = isTimed(second) ? "<time>\(Int(start) + second + later)</time>" : ""
      text += "<trkpt lat=\"\(latitude)\" lon=\"8\">\(time)</trkpt>"
      if (second + 1) * segments % seconds == 0 { text += "</trkseg>" }
    }
    return try recording(gpx("<trk>" + text + "</trk>"))
  }

  private static func zulu(_ second: Int) -> String { "\(Int(start) + second)" }

  /// The times from the start, where each of `count` points is a second after the one before.
  private func isEven(_ recording: Recording, _ count: Int) -> Bool {
    let time = recording.track.time
    return time.count == count
      && time.indices.allSatisfy { abs(time[$0] - start - Double($0)) < 0.1 }
  }

  @Test("A half without times gets those of the run's own speed, wherever it stands")
  func halves() throws {
    for isTimed in [{ $0 < 300 }, { $0 >= 300 }, { abs($0 - 300) > 150 }] as [(Int) -> Bool] {
      let run = try run(isTimed: isTimed)
      #expect(isEven(run, 600))
      #expect(run.count(.timesLaidOut) >= 298 && run.count(.pointWithoutTime) == 0)
    }
  }

  @Test("Between a first and a last time alone the way is even")
  func ends() throws {
    #expect(isEven(try run { $0 == 0 || $0 == 599 }, 600))
  }

  @Test("What took much longer holds a pause, which stays one")
  func pause() throws {
    let run = try run(pauseAfter: 350) { abs($0 - 300) > 60 }
    let time = run.track.time
    #expect(time.count == 600)
    #expect(zip(time, time.dropFirst()).allSatisfy { $1 > $0 })
    #expect(zip(time, time.dropFirst()).count { $1 - $0 > 60 } == 1)
  }

  @Test("A few are left out, as nothing is lost with them")
  func few() throws {
    let run = try run { $0 % 20 != 7 }
    #expect(run.track.count == 570 && run.count(.timesLaidOut) == 0)
    #expect(run.count(.pointWithoutTime) == 30)
  }

  @Test("A segment without any time at an end was drawn, and stays out")
  func drawn() throws {
    let run = try run(segments: 2) { $0 < 300 }
    #expect(run.track.count == 300 && run.count(.timesLaidOut) == 0)
  }

  @Test("A segment without any time between two that leave it the time it takes was run")
  func between() throws {
    let run = try run(segments: 3) { $0 / 200 != 1 }
    #expect(isEven(run, 600))
    #expect(run.track.segmentStarts == [0, 200, 400] && run.count(.timesLaidOut) == 200)
    let drawn = try self.run(segments: 3, pauseAfter: 300) { $0 / 200 != 1 }
    #expect(drawn.track.count == 400)
  }

  @Test("A clock that stands still while the runner goes on tells no time", arguments: [300, nil])
  func stuck(at stopped: Int?) throws {
    var text = ""
    for second in 0..<600 {
      text +=
        "<trkpt lat=\"\(47 + Double(second) * 3 / 111_195)\" lon=\"8\">"
        + "<time>\(second <= 300 ? Self.zulu(second) : stopped.map(Self.zulu) ?? "1970-01-01T00:00:00Z")</time></trkpt>"
    }
    let run = try recording(gpx(points: text))
    #expect(isEven(run, 600) && run.count(.timesLaidOut) == 299)
  }

  @Test("A clock that was not set until some way into the run tells nothing of it")
  func stuckAtFirst() throws {
    var text = ""
    for second in 0..<600 {
      text +=
        "<trkpt lat=\"\(47 + Double(second) * 3 / 111_195)\" lon=\"8\">"
        + "<time>\(second >= 200 ? Self.zulu(second) : "1970-01-01T00:00:00Z")</time></trkpt>"
    }
    let run = try recording(gpx(points: text))
    #expect(isEven(run, 600) && run.count(.timesLaidOut) == 200)
  }

  @Test("Laps of a TCX keep the points that got a time")
  func laps() throws {
    var text = ""
    for second in 0..<600 {
      if second % 300 == 0 { text += "<Lap><Track>" }
      let time = second % 300 < 150 ? "<Time>\(Int(start) + second)</Time>" : ""
      text += "<Trackpoint>\(time)<DistanceMeters>\(second * 3)</DistanceMeters></Trackpoint>"
      if second % 300 == 299 { text += "</Track></Lap>" }
    }
    let run = try recording(tcx("<Activity Sport=\"Running\">\(text)</Activity>"))
    #expect(isEven(run, 600))
    #expect(run.laps.map(\.points) == [0..<300, 300..<600])
  }

  @Test("Segments stay apart, each with its own")
  func segments() throws {
    let run = try run(segments: 2) { $0 % 300 > 60 }
    #expect(isEven(run, 600))
    #expect(run.track.segmentStarts == [0, 300])
  }

  @Test("A track without any time has none")
  func none() throws {
    let file = try decode(
      gpx(points: String(repeating: "<trkpt lat=\"47\" lon=\"8\"/>", count: 50)))
    #expect(file.recordings.isEmpty && file.skipped.map(\.code) == [.noTimes])
  }

  @Test("Times that cannot be read are laid out as well, and noted as what they are")
  func unreadable() throws {
    var text = ""
    for second in 0..<200 {
      let time = second < 120 ? "\(Int(start) + second)" : "yesterday"
      text +=
        "<trkpt lat=\"\(47 + Double(second) * 3 / 111_195)\" lon=\"8\">"
        + "<time>\(time)</time></trkpt>"
    }
    let run = try recording(gpx(points: text))
    #expect(isEven(run, 200))
    #expect(run.count(.timesLaidOut) == 80 && run.count(.badTime) == 80)
  }

  @Test("More points without a time than a run has are left out, and none is kept")
  func tooMany() {
    var builder = TrackBuilder()
    var point = PointValues()
    (point.latitude, point.longitude) = (47, 8)
    for second in 0..<200 {
      point.time = start + Double(second)
      point.latitude += 0.00003
      builder.add(point)
    }
    point.time = .nan
    for _ in 0...UntimedPoints.most {
      point.latitude += 0.00003
      builder.add(point)
    }
    var laps: [Lap] = []
    #expect(builder.layOutUntimed(&laps) == 0)
    #expect(builder.count == 200 && builder.pointsSeen == 201 + UntimedPoints.most)
  }
}
