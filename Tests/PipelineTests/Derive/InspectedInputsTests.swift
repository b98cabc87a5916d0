import ByteStream
import Foundation
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("What is inspected")
struct InspectedInputsTests {
  private let folder = TemporaryFolder()

  @Test("What a service says of activities is read as that where it is named itself, too")
  func lists() throws {
    let names = [
      "a/b_0_summarizedActivities.json", "apple_health_export/導出.xml", "s/activities.csv",
      "s/activities/1.gpx", "t/activities.csv", "t/export.xml",
    ]
    let paths = try names.map { try folder.write("x", to: $0) }
    let inputs = InspectedInputs(limits: .standard).all(paths)
    #expect(inputs.map(\.name) == paths)
    #expect(inputs.map(\.kind) == [.activities, .activities, .activities, nil, nil, nil])
    #expect(InspectedInputs(limits: .standard).all(["-"]).map(\.name) == ["-"])
  }
}
