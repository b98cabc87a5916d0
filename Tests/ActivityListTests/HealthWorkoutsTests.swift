import Running
import Testing

@testable import ActivityList

@Suite("Workouts of Apple's Health")
struct HealthWorkoutsTests {
  /// As the phone writes it, with what it declares.
  static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE HealthData [
    <!-- HealthKit Export Version: 14 <Workout workoutActivityType="HKWorkoutActivityTypeYoga"> -->
    <!ENTITY path "/etc/passwd">
    <!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
    <!ATTLIST Workout workoutActivityType CDATA #REQUIRED>
    ]>
    <HealthData locale="en_GB"><Record type="steps" unit="a>b" value="<3"/>
    """

  static func workout(_ type: String, _ path: String?) -> String {
    let route = path.map { "<WorkoutRoute><FileReference path=\"\($0)\"/></WorkoutRoute>" } ?? ""
    return "<Workout workoutActivityType=\"HKWorkoutActivityType\(type)\" duration=\"31.5\">"
      + "<WorkoutEvent type=\"pause\"/>\(route)</Workout>\n"
  }

  private func activities(_ text: String, chunk: Int = .max) -> [ListedActivity] {
    var workouts = HealthWorkouts { $0.hasSuffix("Running") ? .running : .other }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      bytes.prefix(chunk).withUnsafeBytes { workouts.take($0) }
      bytes = bytes.dropFirst(chunk)
    }
    return workouts.finish().activities
  }

  @Test("Workouts with a route tell its sport, however the bytes come", arguments: [1, 7, .max])
  func routes(chunk: Int) {
    let text =
      Self.head + Self.workout("Running", "/workout-routes/a &amp; b.gpx")
      + Self.workout("Yoga", nil) + Self.workout("CrossCountrySkiing", "/workout-routes/c.gpx")
      + "</HealthData>"
    let found = activities(text, chunk: chunk)
    #expect(found.map(\.file) == ["workout-routes/a & b.gpx", "workout-routes/c.gpx"])
    #expect(found.map(\.type) == ["Running", "Cross Country Skiing"])
    #expect(found.map(\.sport) == [.running, .other])
    #expect(found.map(\.line) == [1, 3])
  }

  @Test(
    "A workout without a route has its start, time and distance, in old exports and in new ones")
  func withoutRoute() throws {
    let dates = "startDate=\"2026-05-28 07:00:00 +0200\" endDate=\"2026-05-28 07:31:00 +0200\""
    func workout(_ attributes: String, _ content: String?) -> String {
      "<Workout workoutActivityType='HKWorkoutActivityTypeRunning' \(dates) \(attributes)"
        + (content.map { ">\($0)</Workout>" } ?? "/>")
    }
    let distance =
      "<WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" \(dates) sum=\"3.1\" unit=\"mi\"/>"
    let energy =
      "<WorkoutStatistics type=\"HKQuantityTypeIdentifierActiveEnergyBurned\" sum=\"9\" unit=\"km\"/>"
    let indoor = "<MetadataEntry key=\"HKIndoorWorkout\" value=\"1\"/>"
    let found = activities(
      Self.head + indoor
        + workout("duration=\"30.5\" durationUnit=\"min\"", distance + energy + indoor)
        + workout(
          "duration=\"1800\" durationUnit=\"sec\" totalDistance=\"5\" totalDistanceUnit=\"km\"", nil
        )
        + workout(
          "duration=\"1\" durationUnit=\"moon\" totalDistance=\"0\" totalDistanceUnit=\"km\"", "")
        + "<Workout startDate=\"soon\"/>")
    #expect(found.map(\.line) == [1, 2, 3] && found.allSatisfy { $0.file == nil })
    #expect(found.allSatisfy { $0.start == 1_779_944_400 && $0.elapsedS == 1_860 })
    #expect(found.map(\.movingS) == [1_830, 1_800, nil])
    #expect(found.map(\.distanceM) == [3.1 * 1_609.344, 5_000, nil])
    #expect(found.map(\.type) == ["Indoor Running", "Running", "Running"])
  }

  @Test("A wheelchair at the pace of a run is no run")
  func wheelchair() {
    #expect(
      activities(Self.workout("WheelchairRunPace", "/r.gpx")).map(\.type) == ["Wheelchair"])
  }

  @Test("Entities that are declared mean nothing")
  func entities() {
    #expect(
      activities(Self.head + Self.workout("Running", "&path;")).map(\.file) == ["&path;"])
  }

  @Test("What breaks off has the workouts before, and what is no such file has none")
  func broken() {
    let text = Self.workout("Running", "/a.gpx") + Self.workout("Running", "/b.gpx").prefix(90)
    #expect(activities(text).map(\.file) == ["a.gpx"])
    for text in ["", "<", "<<<<>>>>", "<!--", "<Workout", "\u{0}<FileReference path='x'/>"] {
      #expect(activities(text).isEmpty)
    }
  }
}
