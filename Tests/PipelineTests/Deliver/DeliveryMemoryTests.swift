import Foundation
import Running
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("What is remembered of mail")
struct DeliveryMemoryTests {
  private let ann = DeliverySubject(name: "ann")

  private func week(_ number: Int) throws -> Week {
    try #require(Week("2026-W\(number)"))
  }

  private func memory() throws -> DeliveryMemory {
    var memory = DeliveryMemory()
    memory[.roster, try week(20)] = WeekDelivery(
      owed: WeekDelivery.Owed(version: "", reason: "no relay"))
    memory[ann, try week(20)] = WeekDelivery(seen: ["b", ""], first: "1@example.org")
    memory[ann, try week(23)] = WeekDelivery(
      owed: WeekDelivery.Owed(version: "a", id: "2@example.org", staged: "/outbox/tmp/2"))
    return memory
  }

  @Test("What is written is read again")
  func kept() throws {
    let folder = TemporaryFolder()
    let file = MemoryFolder(folder: folder.path).deliveriesFile
    #expect(try file.read() == DeliveryMemory())
    try file.write(memory())
    #expect(try file.read() == memory())
    let text = try String(contentsOfFile: file.path, encoding: .utf8)
    try folder.write(
      text.replacing("\"schema\" : 1", with: "\"schema\" : 2"), to: ".deliveries.json")
    #expect(throws: MemoryFailure.self) { try file.read() }
  }

  @Test("What is owed is listed by athlete and week, the roster last")
  func owed() throws {
    #expect(
      try memory().owed.map(\.words) == [
        "ann 2026-W23: the run did not live to say whether it was",
        "the coach's roster 2026-W20: no relay",
      ])
  }

  @Test("Weeks of which nothing more is mailed are forgotten")
  func forget() throws {
    var memory = try memory()
    memory.forgetOldWeeks()
    #expect(try memory == self.memory())
    memory[ann, try week(32)] = WeekDelivery(seen: [""])
    memory.forgetOldWeeks()
    #expect(try memory.weeks(of: ann) == [week(23), week(32)])
    #expect(memory.weeks(of: .roster) == [])
  }
}
