import Running
import Testing

@testable import RunSignals

@Suite("Mending of cadence")
struct CadenceMendingTests {
  private let estimate = CadenceEstimate(heightCm: 175)
  private let time = (0..<600).map(Double.init)

  private func mended(
    _ cadence: [Float], _ speed: [Float]? = nil, level: Double = 1
  ) -> (cadence: [Float], mending: CadenceMending) {
    var cadence = cadence
    let mending = CadenceMending(
      &cadence, time, speed ?? [Float](repeating: 3, count: 600), estimate, level: level)
    return (cadence, mending)
  }

  /// A runner's cadence, which is never quite the same.
  private var natural: [Float] { (0..<600).map { 165 + Float($0 % 3) } }

  @Test("What a runner does is left as it is")
  func natural_() {
    let (cadence, mending) = mended(natural)
    #expect(cadence == natural && mending.rescaled == 0 && mending.stuck == 0)
  }

  @Test("Stretches at double or half are undone and counted", arguments: [Float(2), 0.5])
  func factor(factor: Float) {
    var spoilt = natural
    for index in Array(100..<200) + Array(300..<310) { spoilt[index] *= factor }
    let (cadence, mending) = mended(spoilt)
    #expect(cadence == natural && mending.rescaled == 2 && mending.rescaledS == 110)
  }

  @Test("Standing and walking within such a stretch belong to it")
  func through() {
    var spoilt = natural
    var speed = [Float](repeating: 3, count: 600)
    for index in 100..<300 { spoilt[index] *= 2 }
    for index in 180..<200 {
      spoilt[index] = 220
      speed[index] = 1.4
    }
    #expect(mended(spoilt, speed).cadence[190] == 110)
  }

  @Test("A walk whose speed is rough is no sensor at half", arguments: [Float(88), 94, 104, 112])
  func walk(cadence walking: Float) {
    var walked = natural
    var speed = [Float](repeating: 3, count: 600)
    for index in 200..<300 {
      walked[index] = walking
      speed[index] = index % 7 < 3 ? 2.1 : 1.3
    }
    #expect(mended(walked, speed).cadence == walked)
  }

  @Test("One wrong value for minutes becomes a gap; a right one stays", arguments: [126, 200, 168])
  func stuck(value: Float) {
    var spoilt = natural
    for index in 200..<350 { spoilt[index] = value }
    let (cadence, mending) = mended(spoilt)
    let isWrong = value != 168
    #expect(mending.stuck == (isWrong ? 1 : 0))
    #expect((200..<350).allSatisfy { cadence[$0].isNaN == isWrong })
    #expect(cadence[..<200] == natural[..<200])
  }

  @Test("A value that most of the run repeats is held against the formula")
  func stuckThroughout() {
    func stuck(_ value: Float) -> Int {
      let level = Double(value) / estimate.cadenceSPM(atMPS: 3)
      return mended([Float](repeating: value, count: 600), level: level).mending.stuck
    }
    #expect(stuck(180) == 0 && stuck(150) == 0)
    #expect(stuck(118) == 1 && stuck(220) == 1)
  }

  @Test("Without speed nothing is judged")
  func withoutSpeed() {
    let spoilt = natural.map { $0 * 2 }
    #expect(mended(spoilt, []).cadence == spoilt)
  }
}
