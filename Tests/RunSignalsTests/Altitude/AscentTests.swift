import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Ascent")
struct AscentTests {
  @Test("Ascent is what was climbed, not what was descended")
  func ascent() {
    let recording = Recording.running([
      Leg(seconds: 300, speed: 3, grade: 0.05), Leg(seconds: 300, speed: 3, grade: -0.1),
      Leg(seconds: 300, speed: 3, grade: 0.1),
    ]).processed()
    #expect(abs((recording.figures.ascentM ?? 0) - 135) < 5)
  }

  @Test("Hills smaller than the turn are not counted, larger ones whole")
  func turn() {
    #expect(Ascent.metres([0, 2, 0, 2, 0, 2], turnM: 3) == 0)
    #expect(Ascent.metres([0, 4, 0, 4, 0, 4], turnM: 3) == 12)
    // A dip of less than the turn on the way up does not split the climb.
    #expect(Ascent.metres([0, 5, 4, 10], turnM: 3) == 10)
    #expect(Ascent.metres([5, 4, 3, 2, 8, 7, 1], turnM: 3) == 6)
    #expect(Ascent.metres([.nan, .nan], turnM: 3) == 0)
    #expect(Ascent.metres([.nan, 0, .nan, 5], turnM: 3) == 5)
  }

  @Test("Ascent forwards is descent backwards", arguments: 1...10 as ClosedRange<UInt64>)
  func backwards(seed: UInt64) {
    var noise = Noise(state: seed)
    var height = [0.0]
    for _ in 0..<400 {
      height.append((height.last ?? 0) + Double.random(in: -2...2, using: &noise))
    }
    let up = Ascent.metres(height, turnM: 3)
    let down = Ascent.metres(height.map { -$0 }, turnM: 3)
    // What was climbed and not descended is the difference of the ends, but for a last turn.
    #expect(abs(up - down - ((height.last ?? 0) - height[0])) <= 6)
    let reversed = Ascent.metres(height.reversed().map { -$0 }, turnM: 3)
    #expect(abs(up - reversed) <= 6)
  }

  @Test("The band lies around the climb and never below 0", arguments: [0, 3, 40, 800.0])
  func band(metres: Double) throws {
    for isRough in [false, true] {
      let quality = Ascent.quality(metres, isRough: isRough)
      let (low, high) = (try #require(quality.low), try #require(quality.high))
      #expect(low >= 0 && low <= metres && metres <= high)
    }
    let (barometer, satellites) = (
      Ascent.quality(metres, isRough: false), Ascent.quality(metres, isRough: true)
    )
    #expect((barometer.high ?? 0) < (satellites.high ?? 0))
  }
}
