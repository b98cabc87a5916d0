import Foundation
import SoleusLoad
import Testing

@testable import WeeklyReport
@testable import Writing

@Suite("Columns of what the load adds")
struct GainColumnsTests {
  private var gain: LoadGain {
    var stages = LoadStages()
    stages.runningKm = 9
    (stages.withSpeed, stages.withSlope, stages.withCadence) = (9.5, 9.4, 9.3)
    (stages.withSurface, stages.running, stages.walking) = (9.6, 9.9, 0.1)
    stages.walkedKm = 1
    return LoadGain(stages, km: 10)
  }

  @Test("There is one for what a km cost and one for each source, in the order of the sources")
  func names() {
    let columns = LoadGain.columns { (gain: LoadGain) in gain }
    #expect(columns.map(\.name).first == "easy_km_per_km")
    #expect(columns.count == 1 + LoadGain.Source.allCases.count)
    #expect(columns.map(\.name).contains("gain_shoe_and_strike_easy_km"))
    #expect(columns.allSatisfy { !$0.meaning.isEmpty })
  }

  @Test("The sources add up to what the load is more than the kilometres")
  func addUp() {
    let sum = LoadGain.Source.allCases.reduce(0) { $0 + gain[$1] }
    #expect(abs(gain.km + sum - 10) < 1e-9)
    #expect(abs(gain[.walking] - -0.9) < 1e-9 && abs(gain[.speed] - 0.5) < 1e-9)
  }

  @Test("A km costs the load over the kilometres, and nothing is known without one")
  func perKm() {
    #expect(abs((gain.perKm ?? 0) - 1) < 1e-9)
    #expect(LoadGain(LoadStages(), km: 0).perKm == nil)
  }

  @Test("JSON has the same by the same names")
  func json() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(gain.json.line.utf8)) as? [String: Double])
    #expect(object["km"] == 10 && object["speed_easy_km"] == 0.5)
    #expect(object["shoe_and_strike_easy_km"] == 0.3 && object["walking_easy_km"] == -0.9)
  }
}
