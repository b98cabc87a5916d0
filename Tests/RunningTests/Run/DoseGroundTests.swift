import Testing

@testable import Running

@Suite("A dose whose ground has changed")
struct DoseGroundTests {
  private func part(_ surface: Surface, first: Int, seconds: [Double]) -> DosePart {
    var bins = SpeedBins(first: first, count: seconds.count)
    bins.seconds = seconds
    bins.steps = seconds.map { $0 * 1.4 }
    return DosePart(
      surface: surface, running: bins, walking: WalkingSums(seconds: 10, metres: 12, steps: 9))
  }

  @Test("A surface that becomes another takes all of its sums along")
  func whole() {
    let dose = Dose(parts: [part(.road, first: 60, seconds: [100, 200])])
    let parted = dose.parted([.road: [.trail: 1]])
    #expect(parted.parts.map(\.surface) == [.trail])
    #expect(parted.parts[0].running == dose.parts[0].running)
    #expect(parted.parts[0].walking == dose.parts[0].walking)
  }

  @Test("A share goes to another surface's own sums, bin by bin, and nothing is lost")
  func share() {
    let dose = Dose(parts: [
      part(.road, first: 60, seconds: [100, 200]), part(.trail, first: 58, seconds: [30]),
    ])
    let parted = dose.parted([.road: [.road: 0.75, .trail: 0.25]])
    #expect(parted.parts.map(\.surface) == [.road, .trail])
    #expect(parted.parts[0].running.seconds == [75, 150])
    #expect(parted.parts[1].running.first == 58)
    #expect(parted.parts[1].running.seconds == [30, 0, 25, 50])
    #expect(parted.runningS == dose.runningS && parted.walkingS == dose.walkingS)
  }
}
