import Foundation
import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("The week as JSON")
struct AthleteJSONTests {
  private func parsed(_ week: AthleteWeek) throws -> [String: Any] {
    let text = AthleteJSON.text(week, MadeUp.context)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("parses in every state, and has the same keys in each")
  func states() throws {
    let keys = try parsed(MadeUp.busy()).keys.sorted()
    for week in MadeUp.everyState + MadeUp.hostileNames.map({ MadeUp.hostile($0) }) {
      #expect(try parsed(week).keys.sorted() == keys)
    }
  }

  @Test("carries the band, and null for what is unknown")
  func values() throws {
    let busy = try #require(try parsed(MadeUp.busy())["load"] as? [String: Any])
    let easyKm = try #require(busy["easy_km"] as? [String: Double])
    #expect(easyKm == ["central": 75.1, "low": 64.59, "high": 87.87])
    let gap = try #require(try parsed(MadeUp.gap())["load"] as? [String: Any])
    #expect(gap["easy_km"] is NSNull && gap["quick_s"] is NSNull)
    #expect(gap["distance_m"] is NSNull)
    #expect(try parsed(MadeUp.busy())["schema"] as? Int == 2)
  }

  @Test("sets of a day are null without a strength log, and counted with one")
  func setsOfDays() throws {
    var week = MadeUp.busy()
    for hasLog in [true, false] {
      week.strength.hasLog = hasLog
      let days = try #require(try parsed(week)["days"] as? [[String: Any]])
      #expect(days.allSatisfy { ($0["soleus_and_calf_sets"] is NSNull) != hasLog })
    }
  }

  @Test("an infinite figure becomes null and the document stays whole")
  func infinite() throws {
    var week = MadeUp.busy()
    week.load.steps = .infinity
    week.load.movingS = .nan
    let load = try #require(try parsed(week)["load"] as? [String: Any])
    #expect(load["steps"] is NSNull && load["moving_s"] is NSNull)
  }

  @Test("is the same twice")
  func stable() {
    #expect(
      AthleteJSON.text(MadeUp.busy(), MadeUp.context)
        == AthleteJSON.text(MadeUp.busy(), MadeUp.context))
  }
}
