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
}
