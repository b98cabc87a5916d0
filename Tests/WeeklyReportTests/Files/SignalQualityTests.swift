import AthleteWeeks
import Running
import Testing
import Writing

@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("Quality of signals")
struct SignalQualityTests {
  @Test("Every signal has its source and its band, and one that is not known says none")
  func json() {
    let text = SignalQuality.json([.distance: Quality(.measured, low: 9_949, high: 10_050)]).line
    #expect(text.contains(#""distance_m":{"source":"measured","low":9949.0,"high":10050.0}"#))
    #expect(text.contains(#""steps":{"source":"none","low":null,"high":null}"#))
    let judged = RunFigure.all.filter { $0.signal != nil }
    #expect(judged.allSatisfy { text.contains("\"\($0.name)\":") })
  }

  @Test("A doubt is shown from two per cent on, by its larger side")
  func doubt() {
    #expect(SignalQuality.doubt(170, Quality(.estimated, low: 160, high: 178)) == "±6\u{A0}%")
    #expect(SignalQuality.doubt(100, Quality(.measured, low: 98.2, high: 101.8)) == nil)
    #expect(SignalQuality.doubt(100, Quality(.measured, low: 98, high: 101)) == "±2\u{A0}%")
    #expect(SignalQuality.doubt(nil, Quality(.none)) == nil)
    #expect(SignalQuality.doubt(100, nil) == nil && SignalQuality.doubt(100, Quality(.none)) == nil)
  }

  @Test("What a fade does not know is null, and a run without one is null as a whole")
  func fade() {
    let fade = Fade(
      cadence: nil, pace: Banded(central: 0.031, low: 0.02, high: 0.042), stepLength: nil)
    #expect(
      SignalQuality.json(fade).line == """
        {"cadence":null,"pace_at_equal_grade":{"change":0.0310,"low":0.0200,"high":0.0420},\
        "step_length":null}
        """)
    #expect(SignalQuality.json(nil).line == "null")
  }
}
