import Running
import Testing

@testable import RunSignals

@Suite("Gaps in cadence")
struct CadenceFillingTests {
  private let estimate = CadenceEstimate(heightCm: 175)

  private func filled(_ cadence: [Float], _ time: [Double], _ speed: [Float]) -> [Float] {
    var cadence = cadence
    _ = CadenceFilling(&cadence, time, speed, [], estimate, level: 1)
    return cadence
  }

  @Test("Short gaps are bridged, long ones estimated, and zeros at speed are gaps")
  func filled() {
    let time = (0...40).map(Double.init)
    let speed = [Float](repeating: 3, count: 41)
    var cadence = [Float](repeating: 160, count: 41)
    for index in 5..<9 { cadence[index] = .nan }
    for index in 9..<15 { cadence[index] = 170 }
    for index in 15..<35 { cadence[index] = 0 }
    let filled = filled(cadence, time, speed)
    #expect(abs(filled[6] - 164) < 0.01)
    #expect(abs(Double(filled[20]) - estimate.cadenceSPM(atMPS: 3)) < 0.01)
    #expect(filled[40] == 160)
  }

  @Test("Zero means standing where nobody runs")
  func standing() {
    let filled = filled([0, .nan, 0], [0, 60, 120], [.nan, .nan, .nan])
    #expect(filled == [0, 0, 0])
  }

  @Test("What the arm loses at the start is not blended with standing")
  func afterStanding() {
    let filled = filled([0, .nan, 160], [0, 1, 2], [.nan, 3, 3])
    #expect(filled[1] > 150)
  }

  @Test("A long gap is estimated from speed, grade and how the runner differs, and counted")
  func long() {
    var cadence = [Float](repeating: 180, count: 101)
    for index in 20...80 { cadence[index] = .nan }
    let grade = [Float](repeating: 0.05, count: 101)
    let speed = [Float](repeating: 3, count: 101)
    let filling = CadenceFilling(
      &cadence, (0...100).map(Double.init), speed, grade, estimate, level: 1.1)
    #expect(filling.stretches == 1 && filling.estimatedS == 61)
    let expected = 1.1 * estimate.cadenceSPM(atMPS: 3, grade: 0.05)
    #expect(abs(Double(cadence[50]) - expected) < 0.01)
  }
}
