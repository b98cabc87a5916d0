import Running
import Testing

@testable import ActivityList

@Suite("Garmin's summarized activities")
struct SummarizedActivitiesTests {
  private func read(
    _ text: some StringProtocol, chunk: Int = .max
  ) throws(Rejection) -> ListedActivities {
    var list = SummarizedActivities { $0.hasSuffix("running") ? .running : .other }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      bytes.prefix(chunk).withUnsafeBytes { list.take($0) }
      bytes = bytes.dropFirst(chunk)
    }
    return try list.finish()
  }

  private func file(_ activities: String...) -> String {
    "[{\"summarizedActivitiesExport\" : [\(activities.joined(separator: ", "))]}]"
  }

  /// As the service writes it, shortened.
  private let run = """
    {"activityId": 7, "name": "Tempo \\"hart\\" \\u00fc] }", "activityType": "trail_running",
    "sportType": "RUNNING", "beginTimestamp": 1780000000000, "startTimeLocal": 1.7800072E12,
    "duration": 1800500.0, "elapsedDuration": 1900000.0, "distance": 612345.0, "steps": 5010.0,
    "splits": [{"startTimeGMT": 1, "measurements": [{"fieldEnum": "SUM_DISTANCE", "value": 9.0}],
    "duration": 3.0}], "summarizedDiveInfo": {"distance": 5, "list": [[]]}, "description": " ",
    "parent": false}
    """

  @Test(
    "Milliseconds and centimetres of an activity are read, whatever is nested in it and however the bytes come",
    arguments: [1, 7, .max])
  func units(chunk: Int) throws {
    let list = try read(file(run), chunk: chunk)
    #expect(list.isByStart && list.findings.isEmpty)
    #expect(
      list.activities == [
        ListedActivity(
          line: 1, start: 1_780_000_000, sport: .running, type: "trail_running",
          name: "Tempo \"hart\" ü] }", elapsedS: 1_900, movingS: 1_800.5, distanceM: 6_123.45,
          steps: 5_010)
      ])
  }

  @Test("Lists that follow one another are one, and members beside them none of it")
  func several() throws {
    let text =
      "[{\"a\": [{\"beginTimestamp\": 1780000000000}], \"summarizedActivitiesExport\": [\(run)]},"
      + "{\"summarizedActivitiesExport\": [], \"b\": {}}, "
      + "{\"summarizedActivitiesExport\": [{\"startTimeGmt\": 1.78E12, \"sportType\": \"running\"}]}]"
    let activities = try read(text).activities
    #expect(activities.map(\.line) == [1, 2])
    #expect(activities.map(\.start) == [1_780_000_000, 1_780_000_000])
    #expect(activities[1].sport == .running && activities[1].elapsedS == nil)
  }

  @Test("The whole of several sports in one go is left to its parts")
  func multisport() throws {
    let whole = "{\"beginTimestamp\": 1780000000000, \"parent\": true}"
    let list = try read(file(whole, run))
    #expect(list.activities.map(\.line) == [2] && list.findings.isEmpty)
  }

  @Test(
    "An activity without a start that can be one is left out with a finding",
    arguments: [
      "{}", "{\"beginTimestamp\": 1780000000}", "{\"beginTimestamp\": \"2026\"}", "{\"name\": }",
      "{\"startTimeLocal\": 1780000000000}", "[1]",
    ])
  func unusable(activity: String) throws {
    let list = try read(file(activity, run))
    #expect(list.activities.count == 1)
    #expect(list.findings.map(\.code) == [.listRowUnusable])
  }

  @Test("Values of another kind, and absurd ones, are as good as none")
  func kinds() throws {
    let odd = """
      {"beginTimestamp": 1780000000000, "name": 5, "activityType": {"typeKey": "running"},
      "distance": -1, "duration": "1800", "elapsedDuration": 1e300, "steps": null}
      """
    #expect(
      try read(file(odd)).activities == [ListedActivity(line: 1, start: 1_780_000_000)])
  }

  @Test("What breaks off has the activities before, and says so; what holds no list is refused")
  func broken() throws {
    let whole = file(run, run)
    for count in stride(from: 40, to: whole.utf8.count - 1, by: 13) {
      let list = try read(whole.prefix(count))
      #expect(list.activities.count <= 2 && list.findings.last?.code == .listRowUnusable)
    }
    for text in ["", "{}", "[]", "]]]]", "\"summarizedActivitiesExport\"", "<html>"] {
      #expect(throws: Rejection.self) { try read(text) }
    }
    #expect(try read(file()).activities.isEmpty)
  }

  @Test("An activity of a megabyte of its own costs no memory, and those behind it are read")
  func endless() throws {
    let long =
      "{\"beginTimestamp\": 1780000000000, \"name\": \"\(String(repeating: "a", count: 1 << 20))\"}"
    let nested =
      "{\"a\": \(String(repeating: "[", count: 10_000))\(String(repeating: "]", count: 10_000))}"
    let list = try read(file(long, nested, run))
    #expect(list.activities.map(\.line) == [3])
    #expect(list.findings.first?.count == 2)
  }
}
