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
