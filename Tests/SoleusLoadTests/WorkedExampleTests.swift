import Running
import Testing

@testable import SoleusLoad

@Suite("The run worked out by hand")
struct WorkedExampleTests {
  private let example = WorkedExample()

  /// The same run as a recording: a point at each end of a stretch.
  private var recording: Recording {
    var recording = Recording(format: .tcx, number: 1)
    recording.figures.cadenceSource = .measured
    recording.track.time = [0]
    recording.track.moving = [false]
    recording.track.speedMPS = [.nan]
    recording.track.cadenceSPM = [0]
    recording.track.grade = [0]
    recording.track.surface = [.road]
    for stretch in example.stretches {
      recording.track.time.append(recording.track.time[recording.track.count - 1] + stretch.seconds)
      recording.track.moving.append(true)
      recording.track.speedMPS.append(Float(stretch.speedMPS))
      recording.track.cadenceSPM.append(Float(stretch.cadenceSPM))
      recording.track.grade.append(Float(stretch.grade / 100))
      recording.track.surface.append(stretch.surface)
    }
    return recording
  }

  @Test("The stage, the bands and the breakdown give every sum of the page")
  func againstStage() {
    let load = recording.load(of: example.athlete)
    let sums = load.allSteps
    func agree(_ a: Double, _ b: Double) -> Bool { abs(a / b - 1) < 5e-6 }
    // The series for cadence is good to 1 in 100,000.
    #expect(abs(load.bwS / example.load - 1) < 1e-5)
    #expect(agree(LoadBands(.standard).easyKmLoad, example.easyKmLoad))
    #expect(abs(load.easyKm / example.easyKm - 1) < 1e-5)
    #expect(agree(sums.load, example.load))
    #expect(agree(sums.referenceSteps, example.referenceSteps))
    #expect(agree(sums.damage9, example.damage9))
    #expect(agree(sums.walkingLoad, example.stretches[2].load))
    let hard = load.stepForces.load.enumerated()
      .filter { load.stepForces.first + $0.offset >= 110 }.reduce(0) { $0 + $1.element }
    #expect(agree(hard / sums.load, example.hardShare))
  }

  @Test("The stretches show what the page needs: a hard one, a walked one, a hill, two surfaces")
  func shows() {
    #expect(example.stretches.map(\.isWalking) == [false, false, true, false])
    #expect(example.stretches.filter { $0.force >= example.hardStepRatio }.count == 1)
    #expect(Set(example.stretches.map(\.surface)).count == 2)
    #expect(example.stretches.contains { $0.grade < 0 })
    // None is clipped, or the page would have to explain that too.
    for stretch in example.stretches where !stretch.isWalking {
      #expect((0.9...1.1).contains(stretch.cadenceSPM / stretch.usualCadenceSPM))
    }
  }

  @Test("The figures are those of a pocket calculator")
  func byHand() {
    // 0.55 · 5.5 · 1.09 · 1.06 · 0.97 · (172 / 167.76)^-0.5 · 60 / 172 / 1.677 · 430
    #expect(abs(example.stretches[1].load - 299.48) < 0.01)
    // 0.55 · 3.3 · 0.62 · 60
    #expect(abs(example.stretches[2].load - 67.518) < 0.001)
    #expect(abs(example.easyKm - 4.113) < 0.001)
  }
}
