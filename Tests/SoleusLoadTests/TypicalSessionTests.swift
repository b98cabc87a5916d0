import Running
import Testing

@testable import SoleusLoad

@Suite("Typical sessions")
struct TypicalSessionTests {
  private let sessions = TypicalSession.all(quickFromMPS: 3.45)

  private func session(_ name: String) throws -> TypicalSession {
    try #require(sessions.first { $0.name.hasPrefix(name) })
  }

  @Test("They are of ten kilometres but for the long run and the walk")
  func distances() {
    #expect(sessions.map { $0.km.rounded() }.filter { $0 == 10 }.count == sessions.count - 2)
  }

  @Test("Intervals cost more than their kilometres, walked rests are no load to speak of")
  func order() throws {
    let easy = try session("Easy").load.easyKm
    let intervals = try session("6 × 1000")
    #expect(abs(easy - 10) < 0.001)
    #expect(intervals.load.easyKm > easy + 0.5)
    #expect(abs(intervals.quickS - 6_000 / 4.2) < 0.1)
    let walked = try session("The same")
    #expect(walked.load.easyKm < intervals.load.easyKm && walked.walkingS == 1_200)
    #expect(try session("Treadmill, quick").load.easyKm > session("Tempo").load.easyKm)
    #expect(try session("A walk").load.easyKm < 0.7)
  }

  @Test("The climbs of a hill session are quick whatever their speed")
  func hills() throws {
    #expect(abs(try session("Hills").quickS - 2_000 / 2.7) < 0.1)
  }
}
