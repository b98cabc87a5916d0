import Foundation
import Mail
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("The outbox")
struct OutboxTests {
  private let folder = TemporaryFolder()
  private var outbox: Outbox { Outbox(folder: folder.path + "/out") }

  private func message() throws -> MailMessage {
    let address = try #require(MailAddress("ann@example.org"))
    return MailMessage(
      id: "2026-W23.ab@example.org", dateS: 0, from: address, to: [address], subject: "Week",
      text: "Words\n")
  }

  private func names(_ part: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/out/\(part)")
  }

  @Test("A message lies whole in tmp, then in new, and is not there twice")
  func moved() throws {
    let staged = try #require(try outbox.stage(message()))
    #expect(try names("tmp") == ["2026-W23.ab.soleus"] && names("new") == [])
    try outbox.handOver(message(), staged: staged)
    #expect(try names("tmp") == [] && names("new") == ["2026-W23.ab.soleus"] && names("cur") == [])
    _ = try outbox.stage(message())
    try outbox.handOver(message(), staged: staged)
    #expect(try names("new").count == 1)
  }

  @Test("One that is gone from tmp has been moved, and somebody may have read it")
  func gone() throws {
    let staged = try #require(try outbox.stage(message()))
    try outbox.handOver(message(), staged: staged)
    try folder.remove("out/new/2026-W23.ab.soleus")
    try Outbox.place(staged)
    #expect(try names("new") == [])
  }

  @Test("Where the whole outbox is gone it has not been moved")
  func noOutbox() throws {
    let staged = try #require(try outbox.stage(message()))
    try folder.remove("out")
    #expect(throws: MailFailure.self) { try Outbox.place(staged) }
  }

  @Test("An outbox that cannot be made is told with its name")
  func notAFolder() throws {
    try folder.write("a file", to: "out")
    let failure = try #require(throws: MailFailure.self) { try outbox.stage(message()) }
    #expect(failure.reason.contains("/out/tmp cannot be made") && failure.isGeneral)
  }
}
