import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("The way that ovals are looked for in")
struct OvalWayTests {
  @Test("It goes in steps of some metres and turns as the way does")
  func steps() {
    let straight = OvalWay(Recording.steady(speed: 3, seconds: 600).track)
    #expect((190...201).contains(straight.count))
    #expect(abs((straight.lengthM.last ?? 0) - 1_800) < 10)
    #expect(abs(straight.turned.last ?? 1) < 1e-6)
    #expect(straight.isJoined.dropFirst().allSatisfy { $0 })
  }

  @Test("Nobody went by the way over a jump, or by what lies far apart after a silence")
  func breaks() {
    var recording = Recording.steady(speed: 3, seconds: 300)
    for index in 100..<recording.track.count { recording.track.latitude[index] += 0.01 }
    let jumped = OvalWay(recording.track)
    #expect(jumped.isJoined.dropFirst().count { !$0 } == 1)
    let silent = Recording.running([
      Leg(seconds: 60, speed: 3), Leg(seconds: 90, speed: 3, isRecorded: false),
      Leg(seconds: 60, speed: 3),
    ])
    #expect(OvalWay(silent.track).isJoined.dropFirst().count { !$0 } == 1)
    let rest = Recording.running([
      Leg(seconds: 60, speed: 3), Leg(seconds: 90, speed: 0, isRecorded: false),
      Leg(seconds: 60, speed: 3),
    ])
    #expect(OvalWay(rest.track).isJoined.dropFirst().allSatisfy { $0 })
  }

  @Test("Without positions there is no way")
  func none() {
    #expect(OvalWay(Track()).count == 0)
  }
}
