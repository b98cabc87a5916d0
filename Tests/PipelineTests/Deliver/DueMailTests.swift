import Mail
import Running
import Testing
import WeeklyReport

@testable import MadeUpAthletes
@testable import Pipeline

@Suite("What of a week is mailed")
struct DueMailTests {
  private let ann = MailAddress("ann@example.org").map { [$0] } ?? []

  private func week(
    _ on: Set<MailOccasion>, asks: Bool = false, revision: String? = nil, broken: Int = 0
  ) throws -> MailableWeek {
    var line = WeekLine(try #require(MadeUp.everyState.first), pages: [])
    line.revision = revision
    line.rejectedOfWeek = broken
    return MailableWeek(
      subject: DeliverySubject(name: "ann"), week: try #require(Week("2026-W23")), lines: [line],
      asks: asks, wishes: MailWishes(to: ann, on: on))
  }

  private func delivered() throws -> WeekDelivery {
    try week([.complete]).looked(at: nil).delivered("1@example.org")
  }

  @Test("A week that is over is due to who wishes it complete, with flags if something is asked")
  func complete() throws {
    #expect(try week([.complete]).looked(at: nil).owed?.version == "")
    #expect(try week([.flags]).looked(at: nil).owed == nil)
    #expect(try week([.flags], asks: true).looked(at: nil).owed != nil)
    #expect(try week([.revised], asks: true).looked(at: nil).owed == nil)
  }

  @Test("What was delivered is not due again, whatever it says now")
  func once() throws {
    let all = Set(MailOccasion.allCases)
    #expect(try week(all, asks: true).looked(at: delivered()) == delivered())
    #expect(try delivered().first == "1@example.org" && delivered().owed == nil)
  }

  @Test("A revision is due once to who wishes it, and its way back never")
  func revised() throws {
    let first = try delivered()
    #expect(try week([.complete, .flags], asks: true, revision: "a").looked(at: first).owed == nil)
    let due = try week([.revised], revision: "a").looked(at: first)
    #expect(due.owed?.version.isEmpty == false)
    let second = due.delivered("2@example.org")
    #expect(second.first == "1@example.org")
    #expect(try week([.revised], revision: "a").looked(at: second) == second)
    #expect(try week([.revised]).looked(at: second) == second)
    #expect(try week([.revised], revision: "b").looked(at: second).owed != nil)
  }

  @Test("A revision that nobody wished is not owed to who wishes it later")
  func passedOver() throws {
    let passed = try week([.complete], revision: "a").looked(at: delivered())
    #expect(try week([.revised], revision: "a").looked(at: passed).owed == nil)
  }

  @Test("A quiet week is mailed for its flags when a late file brings them, and only once")
  func lateFlag() throws {
    let quiet = try week([.flags]).looked(at: nil)
    #expect(try week([.flags], asks: true).looked(at: quiet).owed == nil, "a new model is no news")
    let due = try week([.flags], asks: true, revision: "a").looked(at: quiet)
    #expect(due.owed != nil)
    let told = due.delivered("1@example.org")
    #expect(try week([.flags], asks: true, revision: "b").looked(at: told).owed == nil)
  }

  @Test("A broken file that comes late is a flag too, once, and no revision")
  func lateBrokenFile() throws {
    let quiet = try week([.flags]).looked(at: nil)
    let due = try week([.flags], asks: true, broken: 1).looked(at: quiet)
    #expect(due.owed != nil)
    let told = due.delivered("1@example.org")
    #expect(try week([.flags], asks: true, broken: 2).looked(at: told).owed == nil)
    #expect(try week([.revised], asks: true, broken: 1).looked(at: quiet).owed == nil)
    let passed = try week([.revised], asks: true, broken: 1).looked(at: nil)
    #expect(try week([.flags], asks: true, broken: 1).looked(at: passed).owed == nil)
  }

  @Test("What is owed stays owed under its name as long as it says the same")
  func owed() throws {
    var owed = try week([.complete]).looked(at: nil)
    owed.owed?.id = "1@example.org"
    #expect(try week([.complete, .revised]).looked(at: owed) == owed)
    let other = try week([.complete], revision: "a").looked(at: owed)
    #expect(other.owed != nil && other.owed?.id == nil)
    owed.owed?.staged = "/outbox/tmp/1"
    #expect(try week([.complete], revision: "a").looked(at: owed) == owed)
  }
}
