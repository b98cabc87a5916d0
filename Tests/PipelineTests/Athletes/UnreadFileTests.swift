import AthleteWeeks
import Running
import Testing

@testable import Pipeline

@Suite("Files that are no input")
struct UnreadFileTests {
  private func unread(_ file: String, _ code: RejectionCode) -> UnreadFile? {
    UnreadFile(
      PlacedRecord(
        athlete: "ada", file: file,
        record: FileRecord(
          sha256: "", derivation: "", outcome: .rejected(Rejection(code, "a picture")))))
  }

  @Test("A file that no name announces and whose content is foreign is none")
  func foreign() {
    #expect(unread("runs/a.jpg", .unknownFormat)?.reason == "holds no run (a picture)")
    #expect(unread("Runs/a", .empty)?.file == "Runs/a")
    #expect(unread("strength/a.pdf", .noHeader)?.reason == "holds no strength log")
  }

  @Test("A file that says that it is a run must be one")
  func announced() {
    #expect(unread("runs/a.GPX", .unknownFormat) == nil)
    #expect(unread("runs/a.gpx.gz", .unknownFormat) == nil)
    #expect(unread("strength/a.csv", .noHeader) == nil)
  }

  @Test("A damaged run under an odd name is a damaged run")
  func damaged() {
    for code: RejectionCode in [.xmlTruncated, .xmlMalformed, .gzipTruncated, .unreadable] {
      #expect(unread("runs/a.gpx(1)", code) == nil)
    }
    #expect(unread("strength/a.txt", .noUsableRows) == nil)
  }

  @Test("What stands for an export that is not read is no rejection, wherever it lies")
  func otherExport() {
    for file in ["export.zip//training-session-1.json", "rk/cardioActivities.csv"] {
      #expect(unread(file, .otherExport)?.reason == "a picture")
    }
  }

  @Test("What lies in the other folder is told where it belongs")
  func otherFolder() {
    #expect(
      unread("runs/a.csv", .unknownFormat)?.reason == "a strength log belongs in strength/")
    #expect(unread("strength/a.gpx", .noHeader)?.reason == "a run belongs in runs/")
  }
}
