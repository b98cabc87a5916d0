import Running
import Testing

@testable import AthleteWeeks

@Suite("Rows by their start")
struct ListedStartsTests {
  private func starts(_ seconds: [Double?]) -> ListedStarts {
    var starts = ListedStarts()
    for (index, start) in seconds.enumerated() {
      starts.add(ListedRow(list: "a", activity: ListedActivity(line: index, start: start)))
    }
    return starts
  }

  @Test("The nearest within two minutes is found, the first of two that are as near")
  func nearest() {
    var starts = starts([1_000, 500, nil, 1_060, 1_000])
    #expect(starts.row(at: 1_020)?.activity.line == 0)
    #expect(starts.row(at: 1_040)?.activity.line == 3)
    #expect(starts.row(at: 620)?.activity.line == 1)
    #expect(starts.row(at: 621)?.activity == nil)
    #expect(starts.row(at: 1_181)?.activity == nil)
  }

  @Test("What begins as near to a recording as any row may is not left")
  func left() {
    var starts = starts([1_000, 1_100, 2_000, 500])
    _ = starts.row(at: 1_001)
    _ = starts.row(at: 3_000)
    #expect(starts.withoutRecording.map(\.activity.line) == [3, 2])
    #expect(ListedStarts().withoutRecording.isEmpty)
  }
}
