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
    #expect(agree(LoadBands(.standard).easyKmLoad, example.easyKmLoad))
    #expect(agree(load.easyKm, example.easyKm))
    #expect(agree(sums.contactBWS, example.contactLoad))
    #expect(agree(sums.referenceSteps, example.referenceSteps))
    #expect(agree(sums.walkingContactBWS, example.stretches[2].contactLoad))
    let gain = LoadGain(load.stages, km: example.km)
    for (a, b) in zip(gain.parts, example.gain.parts) { #expect(abs(a.easyKm - b.easyKm) < 1e-5) }
    #expect(abs(example.gain.easyKm - example.easyKm) < 1e-9)
  }

  @Test("The stretches show what the page needs: a quick one, a walked one, a hill, two surfaces")
  func shows() {
    #expect(example.stretches.map(\.isWalking) == [false, false, true, false])
    #expect(example.stretches.filter { $0.weight > 1.3 }.count == 1)
    #expect(Set(example.stretches.map(\.surface)).count == 2)
    #expect(example.stretches.contains { $0.grade < 0 })
    // None is clipped, or the page would have to explain that too.
    for stretch in example.stretches where !stretch.isWalking {
      #expect((0.9...1.1).contains(stretch.cadenceSPM / stretch.usualCadenceSPM))
    }
  }

  @Test("The figures are those of a pocket calculator")
  func byHand() {
    // 0.54 · 5.5 · 1.08^6 · 1.06 · 0.97 · (174.76 / 172)^0.5 · 150 / 1.677
    #expect(abs(example.stretches[1].load - 436.88) < 0.05)
    // 0.36 · 5.5 · 0.62 · 60 · 0.58^6
    #expect(abs(example.stretches[2].load - 2.804) < 0.001)
  }
}
