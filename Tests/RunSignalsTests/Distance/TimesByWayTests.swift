import Running
import SyntheticAthletes
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Times by way")
struct TimesByWayTests {
  private let whole = Recording.steady()

  /// The run with its points in that order, after the stage.
  private func after(_ order: [Int]) -> Recording {
    var recording = whole
    recording.track.reorder(order)
    return recording.after(Times())
  }

  @Test(
    "A block that stands newest first beside one that does not, and points in no order, are put in order"
  )
  func orders() {
    var random = SeededGenerator(seed: 7, purpose: "order")
    let keys = (0..<601).map { _ in random.uniform(0...1) }
    let shuffled = (0..<601).sorted { keys[$0] < keys[$1] }
    for order in [
      Array(0..<300) + (300..<601).reversed(), (0..<300).reversed() + Array(300..<601), shuffled,
      (0..<300).reversed() + (300..<601).reversed(),
    ] {
      let found = after(order)
      #expect(found.track.time == whole.track.time)
      #expect(found.track.latitude == whole.track.latitude)
      #expect(found.count(of: .pointsReordered) == 1 && found.count(of: .reversedTime) == 0)
    }
  }

  @Test(
    "Two halves point by point are put in order, by the device's distance where places are missing")
  func interleaved() {
    let order = (0..<300).flatMap { [$0, $0 + 300] } + [600]
    var recording = whole
    recording.track.latitude = []
    recording.track.longitude = []
    for start in [whole, recording] {
      var mixed = start
      mixed.track.reorder(order)
      let found = mixed.after(Times())
      #expect(found.track.time == whole.track.time)
      #expect(found.track.deviceDistanceM == whole.track.deviceDistanceM)
      #expect(found.count(of: .pointsReordered) == 1)
    }
  }

  @Test("Where places do not bear it out, points stay where they are")
  func leaps() {
    var recording = whole
    // Every third point is dated a minute too early: in the order of times the way zigzags.
    for index in stride(from: 61, to: 601, by: 3) { recording.track.time[index] -= 60.5 }
    #expect(TimesByWay.order(recording.track) == nil)
    #expect(TimesByWay.order(whole.track) == nil)
  }

  @Test("Newest first, and the date did not turn at midnight")
  func midnight() {
    var recording = whole
    for index in 250..<601 { recording.track.time[index] -= 86_400 }
    recording.track.reorder(Array((0..<601).reversed()))
    let found = recording.after(Times())
    #expect(found.track.time == whole.track.time)
    #expect(found.count(of: .clockJump) == 1 && found.count(of: .reversedTime) == 0)
  }
}
