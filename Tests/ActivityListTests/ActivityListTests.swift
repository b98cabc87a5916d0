import Running
import SyntheticAthletes
import Testing

@testable import ActivityList

@Suite("Lists of activities")
struct ActivityListTests {
  /// 8 June 2026, 18:01:02 UTC.
  static let start = 1_780_941_662

  /// Words for running as the readers of files know them.
  static func sport(_ word: String) -> Sport {
    let runs = [
      "Run", "Lauf", "Hardloopsessie", "Course à pied", "Carrera", "Corsa", "Забег", "跑步",
    ]
    let words = word.split(separator: " ").map(String.init)
    return runs.contains(word) || words.contains("Run") ? .running : .other
  }

  static func row(_ file: String? = "activities/9.fit.gz") -> ActivitiesCSV.Row {
    var row = ActivitiesCSV.Row(
      file, start: start, name: "Abends, \"locker\"", seconds: 3_012, metres: 9_720.5)
    row.description = "erste Zeile\n\nzweite Zeile"
    row.privateNote = "Vorfuß"
    row.gear = "Pegasus 40"
    row.steps = 8_200
    row.dirtMetres = 1_200
    row.mass = 70.5
    return row
  }

  private func read(_ text: String) throws -> ListedActivities {
    try ActivityList.read(Array(text.utf8), sport: Self.sport)
  }

  private static let known: [ActivitiesCSV.Language] = [.english, .german, .dutch, .french]

  @Test("A number that no activity has is none")
  func beyond() throws {
    var row = Self.row()
    row.steps = Int.max
    row.metres = 1e12
    let read = try read(ActivitiesCSV(.english).text(of: [row])).activities[0]
    #expect(read.steps == nil && read.distanceM == nil)
  }

  @Test(
    "In the languages of which all is known every column is read, and nothing is noted",
    arguments: known)
  func whole(language: ActivitiesCSV.Language) throws {
    let list = try read(ActivitiesCSV(language).text(of: [Self.row()]))
    #expect(list.findings.isEmpty)
    let activity = try #require(list.activities.first)
    #expect(
      activity
        == ListedActivity(
          line: 2, file: "activities/9.fit.gz", start: Double(Self.start), sport: .running,
          type: activity.type, name: "Abends, \"locker\"",
          notes: "erste Zeile\n\nzweite Zeile\nVorfuß", gear: "Pegasus 40", elapsedS: 3_012,
          movingS: 3_012, distanceM: 9_720.5, dirtM: 1_200, steps: 8_200, massKg: 70.5))
  }

  @Test(
    "In other languages file, date and type are found, and a finding says what was not understood",
    arguments: [.spanish, .italian, .russian, .chinese, .unseen] as [ActivitiesCSV.Language])
  func part(language: ActivitiesCSV.Language) throws {
    let list = try read(ActivitiesCSV(language).text(of: [Self.row(), Self.row(nil)]))
    #expect(list.activities.map(\.file) == ["activities/9.fit.gz", nil])
    #expect(list.activities.map(\.start) == [Double(Self.start), Double(Self.start)])
    #expect(list.activities.map(\.sport) == [.running, .running])
    #expect(list.findings.map(\.code) == [.listNotUnderstood])
    #expect(list.findings.first?.detail.contains("steps") == true)
  }

  @Test(
    "Names that the service did not translate, and those that pandas numbered, are known",
    arguments: [.spans, .missing, .numbered] as [ActivitiesCSV.Header])
  func headers(header: ActivitiesCSV.Header) throws {
    var csv = ActivitiesCSV(.english)
    let expected = try read(csv.text(of: [Self.row()]))
    csv.header = header
    #expect(try read(csv.text(of: [Self.row()])) == expected)
  }

  @Test("Lines may end as on Windows, within texts too")
  func lineBreaks() throws {
    let text = ActivitiesCSV(.german).text(of: [Self.row(), Self.row(nil)])
    #expect(try read(text.replacing("\n", with: "\r\n")) == read(text))
  }

  @Test("The first distance is in kilometres or miles, the second in metres and surer")
  func distances() throws {
    func metres(_ shown: String, _ metres: String) throws -> Double? {
      try read(
        "Filename,Elapsed Time,Distance,Distance\n,3000,\"\(shown)\",\(metres)\n"
          + "activities/1.gpx,3000,\"6.21\",9994\n"
      ).activities.first?.distanceM
    }
    #expect(try metres("9,72", "9720.5") == 9_720.5)
    #expect(try metres("9,72", "") == 9.72 * 1_609.344, "the other row has miles")
    #expect(try metres("", "") == nil)
    let old = "date,name,type,distance,elapsed_time,gear,filename\n"
    #expect(try read(old + "x,y,Run,8412.3,2700,,\n").activities.first?.distanceM == 8_412.3)
    #expect(try read(old + "x,y,Run,8.4,2700,,\n").activities.first?.distanceM == 8_400)
  }

  @Test("Numbers of gear are no names, and nought was not counted")
  func values() throws {
    let list = try read(
      "Filename,Activity Gear,Gear,Total Steps,Athlete Weight\nactivities/1.gpx,,123.0,0.0,7.0\n")
    let activity = try #require(list.activities.first)
    #expect(activity.gear == nil && activity.steps == nil && activity.massKg == nil)
  }

  @Test("A row that breaks off is no activity without a file")
  func truncated() throws {
    let text = ActivitiesCSV(.english).text(of: [Self.row(), Self.row(nil)])
    let list = try read(String(text.dropLast(60)))
    #expect(list.activities.map(\.file) == ["activities/9.fit.gz"])
    #expect(list.findings.map(\.code) == [.listRowUnusable])
  }

  @Test("A list without activities is one, a table of other things is none")
  func others() throws {
    #expect(try read(ActivitiesCSV(.dutch).text(of: [])).activities.isEmpty)
    #expect(throws: Rejection.self) { try read("Activity Type,Date,Title\nRunning,x,y\n") }
    #expect(throws: Rejection.self) { try read("") }
  }
}
