import Testing

@testable import SyntheticAthletes

@Suite("Disorder")
struct DisorderTests {
  private func recordings(_ disorder: Disorder) -> (whole: [Int], mixed: [Int]) {
    var generator = SeededGenerator(seed: 1, purpose: "disorder")
    var recording = Device(spacing: 1...1).record(
      sampleTruth(stops: false), generator: &generator)
    let whole = recording.samples.map(\.second)
    disorder.apply(to: &recording)
    #expect(recording.laps.isEmpty)
    return (whole, recording.samples.map(\.second))
  }

  @Test("Swapped and reversed points are the same points")
  func order() {
    for disorder in [Disorder.halvesSwapped, .newestFirst] {
      let (whole, mixed) = recordings(disorder)
      #expect(mixed != whole && mixed.sorted() == whole)
    }
    let (whole, swapped) = recordings(.halvesSwapped)
    #expect(zip(swapped, swapped.dropFirst()).count { $0 > $1 } == 1)
    #expect(recordings(.newestFirst).mixed == whole.reversed())
  }

  @Test("A clock set back loses an hour half-way")
  func clock() {
    let (whole, mixed) = recordings(.clockBack(seconds: 3_600))
    let back = zip(whole, mixed).filter { $0 != $1 }
    #expect(back.count == whole.count - whole.count / 2)
    #expect(back.allSatisfy { $0 - $1 == 3_600 })
  }

  @Test("A stray point stands before all others and changes none")
  func stray() {
    let (whole, mixed) = recordings(.strayFirst(seconds: 50_000))
    #expect(Array(mixed.dropFirst()) == whole && mixed.first == whole[0] - 50_000)
  }
}
