import Running
import Testing

@testable import RunFiles

@Suite("How many recordings a file may hold")
struct MostRecordingsTests {
  @Test(
    "Those beyond are refused together, and the others are what they were",
    arguments: [
      ("<gpx>", "<trk/>", "</gpx>"),
      (
        "<TrainingCenterDatabase><Activities>", "<Activity Sport=\"Running\"/>",
        "</Activities></TrainingCenterDatabase>"
      ),
      (
        "<TrainingCenterDatabase><Courses>", "<Course><Name>a</Name></Course>",
        "</Courses></TrainingCenterDatabase>"
      ),
    ])
  func surplus(begin: String, one: String, end: String) throws {
    func file(_ count: Int) throws -> RunFile {
      try decode(begin + String(repeating: one, count: count) + end)
    }
    let whole = try file(MostRecordings.count)
    #expect(whole.recordings.isEmpty && whole.skipped.count == MostRecordings.count)
    let over = try file(MostRecordings.count + 7)
    #expect(over.skipped == whole.skipped)
    #expect(over.recordings.map(\.refusal?.code) == [.tooLarge])
    #expect(over.recordings[0].refusal?.message.hasPrefix("7 recordings more") == true)
  }

  @Test("Words are kept once, however often a file repeats them")
  func words() throws {
    let points = (0..<3).map {
      "<trkpt lat=\"47.\($0)\" lon=\"8\"><time>2026-03-10T08:00:0\($0)Z</time></trkpt>"
    }
    let read = try recording(
      "<gpx><metadata><keywords>" + String(repeating: "trail run,", count: 5_000)
        + "</keywords></metadata><trk><trkseg>\(points.joined())</trkseg></trk></gpx>")
    #expect(read.sportWords.map(\.place) == [.metadata])
  }
}
