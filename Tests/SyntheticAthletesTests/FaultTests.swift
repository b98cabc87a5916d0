import Foundation
import Testing

@testable import SyntheticAthletes

@Suite("Faults")
struct FaultTests {
  private let truth = sampleTruth(stops: false)

  /// A recording without and with faults, everything else equal.
  private func records(_ faults: [Fault], seed: UInt64 = 1) -> (DeviceRecording, DeviceRecording) {
    var generator = SeededGenerator(seed: seed, purpose: "faults")
    let whole = Device(spacing: 1...1).record(truth, generator: &generator)
    var spoilt = whole
    for fault in faults { fault.apply(to: &spoilt, generator: &generator) }
    return (whole, spoilt)
  }

  @Test(
    "A stretch is as long as asked and clear of both ends", arguments: 1...8 as ClosedRange<UInt64>)
  func stretches(seed: UInt64) {
    let (whole, spoilt) = records([Fault(.tunnel, stretches: 3, seconds: 20...120)], seed: seed)
    let dark = spoilt.samples.indices.filter { spoilt.samples[$0].position == nil }
    let starts = dark.filter { spoilt.samples[$0 - 1].position != nil }
    #expect(starts.count == 3)
    #expect((60...360).contains(dark.count))
    #expect(dark[0] >= 10 && dark[dark.count - 1] < whole.samples.count - 10)
    #expect(zip(whole.samples, spoilt.samples).allSatisfy { $0.cadence == $1.cadence })
  }

  @Test("Between high walls positions stray by the size asked for and come back")
  func canyon() {
    var squares: [Double] = []
    for seed in 1...20 as ClosedRange<UInt64> {
      let (whole, spoilt) = records(
        [Fault(.canyon(deviation: 18), stretches: 3, seconds: 240...240)], seed: seed)
      var largest = 0.0
      for (here, there) in zip(whole.samples, spoilt.samples) {
        guard let real = here.position, let found = there.position, real != found else { continue }
        let north = (found.latitude - real.latitude) * 111_200
        largest = max(largest, abs(north))
        squares.append(north * north)
      }
      #expect(largest > 10 && largest < 18 * 5)
    }
    let deviation = (squares.reduce(0, +) / Double(squares.count)).squareRoot()
    // The ends of a stretch are drawn in.
    #expect((14...19).contains(deviation))
  }

  @Test("A dropout takes samples away, from laps too")
  func dropout() {
    let (whole, spoilt) = records([Fault(.dropout, stretches: 2, seconds: 60...60)])
    #expect(spoilt.samples.count == whole.samples.count - 120)
    #expect(spoilt.laps.count == whole.laps.count)
    #expect(spoilt.laps.reduce(0) { $0 + $1.samples.count } == spoilt.samples.count)
    #expect(spoilt.laps.last?.samples.upperBound == spoilt.samples.count)
  }

  @Test("Cadence is doubled, stuck or gone where asked, and nowhere else")
  func cadence() throws {
    for (kind, spoils) in [
      (Fault.Kind.cadenceTimes(2), { (real: Double, found: Double?) in found == 2 * real }),
      (.cadenceStuck(at: 126), { $1 == 126 }), (.cadenceMissing, { $1 == nil }),
    ] as [(Fault.Kind, (Double, Double?) -> Bool)] {
      let (whole, spoilt) = records([Fault(kind, stretches: 1, seconds: 200...200)])
      let changed = whole.samples.indices.filter {
        whole.samples[$0].cadence != spoilt.samples[$0].cadence
      }
      #expect(changed.count == 200)
      for index in changed {
        let real = try #require(whole.samples[index].cadence)
        #expect(spoils(real, spoilt.samples[index].cadence))
      }
    }
  }

  @Test("A stuck distance loses its metres and goes on from there")
  func distance() throws {
    let (whole, spoilt) = records([Fault(.distanceStuck, stretches: 1, seconds: 200...200)])
    let lost = try #require(whole.metres) - (try #require(spoilt.metres))
    #expect((400...900).contains(lost))
    let distances = spoilt.samples.compactMap(\.distance)
    #expect(zip(distances, distances.dropFirst()).allSatisfy { $0 <= $1 && $1 - $0 < 8 })
  }

  @Test("A fault of the whole run leaves nothing out")
  func wholeRun() {
    let (_, spoilt) = records([Fault(.cadenceMissing, stretches: 1, seconds: Fault.wholeRun)])
    #expect(spoilt.samples.allSatisfy { $0.cadence == nil })
    #expect(spoilt.laps.allSatisfy { $0.steps != nil })
  }
}
