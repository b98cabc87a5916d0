import Running
import Testing

@testable import RunFiles

@Suite("Sport from text")
struct SportTextTests {
  @Test(
    "Words, capitals and codes of services mean a sport",
    arguments: [
      ("running", Sport.running), ("Running", .running), ("RUNNING", .running), ("Run", .running),
      ("trail_running", .running), ("Trail Run", .running), ("treadmill_running", .running),
      ("Virtual Run", .running), ("jogging", .running), ("VirtualRun", .running),
      ("trailrunning", .running), ("9", .running), (" running\n", .running),
      ("Biking", .biking), ("cycling", .biking), ("Ride", .biking), ("mountain biking", .biking),
      ("1", .biking), ("walking", .walking), ("10", .walking), ("Hike", .hiking),
      ("Hiking", .hiking), ("swimming", .swimming), ("open_water_swimming", .swimming),
      ("Cross-country skiing", .other), ("rowing", .other), ("driving", .other),
      ("Other", .unknown), ("", .unknown), ("track", .unknown), ("42", .unknown),
    ])
  func meaning(text: String, sport: Sport) {
    #expect(Sport(label: text) == sport)
  }
}
