import Running
import Testing

@testable import SoleusLoad

@Suite("The dose at another speed")
struct DoseSpeedTests {
  private let heightCm = 172.0

  private func dose(_ speeds: [Double], recorded: Bool) -> Dose {
    var sums = DoseSums(ContactConstants(.standard), heightCm: heightCm)
    let estimate = CadenceEstimate(heightCm: heightCm)
    for (index, speed) in speeds.enumerated() {
      sums.addRunning(
        seconds: 600, speedMPS: speed,
        cadenceSPM: recorded ? 166 + Double(index) : estimate.cadenceSPM(atMPS: speed),
        cadenceIsRecorded: recorded, grade: Double(index) / 50, surface: .trail)
    }
    return sums.dose
  }

  @Test("It is that of the points at that speed", arguments: [true, false])
  func points(recorded: Bool) throws {
    let moved = dose([2.51, 3.02, 3.61], recorded: recorded).faster(
      by: 1.1, cadenceIsRecorded: recorded, heightCm: heightCm)
    let made = dose([2.51 * 1.1, 3.02 * 1.1, 3.61 * 1.1], recorded: recorded)
    let bins = try #require(moved.parts.first).running
    let expected = made.parts[0].running
    #expect(bins.first == expected.first)
    let sums: [KeyPath<SpeedBins, [Double]>] = [
      \.seconds, \.steps, \.speed, \.grade, \.cadence, \.cadenceSquared, \.gradeCadence, \.steep,
    ]
    for sum in sums {
      #expect(bins[keyPath: sum].count == expected[keyPath: sum].count)
      for (one, other) in zip(bins[keyPath: sum], expected[keyPath: sum]) {
        #expect(abs(one - other) < 0.01 + abs(other) / 1_000)
      }
    }
  }

  @Test("The same speed is the same dose, and nothing is clipped to what the model covers")
  func edges() throws {
    let dose = dose([3.02, 6.9], recorded: true)
    let same = dose.faster(
      by: 1, cadenceIsRecorded: true, heightCm: heightCm)
    let steps = try #require(same.parts.first).running.steps
    #expect(steps.count == dose.parts[0].running.steps.count)
    #expect(abs(steps.reduce(0, +) - dose.parts[0].running.steps.reduce(0, +)) < 0.01)
    // What is beyond the model's speeds keeps its speed: the clip comes after.
    let quick = dose.faster(by: 1.5, cadenceIsRecorded: true, heightCm: heightCm)
    let part = try #require(quick.parts.first)
    #expect(part.running.first == 90 && part.running.seconds.count == 118)
  }

  @Test("What is doubted of all that was run stays in doubt")
  func doubt() {
    var dose = dose([3], recorded: false)
    dose.doubtShare = 0.1
    let moved = dose.faster(by: 1.1, cadenceIsRecorded: false, heightCm: heightCm)
    #expect(moved.doubtShare == 0.1)
  }

  @Test("A walk takes its time over the other way")
  func walking() {
    func walk(_ metres: Double) -> Dose {
      Dose(
        parts: [
          DosePart(
            surface: .road, walking: WalkingSums(seconds: 100, metres: metres, steps: 50))
        ])
    }
    #expect(walk(150).faster(by: 1.2, cadenceIsRecorded: true, heightCm: nil) == walk(180))
  }
}
