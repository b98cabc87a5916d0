import Foundation
import Testing

@Suite("The same run from two sources")
struct DuplicateRunTests {
  /// Three quarters of an hour with ups and downs of pace, a point every ten seconds.
  private func points(from start: Double) -> [(time: String, distanceM: Double)] {
    var distance = 0.0
    return (0...270).map { tick in
      if tick > 0 { distance += 28 + 4 * sin(Double(tick) / 7) + 3 * sin(Double(tick) / 2.3) }
      let time = Date(timeIntervalSince1970: start + Double(tick) * 10).formatted(.iso8601)
      return (time, distance)
    }
  }

  private func gpx(from start: Double) -> String {
    let rows = points(from: start).map {
      "<trkpt lat=\"\(48 + $0.distanceM / 111_195)\" lon=\"11\"><time>\($0.time)</time></trkpt>"
    }
    return """
      <gpx version="1.1" creator="made up" xmlns="http://www.topografix.com/GPX/1/1">
      <trk><type>running</type><trkseg>\(rows.joined())</trkseg></trk></gpx>
      """
  }

  private func tcx(from start: Double) -> String {
    let points = points(from: start)
    let rows = points.map {
      "<Trackpoint><Time>\($0.time)</Time><DistanceMeters>\($0.distanceM)</DistanceMeters>"
        + "<HeartRateBpm><Value>150</Value></HeartRateBpm></Trackpoint>"
    }
    return """
      <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
      <Activities><Activity Sport="Running"><Id>\(points[0].time)</Id>
      <Lap StartTime="\(points[0].time)"><Track>\(rows.joined())</Track></Lap>
      </Activity></Activities></TrainingCenterDatabase>
      """
  }

  private let start = 1_779_256_807.0  // 2026-05-20T06:00:07Z

  @Test("A TCX and a GPX two hours off are one run, and the other is listed with what is left out")
  func clocksApart() throws {
    let workshop = try Workshop(empty: true)
    try workshop.write("name: Ada\ntime-zone: UTC\n", to: "athletes/ada/athlete.yaml")
    try workshop.write(tcx(from: start), to: "athletes/ada/runs/watch.tcx")
    try workshop.write(gpx(from: start + 7_200), to: "athletes/ada/runs/phone.gpx")
    let outcome = try workshop.run(asOf: "2026-05-26T06:00:00Z")
    #expect(outcome.end == .exit(0), "\(outcome.errors)")
    #expect(try csvRows(workshop).count == 1)
    #expect(try csvRows(workshop).first?.contains("watch.tcx") == true)
    let page = try report("2026-W21/ada.html", workshop)
    #expect(
      page.contains(
        "runs/phone.gpx: same run as runs/watch.tcx (2026-05-20, clock 2\u{A0}h apart)"))
    #expect(page.contains("Left out: position."))
    let json = try report("2026-W21/ada.json", workshop)
    #expect(json.contains("\"clock_ahead_s\":7200") || json.contains("\"clock_ahead_s\": 7200"))
  }

  @Test("Two athletes who ran together both ran")
  func together() throws {
    let workshop = try Workshop(empty: true)
    for name in ["ada", "ben"] {
      try workshop.write("name: \(name)\ntime-zone: UTC\n", to: "athletes/\(name)/athlete.yaml")
      try workshop.write(tcx(from: start), to: "athletes/\(name)/runs/watch.tcx")
    }
    #expect(try workshop.run(asOf: "2026-05-26T06:00:00Z").end == .exit(0))
    #expect(try csvRows(workshop).count == 2)
    #expect(try !report("2026-W21/ada.html", workshop).contains(": same run as"))
  }

  private func report(_ path: String, _ workshop: Workshop) throws -> String {
    try String(contentsOfFile: workshop.reportFolder + "/" + path, encoding: .utf8)
  }

  private func csvRows(_ workshop: Workshop) throws -> [Substring] {
    try report("runs.csv", workshop).split(whereSeparator: \.isNewline).dropFirst().map { $0 }
  }
}
