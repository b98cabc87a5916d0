import Foundation
import Testing

@Suite("Golden reports", .serialized)
struct GoldenTests {
  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden").path

  @Test("The small archive gives the recorded report folder", arguments: [1, 8])
  func reports(jobs: Int) throws {
    let workshop = try Workshop()
    let outcome = try workshop.run(jobs: jobs)
    #expect(outcome.end == .exit(3))
    if ProcessInfo.processInfo.environment["SOLEUS_RECORD"] != nil {
      try? FileManager.default.removeItem(atPath: Self.golden)
      try FileManager.default.copyItem(atPath: workshop.reportFolder, toPath: Self.golden)
      try FileManager.default.removeItem(atPath: Self.golden + "/.soleus")
      Issue.record("Golden was recorded anew: look at what git says has changed")
      return
    }
    #expect(try workshop.reports().differences(from: FolderContents(Self.golden)) == [])
  }
}
