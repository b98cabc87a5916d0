import Running
import Testing

@testable import RunSignals

@Suite("Grade and ascent")
struct GradeTests {
  @Test(
    "A steady slope is found at every point with way around it",
    arguments: [-0.2, -0.03, 0, 0.08, 0.3])
  func steady(slope: Double) {
    let recording = Recording.running([Leg(seconds: 600, speed: 3, grade: slope)]).processed()
    let known = recording.track.grade.filter { !$0.isNaN }
    #expect(known.count > 580)
    #expect(known.allSatisfy { abs(Double($0) - slope) < 0.005 })
  }

  @Test("Steeper than anybody runs is cut off")
  func steepest() {
    let recording = Recording.running([Leg(seconds: 600, speed: 3, grade: 0.9)]).processed()
    #expect(recording.track.grade.filter { !$0.isNaN }.max() == Grade.steepest)
  }

  @Test("Ascent is what was climbed, not what was descended")
  func ascent() {
    let recording = Recording.running([
      Leg(seconds: 300, speed: 3, grade: 0.05), Leg(seconds: 300, speed: 3, grade: -0.1),
      Leg(seconds: 300, speed: 3, grade: 0.1),
    ]).processed()
    #expect(abs((recording.verdict.ascentM ?? 0) - 135) < 5)
  }

  @Test("Hills smaller than the turn are not counted, larger ones whole")
  func turn() {
    #expect(Grade.ascent([0, 2, 0, 2, 0, 2], turnM: 3) == 0)
    #expect(Grade.ascent([0, 4, 0, 4, 0, 4], turnM: 3) == 12)
    // A dip of less than the turn on the way up does not split the climb.
    #expect(Grade.ascent([0, 5, 4, 10], turnM: 3) == 10)
    #expect(Grade.ascent([5, 4, 3, 2, 8, 7, 1], turnM: 3) == 6)
    #expect(Grade.ascent([.nan, .nan], turnM: 3) == nil)
    #expect(Grade.ascent([.nan, 0, .nan, 5], turnM: 3) == 5)
  }

  @Test("Ascent forwards is descent backwards", arguments: 1...10 as ClosedRange<UInt64>)
  func backwards(seed: UInt64) {
    var noise = Noise(state: seed)
    var altitude: [Float] = [0]
    for _ in 0..<400 {
      altitude.append((altitude.last ?? 0) + Float.random(in: -2...2, using: &noise))
    }
    let up = Grade.ascent(altitude, turnM: 3) ?? .nan
    let down = Grade.ascent(altitude.map { -$0 }, turnM: 3) ?? .nan
    // What was climbed and not descended is the difference of the ends, but for a last turn.
    #expect(abs(up - down - Double((altitude.last ?? 0) - altitude[0])) <= 6)
    let reversed = Grade.ascent(altitude.reversed().map { -$0 }, turnM: 3) ?? .nan
    #expect(abs(up - reversed) <= 6)
  }

  @Test("Altitudes that are missing are filled from those around, or stay unknown")
  func missing() {
    var recording = Recording.running([Leg(seconds: 600, speed: 3, grade: 0.05)])
    for index in 0..<601 where index % 3 > 0 { recording.track.altitudeM[index] = .nan }
    for index in 200..<300 { recording.track.altitudeM[index] = .nan }
    let found = recording.processed()
    #expect(found.track.smoothAltitudeM[100].isNaN == false)
    #expect(found.track.smoothAltitudeM[250].isNaN && found.track.grade[250].isNaN)
    #expect(abs(found.track.grade[100] - 0.05) < 0.01)
    #expect(abs((found.verdict.ascentM ?? 0) - 90) < 3)
  }

  @Test("Without altitude or way there is neither grade nor ascent")
  func nothing() {
    var recording = Recording.steady()
    recording.track.altitudeM = recording.track.altitudeM.map { _ in .nan }
    let found = recording.processed()
    #expect(found.track.grade.isEmpty && found.verdict.ascentM == nil)
    let standing = Recording.running([Leg(seconds: 60, speed: 0)]).processed()
    #expect(standing.track.grade.allSatisfy { $0.isNaN })
  }
}
