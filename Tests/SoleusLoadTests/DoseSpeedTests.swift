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
      sums.add(
        seconds: 600, speedMPS: speed,
        cadenceSPM: recorded ? 166 + Double(index) : estimate.cadenceSPM(atMPS: speed),
        cadenceIsRecorded: recorded, grade: Double(index) / 50, surface: .trail)
    }
    return sums.dose
  }

  @Test("It is that of the points at that speed", arguments: [true, false])
  func points(recorded: Bool) throws {
    let moved = dose([2.51, 3.02, 3.61], recorded: recorded).faster(
      by: 1.1, cadenceIsRecorded: recorded, model: .standard, heightCm: heightCm)
    let made = dose([2.51 * 1.1, 3.02 * 1.1, 3.61 * 1.1], recorded: recorded)
    let bins = try #require(moved.parts.first).running
    let expected = made.parts[0].running
    #expect(bins.first == expected.first)
    let sums: [KeyPath<SpeedBins, [Double]>] = [
      \.contactS, \.steps, \.speed, \.grade, \.gradeSquared, \.cadence, \.cadenceSquared,
      \.gradeCadence,
    ]
    for sum in sums {
      #expect(bins[keyPath: sum].count == expected[keyPath: sum].count)
      for (one, other) in zip(bins[keyPath: sum], expected[keyPath: sum]) {
        #expect(abs(one - other) < 0.01 + abs(other) / 1_000)
      }
    }
  }

  @Test("The same speed is the same dose, and the edge of the model stays the edge")
  func edges() throws {
    let dose = dose([3.02, 6.9], recorded: true)
    let same = dose.faster(
      by: 1, cadenceIsRecorded: true, model: .standard, heightCm: heightCm)
    let steps = try #require(same.parts.first).running.steps
    #expect(steps.count == dose.parts[0].running.steps.count)
    #expect(abs(steps.reduce(0, +) - dose.parts[0].running.steps.reduce(0, +)) < 0.01)
    let quick = dose.faster(
      by: 3, cadenceIsRecorded: true, model: .standard, heightCm: heightCm)
    let part = try #require(quick.parts.first)
    #expect(part.running.contactS.count == 1)
  }

  @Test("Walking hangs on its time alone")
  func walking() {
    let walk = Dose(
      parts: [DosePart(surface: .road, walking: WalkingSums(contactS: 100, steps: 50))])
    #expect(
      walk.faster(by: 1.2, cadenceIsRecorded: true, model: .standard, heightCm: nil) == walk)
  }
}
