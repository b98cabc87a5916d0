import Testing

@testable import RunSignals

@Suite("Labels of indoors")
struct IndoorLabelTests {
  @Test(
    "A type that names a belt or a hall says indoors",
    arguments: ["treadmill_running", "Indoor Running", "Laufband", "tapis roulant", "VirtualRun"])
  func indoors(type: String) { #expect(IndoorLabel.stands(in: type)) }

  @Test("Others do not", arguments: [nil, "", "running", "trail_running", "outdoor run"])
  func outdoors(type: String?) { #expect(!IndoorLabel.stands(in: type)) }
}
