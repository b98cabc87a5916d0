import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Order of times")
struct TimesTests {
  /// The times that are kept.
  private func kept(_ time: [Double]) -> [Double] {
    zip(time, Times.increasing(time).keep).filter(\.1).map(\.0)
  }

  @Test("Times in order all stay")
  func inOrder() {
    let (keep, repeated, reversed) = Times.increasing([1, 2, 3.5, 10])
    #expect(keep == [true, true, true, true] && repeated == 0 && reversed == 0)
    #expect(Times.increasing([]).keep.isEmpty)
  }

  /// A steady run whose times are changed, after the stage.
  private func after(_ change: (inout [Double]) -> Void) -> Recording {
    var recording = Recording.steady()
    change(&recording.track.time)
    return recording.after(Times())
  }

  @Test("Blocks that were swapped, and points that stand newest first, are put in order")
  func reordered() {
    let whole = Recording.steady()
    for order in [
      Array(300..<601) + Array(0..<300), Array(whole.track.time.indices.reversed()),
    ] {
      var recording = whole
      recording.track.reorder(order)
      let found = recording.after(Times())
      #expect(found.track.time == whole.track.time && found.track.latitude == whole.track.latitude)
      #expect(found.count(of: .pointsReordered) == 1 && found.count(of: .reversedTime) == 0)
    }
  }

  @Test("Laps go with their points")
  func lapsReordered() {
    var recording = Recording.steady()
    recording.laps = [Lap(distanceM: 1, points: 0..<300), Lap(distanceM: 2, points: 300..<601)]
    recording.track.time = (300..<601).map(Double.init) + (0..<300).map(Double.init)
    recording.laps = [Lap(distanceM: 2, points: 0..<301), Lap(distanceM: 1, points: 301..<601)]
    let found = recording.after(Times())
    #expect(found.laps.map(\.points) == [0..<300, 300..<601])
    #expect(found.laps.map(\.distanceM) == [1, 2])
  }

  @Test(
    "A clock that loses an hour or a day while the run goes on is put right",
    arguments: [3_600.0, 86_400])
  func clockJump(lostS: Double) {
    let found = after { for index in 250..<$0.count { $0[index] -= lostS } }
    #expect(found.track.time == Recording.steady().track.time)
    #expect(found.count(of: .clockJump) == 1)
    let other = after { for index in 250..<$0.count { $0[index] -= lostS / 2 } }
    #expect(other.count(of: .clockJump) == 0)
  }

  @Test("A point of the evening before, of 1989 or of 7605 dates no run")
  func stray() {
    for first in [-33_000.0, -1_141_971_890] {
      let found = after { $0[0] += first }
      #expect(found.track.count == 600 && found.count(of: .strayPoint) == 1)
    }
    let last = after { $0[600] += 176_000_000_000 }
    #expect(last.track.count == 600 && last.count(of: .strayPoint) == 1)
    // Eleven points of three days before, or of a clock that was never set, are no more of it.
    for first in [-259_200.0, -1_141_971_890] {
      let found = after { for index in 0..<11 { $0[index] += first } }
      #expect(found.track.count == 590 && found.count(of: .strayPoint) == 11)
    }
    // A rest between two halves of a run is none.
    let rest = after { for index in 300..<$0.count { $0[index] += 7_200 } }
    #expect(rest.track.count == 601)
  }

  @Test("Of points with the same time the first stays")
  func repeats() {
    let (keep, repeated, reversed) = Times.increasing([1, 2, 2, 2, 3, 3])
    #expect(keep == [true, true, false, false, true, false] && repeated == 3 && reversed == 0)
  }

  @Test("A step back leaves out the points until time goes on")
  func back() {
    let (keep, repeated, reversed) = Times.increasing([1, 2, 3, 4, 2.5, 5])
    #expect(keep == [true, true, true, true, false, true] && repeated == 0 && reversed == 1)
  }

  @Test("A leap ahead costs the points that leapt and not all that follow")
  func leaps() {
    #expect(kept([1, 2, 99, 3, 4]) == [1, 2, 3, 4])
    #expect(kept([1, 2, 99, 100, 101, 3, 4, 5, 6]) == [1, 2, 3, 4, 5, 6])
    #expect(Times.increasing([1, 2, 99, 100, 101, 3, 4, 5, 6]).reversed == 3)
  }

  @Test("A clock that is set back soon after the start costs the points before only")
  func clockSetBack() {
    #expect(kept([3_600, 3_601, 3_602] + (0..<60).map(Double.init)) == (0..<60).map(Double.init))
  }

  @Test(
    "As many points stay as can in any order of times", arguments: 1...40 as ClosedRange<UInt64>)
  func most(seed: UInt64) {
    var noise = Noise(state: seed)
    let time = (0..<40).map { _ in Double(Int.random(in: 0..<30, using: &noise)) }
    let (keep, repeated, reversed) = Times.increasing(time)
    let left = kept(time)
    #expect(zip(left, left.dropFirst()).allSatisfy { $0 < $1 })
    #expect(left.count + repeated + reversed == time.count)
    #expect(keep.count == time.count)
    // The longest growing selection by trying every end, as plain as can be.
    var longest: [Int] = []
    for index in time.indices {
      longest.append(
        1
          + (time.indices.prefix(index).filter { time[$0] < time[index] }
            .map { longest[$0] }.max() ?? 0))
    }
    #expect(left.count == longest.max())
  }

  @Test("Laps keep their points as others leave")
  func laps() {
    var recording = Recording.steady(seconds: 9)
    recording.track.time[2] = recording.track.time[1]
    recording.track.time[7] = recording.track.time[6]
    recording.laps = [Lap(points: 0..<5), Lap(points: 5..<10)]
    let ordered = recording.after(Times())
    #expect(ordered.laps.map(\.points) == [0..<4, 4..<8])
    #expect(ordered.track.count == 8 && ordered.count(of: .repeatedTime) == 2)
  }

  @Test("Blocks in any order are put in order, also where two of them stand as they should")
  func shuffled() {
    let whole = Recording.steady()
    for parts in [[3, 1, 0, 2], [1, 0, 2, 3]] {
      var recording = whole
      recording.track.reorder(
        parts.flatMap { Array($0 * 150..<min(601, $0 * 150 + 150 + ($0 == 3 ? 1 : 0))) })
      let found = recording.after(Times())
      #expect(found.track.time == whole.track.time && found.count(of: .reversedTime) == 0)
    }
  }

  @Test("Points that laps have twice are lost with neither; others of the same time are")
  func copies() {
    let whole = Recording.steady()
    var recording = whole
    recording.track.reorder(Array(0..<240) + Array(160..<601))
    let found = recording.after(Times())
    #expect(found.track.time == whole.track.time && found.count(of: .reversedTime) == 0)
    #expect(found.count(of: .repeatedTime) == 80)
    for index in 240..<320 { recording.track.latitude[index] += 1 }
    #expect(recording.after(Times()).count(of: .reversedTime) > 70)
  }
}
