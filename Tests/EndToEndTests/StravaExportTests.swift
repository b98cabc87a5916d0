import Foundation
import StreamTestSupport
import SyntheticAthletes
import Testing

@Suite("A Strava export with its list")
struct StravaExportTests {
  private static let asOf = "2026-05-26T06:00:00Z"

  /// Three minutes of every ten seconds 30 m, as a file of no known sport and without cadence.
  private static func unlabelled(_ start: String) throws -> [UInt8] {
    let run = try TinyRun(start, name: "Track")
    return Array(run.gpx.replacingOccurrences(of: "<type>running</type>", with: "").utf8)
  }

  /// The same as TCX, as Strava has it: with blanks before the declaration.
  private static func tcx(_ start: String) throws -> [UInt8] {
    let begin = try Date(start, strategy: .iso8601)
    let points = (0..<100).map { index in
      let time = begin.addingTimeInterval(Double(index) * 10).formatted(.iso8601)
      return "<Trackpoint><Time>\(time)</Time><DistanceMeters>\(index * 30)</DistanceMeters>"
        + "</Trackpoint>"
    }
    let space = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
    return Array(
      ("          <?xml version=\"1.0\" encoding=\"UTF-8\"?><TrainingCenterDatabase xmlns=\"\(space)\">"
        + "<Activities><Activity Sport=\"Running\"><Id>\(start)</Id><Lap StartTime=\"\(start)\">"
        + "<Track>\(points.joined())</Track></Lap></Activity></Activities>"
        + "</TrainingCenterDatabase>").utf8)
  }

  private static func row(
    _ file: String?, _ start: String, _ kind: ActivitiesCSV.Row.Kind = .run, name: String = "Easy"
  ) throws -> ActivitiesCSV.Row {
    ActivitiesCSV.Row(
      file, start: Int(try Date(start, strategy: .iso8601).timeIntervalSince1970), kind, name: name,
      seconds: 990, metres: 2_970)
  }

  private static func members(_ language: ActivitiesCSV.Language) throws -> [ZipMember] {
    var stepped = try row("activities/1.gpx.gz", "2026-05-12T06:00:00Z", name: "Vorfuß")
    (stepped.steps, stepped.gear, stepped.mass) = (2_800, "Vaporfly 3", 80)
    let rows = [
      stepped,
      try row("activities/2.tcx.gz", "2026-05-13T06:00:00Z", .ride),
      try row("activities/3.gpx.gz", "2026-05-14T06:00:00Z", .ride),
      try row(nil, "2026-05-16T06:00:00Z", name: "Laufband"),
      try row(nil, "2026-05-17T06:00:00Z", .ride),
    ]
    return [
      ZipMember("activities.csv", Array(ActivitiesCSV(language).text(of: rows).utf8)),
      ZipMember(
        "activities/1.gpx.gz", gzip(try unlabelled("2026-05-12T06:00:00Z")), isPacked: false),
      ZipMember("activities/2.tcx.gz", gzip(try tcx("2026-05-13T06:00:00Z")), isPacked: false),
      ZipMember(
        "activities/3.gpx.gz", gzip(try unlabelled("2026-05-14T06:00:00Z")), isPacked: false),
      ZipMember("media/1.jpg", [0xFF, 0xD8]), ZipMember("shoes.csv", Array("Shoe Name\n".utf8)),
    ]
  }

  private func workshop() throws -> Workshop {
    let workshop = try Workshop(empty: true)
    try workshop.write(
      "name: Sam\ntime-zone: UTC\nheight-cm: 175\n", to: "athletes/sam/athlete.yaml")
    try workshop.write(
      "date,exercise,weight_kg,reps\n2026-05-13,Seated Calf Raise,40,10\n",
      to: "athletes/sam/strength/log.csv")
    return workshop
  }

  private func packed(_ language: ActivitiesCSV.Language = .german) throws -> Workshop {
    let workshop = try workshop()
    try workshop.folder.write(
      Data(ZipWriter.archive(try Self.members(language))), to: "athletes/sam/export_1.zip")
    return workshop
  }

  /// Rows of runs.csv as column and value.
  private func runs(_ workshop: Workshop) throws -> [[String: String]] {
    let text = try String(contentsOfFile: workshop.reportFolder + "/runs.csv", encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  @Test(
    "The list decides what files leave open, fills what they lack, and knows runs without a file")
  func whole() throws {
    let workshop = try packed()
    #expect(try workshop.run(asOf: Self.asOf).end == .exit(0))
    let runs = try runs(workshop)
    #expect(runs.map { $0["day"] } == ["2026-05-12", "2026-05-13", "2026-05-16"])
    #expect(runs.map { $0["steps"] }.first == "2800")
    #expect(runs.map { $0["cadence_source"] } == ["converted", "estimated", "estimated"])
    #expect(runs.map { $0["shoe_kind"] }.first == "plated")
    #expect(runs.map { $0["shoe_witness"] }.first == "gear")
    #expect(runs.map { $0["foot_strike"] }.first == "forefoot")
    #expect(runs.map { $0["format"] } == ["gpx", "tcx", ""])
    #expect(
      runs[2]["file"] == "export_1.zip//activities.csv" && runs[2]["surface_witness"] == "words")
    #expect(try workshop.reports().words("2026-W20/sam.md").contains("entered by hand"))
    let json = try String(
      contentsOfFile: workshop.reportFolder + "/2026-W20/sam.json", encoding: .utf8)
    #expect(json.contains("list-contradicts"), "the ride whose file says running")
    #expect(!json.contains("\"peak_force_bw\": null"))
    let reports = try workshop.reports()
    let latest = reports["latest"].replacing("-> ", with: "")
    let current = reports.words("\(latest)/sam.md")
    #expect(current.contains("3\u{A0}files: 2 with runs"), "the list is no activity")
    #expect(current.contains("Radfahrt, other-by-list"))
    #expect(current.contains("that of activities.csv stands in"))
    let explained = try SoleusCommand.run([
      "explain", workshop.pipeline, "--athlete", "sam", "--run",
      "export_1.zip//activities/1.gpx.gz",
      "--as-of", Self.asOf,
    ]).output
    #expect(explained.contains("list    export_1.zip//activities.csv, line 2: Lauf"))
    #expect(explained.contains("by gear"))
  }

  @Test("Zipped or unpacked, and in every language of which all is known, the weeks are the same")
  func sameWeeks() throws {
    let expected = try packed()
    _ = try expected.run(asOf: Self.asOf)
    let weeks = try expected.reports().files["weekly.csv"]
    #expect(weeks != nil)
    let unpacked = try workshop()
    for member in try Self.members(.german) {
      try unpacked.folder.write(
        Data(member.bytes),
        to: "athletes/sam/export_1/" + String(decoding: member.name, as: UTF8.self))
    }
    _ = try unpacked.run(asOf: Self.asOf)
    #expect(try unpacked.reports().files["weekly.csv"] == weeks)
    for language in [ActivitiesCSV.Language.english, .dutch, .french] {
      let other = try packed(language)
      _ = try other.run(asOf: Self.asOf)
      #expect(try other.reports().files["weekly.csv"] == weeks)
    }
  }

  @Test("Another list is taken up by the next night, and reads no recording again")
  func nextNight() throws {
    let workshop = try workshop()
    func write(_ rows: [ActivitiesCSV.Row]) throws {
      try workshop.write(
        ActivitiesCSV().text(of: rows), to: "athletes/sam/export_1/activities.csv")
    }
    let start = "2026-05-14T06:00:00Z"
    try workshop.folder.write(
      Data(try Self.unlabelled(start)), to: "athletes/sam/export_1/activities/3.gpx")
    try write([try Self.row("activities/3.gpx", start, name: "Easy")])
    _ = try workshop.run(asOf: Self.asOf)
    #expect(try runs(workshop).count == 1)
    try write([try Self.row("activities/3.gpx", start, .ride)])
    _ = try workshop.run(asOf: Self.asOf)
    #expect(try runs(workshop).isEmpty)
  }

  @Test("inspect says of a list how many activities it knows")
  func inspect() throws {
    let workshop = try packed(.unseen)
    let output = try SoleusCommand.run([
      "inspect", workshop.folder.path + "/athletes/sam/export_1.zip", "--json",
    ]).output
    #expect(
      output.contains("\"format\":\"activity-list\",\"activities\":5,\"runs\":2,\"without_file\":2")
    )
    #expect(output.contains("list-not-understood"))
  }
}
