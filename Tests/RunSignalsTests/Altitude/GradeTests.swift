import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Grade")
struct GradeTests {
  @Test(
    "A steady slope is found at every point", arguments: [-0.2, -0.03, 0, 0.08, 0.3], [1, 5, 20])
  func steady(slope: Double, spacing: Int) {
    let recording = Recording.running(
      [Leg(seconds: 600, speed: 3, grade: slope)], every: spacing
    ).processed()
    let known = recording.track.grade.filter { !$0.isNaN }
    #expect(known.count == recording.track.count)
    #expect(known.allSatisfy { abs(Double($0) - slope) < 0.001 })
  }

  @Test("Steeper than anybody runs is cut off", arguments: [0.9, -0.9])
  func steepest(slope: Double) {
    // Above 0.45 a point may rise by 10 m more, so that no leap is seen.
    let recording = Recording.running([Leg(seconds: 600, speed: 3, grade: slope)]).processed()
    let steepest = slope < 0 ? -Grade.steepest : Grade.steepest
    #expect(recording.track.grade.filter { !$0.isNaN }.allSatisfy { $0 == steepest })
  }

  @Test("Where altitude is missing for long, grade is missing; short gaps are bridged")
  func missing() {
    var recording = Recording.running([Leg(seconds: 600, speed: 3, grade: 0.05)])
    for index in 0..<601 where index % 3 > 0 { recording.track.altitudeM[index] = .nan }
    for index in 200..<300 { recording.track.altitudeM[index] = .nan }
    let found = recording.processed()
    #expect(found.track.grade[250].isNaN)
    #expect(abs(found.track.grade[100] - 0.05) < 0.001)
    #expect(abs((found.figures.ascentM ?? 0) - 90) < 1)
  }

  @Test("Standing does not change the ground")
  func standing() {
    let running = [
      Leg(seconds: 300, speed: 3, grade: 0.05), Leg(seconds: 300, speed: 3, grade: -0.02),
    ]
    let waiting = [running[0], Leg(seconds: 120, speed: 0), running[1]]
    let without = Recording.running(running).processed()
    let with = Recording.running(waiting).processed()
    #expect(abs((without.figures.ascentM ?? 0) - (with.figures.ascentM ?? 9)) < 0.5)
    #expect(abs(without.track.grade[150] - with.track.grade[150]) < 0.001)
    #expect(abs(without.track.grade[450] - with.track.grade[570]) < 0.001)
  }

  @Test("Without altitude or way there is neither grade nor ascent")
  func nothing() {
    var recording = Recording.steady()
    recording.track.altitudeM = recording.track.altitudeM.map { _ in .nan }
    let found = recording.processed()
    #expect(found.track.grade.isEmpty && found.figures.ascentM == nil)
    #expect(found.figures.quality[.ascent] == Quality(.none))
    let standing = Recording.running([Leg(seconds: 60, speed: 0)]).processed()
    #expect(standing.track.grade.allSatisfy { $0.isNaN })
  }

  @Test("A climb is not summed up where most of its altitude is unknown")
  func sparse() {
    var recording = Recording.running([Leg(seconds: 900, speed: 3, grade: 0.05)])
    for index in 400..<901 { recording.track.altitudeM[index] = .nan }
    let found = recording.processed()
    #expect(found.figures.ascentM == nil && found.figures.quality[.ascent] == Quality(.none))
    #expect(abs(found.track.grade[200] - 0.05) < 0.001)
  }

  @Test("Rough altitude is called an estimate, smooth altitude a measurement")
  func source() {
    var noise = Noise(state: 5)
    var recording = Recording.running([
      Leg(seconds: 600, speed: 3, grade: 0.05), Leg(seconds: 600, speed: 3, grade: -0.05),
    ])
    let smooth = recording.processed()
    #expect(smooth.figures.quality[.ascent]?.source == .measured)
    for index in recording.track.altitudeM.indices {
      recording.track.altitudeM[index] += Float.random(in: -2...2, using: &noise)
    }
    let rough = recording.processed()
    #expect(rough.figures.quality[.ascent]?.source == .estimated)
    #expect(abs((rough.figures.ascentM ?? 0) - 90) < 9)
  }
}
