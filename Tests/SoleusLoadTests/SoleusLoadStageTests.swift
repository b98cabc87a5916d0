import Foundation
import Running
import Testing

@testable import SoleusLoad

@Suite("Load of a run")
struct SoleusLoadStageTests {
  // MARK: Worked values

  @Test(
    "Load of a level kilometre is that of the table in the evidence",
    arguments: [
      (4.0, [1.05, 1.0, 0.97, 0.96, 0.95, 0.96]), (6.0, [0.97, 1.0, 1.05, 1.12, 1.20, 1.29]),
      (8.0, [0.90, 1.0, 1.13, 1.30, 1.50, 1.73]), (1.0, [1.19, 1.0, 0.86, 0.76, 0.68, 0.61]),
    ])
  func perKilometre(exponent: Double, expected: [Double]) throws {
    let model = try LoadModel.standard(replacing: "load,exponent,6,4,8", with: exponent)
    for (speed, ratio) in zip(LoadPerKm.speeds, expected) {
      let easyKm = Recording.kilometre(at: speed).load(model: model).easyKm / speed
      #expect(abs(easyKm - ratio) < 0.005)
      #expect(abs(LoadPerKm.ratio(atMPS: speed, exponent: exponent) - easyKm) < 1e-6)
    }
  }

  @Test(
    "Ten kilometres with six times 1000 m at 4.2 m/s are 10.9 easy km, ten even ones 10",
    arguments: [(4.0, 9.7), (6.0, 10.9), (8.0, 12.3)])
  func session(exponent: Double, expected: Double) throws {
    let model = try LoadModel.standard(replacing: "load,exponent,6,4,8", with: exponent)
    // 6000 m at 4.2 m/s are 1428.6 s.
    let session = Recording.loaded([
      Stretch(seconds: 4_000 / 3, speed: 3), Stretch(seconds: 1_429, speed: 4.2),
    ])
    #expect(abs(session.load(model: model).easyKm - expected) < 0.05)
    let even = Recording.loaded([Stretch(seconds: 10_000 / 3, speed: 3)])
    #expect(abs(even.load(model: model).easyKm - 10) < 0.001)
  }

  @Test("Load of a kilometre and of an hour rise with speed, and contact load follows the clock")
  func speed() {
    let speeds = stride(from: 2.4, through: 7, by: 0.1).map { $0 }
    let perKm = speeds.map { loadPerKm(at: $0) }
    #expect(zip(perKm, perKm.dropFirst()).allSatisfy { $0 < $1 })
    let (slow, quick) = (
      Recording.kilometre(at: 2.5).load(), Recording.kilometre(at: 5).load()
    )
    // Both last for 1000 s.
    #expect(abs(quick.easyKm / slow.easyKm - 2.65) < 0.01)
    #expect(abs(quick.contactBWS / slow.contactBWS - 1.03) < 0.01)
  }

  @Test(
    "Each factor multiplies the load by its central value",
    arguments: [
      (Surface.treadmill, 1.10), (.trail, 0.95), (.sand, 1.05), (.track, 1), (.grass, 1),
      (.road, 1),
    ])
  func surfaces(surface: Surface, factor: Double) {
    #expect(abs(loadPerKm(at: 3, surface: surface) / loadPerKm(at: 3) - factor) < 1e-9)
  }

  @Test("The doses of parts that cut intervals add up to that of the whole")
  func parts() throws {
    let recording = Recording.loaded([
      Stretch(seconds: 100, speed: 3), Stretch(seconds: 40, speed: 1.4, cadence: 100),
      Stretch(seconds: 61, speed: 4.2, grade: 0.04, surface: .trail),
    ])
    let last = recording.track.count - 1
    let parts = [
      (1...120).map { IntervalPiece($0) } + [IntervalPiece(121, share: 0.3)],
      [IntervalPiece(121, share: 0.7)] + (122...last).map { IntervalPiece($0) },
    ]
    let doses = SoleusLoadStage().doses(of: recording, .reference, parts: parts)
    let whole = recording.dose()
    #expect(doses.count == 2)
    for sum in [\Dose.runningS, \.walkingS] {
      let all = doses.reduce(0) { $0 + $1[keyPath: sum] }
      #expect(abs(all - whole[keyPath: sum]) < 1e-3 && all > 0)
    }
    func easyKm(_ dose: Dose) -> Double {
      LoadBands.standard.load(of: dose, for: .reference).easyKm
    }
    #expect(abs(doses.reduce(0) { $0 + easyKm($1) } - easyKm(whole)) < 1e-4)
  }

  @Test(
    "A recorded time on the ground is a figure and moves no load, and one of no foot is neither")
  func contactTime() throws {
    func run(_ contactTimeMS: [Float]) throws -> (load: Double, mean: Double?, noted: Int) {
      var recording = Recording.kilometre(at: 3, cadence: 165)
      recording.track.contactTimeMS = contactTimeMS
      SoleusLoadStage(model: .standard).apply(to: &recording, of: .reference)
      let dose = try #require(recording.figures.dose)
      let noted = recording.findings.list.first { $0.code == .contactTimeRecorded }?.count ?? 0
      return (
        LoadBands(.standard).load(of: dose, for: .reference).easyKm,
        recording.figures.contactTimeMS, noted
      )
    }
    let count = Recording.kilometre(at: 3).track.count
    let formula = try run([])
    let recorded = try run([Float](repeating: 250, count: count))
    #expect(formula.noted == 0 && recorded.noted == count - 1)
    #expect(formula.mean == nil && recorded.mean == 250)
    #expect(recorded.load == formula.load)
    for impossible: Float in [0, 20, 900, .nan, .infinity, -250] {
      let other = try run([Float](repeating: impossible, count: count))
      #expect(other.load == formula.load && other.mean == nil && other.noted == 0)
    }
  }

  @Test("Foot strike, shoe, grade and cadence do likewise")
  func factors() {
    func relative(_ strike: FootStrike, _ shoe: Shoe) -> Double {
      let athlete = Athlete(id: "b", name: "B", heightCm: 175, footStrike: strike, shoe: shoe)
      return loadPerKm(at: 3, of: athlete) / loadPerKm(at: 3)
    }
    #expect(abs(relative(.forefoot, .conventional) - 1.12) < 1e-9)
    #expect(abs(relative(.midfoot, .minimal) - 1.06 * 1.12) < 1e-9)
    #expect(abs(relative(.unknown, .plated) - 1.03 * 0.97) < 1e-9)
    #expect(abs(loadPerKm(at: 3, grade: 0.1) / loadPerKm(at: 3) - 1.07) < 1e-6)
    #expect(abs(loadPerKm(at: 3, grade: -0.1) / loadPerKm(at: 3) - 0.93) < 1e-6)
    let usual = CadenceEstimate(heightCm: 175).cadenceSPM(atMPS: 3)
    let quick = loadPerKm(at: 3, cadence: usual * 1.05) / loadPerKm(at: 3)
    #expect(abs(quick - 1 / 1.05.squareRoot()) < 1e-5)
  }

  @Test("Outside of what the model covers its edge is used, and faster or steeper is noted")
  func edges() {
    #expect(abs(loadPerKm(at: 3, grade: 0.4) - loadPerKm(at: 3, grade: 0.15)) < 1e-5)
    #expect(abs(loadPerKm(at: 3, cadence: 280) - loadPerKm(at: 3, cadence: 280.1)) < 1e-9)
    #expect(abs(loadPerKm(at: 7.4) * 7.4 - loadPerKm(at: 9) * 9) < 1e-6)
    var recording = Recording.loaded([
      Stretch(seconds: 10, speed: 3), Stretch(seconds: 5, speed: 8),
      Stretch(seconds: 4, speed: 3, grade: -0.2),
    ])
    SoleusLoadStage().apply(to: &recording, of: .reference)
    #expect(recording.findings.list == [Finding(.fasterThanModel, count: 9)])
  }

  // MARK: Standing

  @Test("Standing costs nothing, and without speed or cadence there is no dose at all")
  func nothing() {
    let standing = Recording.loaded([
      Stretch(seconds: 60, speed: 3), Stretch(seconds: 600, speed: 3, moves: false),
      Stretch(seconds: 60, speed: 3),
    ])
    #expect(standing.dose() == Recording.loaded([Stretch(seconds: 120, speed: 3)]).dose())
    var blank = Recording.loaded([Stretch(seconds: 60, speed: 3)])
    blank.track.speedMPS = []
    SoleusLoadStage().apply(to: &blank, of: .reference)
    #expect(blank.figures.dose == nil)
  }

  @Test("Without altitude the ground is level, without a verdict on the surface it is road")
  func defaults() {
    var bare = Recording.loaded([Stretch(seconds: 60, speed: 3)])
    bare.track.grade = []
    bare.track.surface = []
    #expect(bare.dose() == Recording.loaded([Stretch(seconds: 60, speed: 3)]).dose())
    bare.track.grade = bare.track.time.map { _ in .nan }
    #expect(bare.dose() == Recording.loaded([Stretch(seconds: 60, speed: 3)]).dose())
  }

  // MARK: The sums over the steps

  @Test("Reference steps and the sums with other exponents are sums over the steps")
  func stepSums() {
    let athlete = Athlete(id: "b", name: "B", heightCm: 175, footStrike: .forefoot, shoe: .minimal)
    let recording = Recording.mixed
    let track = recording.track
    let values = FactorValues(centralOf: .standard)
    let usual = CadenceEstimate(heightCm: 175)
    let reference = ModelledStep()
    var sums = [0.0, 0, 0, 0]
    for index in 1..<track.count {
      let (speed, cadence) = (
        min(7, Double(track.speedMPS[index])), Double(track.cadenceSPM[index])
      )
      let steps = cadence / 120
      guard cadence >= 130 else {
        let contact = 0.62 * 120 / cadence * 0.36 * 5.5
        sums[0] += steps * 0.58
        sums[1] += steps * 0.58 * contact
        sums[2] += steps * pow(0.58, 9) * contact / reference.contactLoad(values)
        continue
      }
      let step = ModelledStep(
        speedMPS: speed, grade: (100 * Double(track.grade[index])).clamped(to: -15...15),
        cadenceRatio: (cadence / usual.cadenceSPM(atMPS: speed)).clamped(to: 0.9...1.1),
        strike: .forefoot, shoe: .minimal, surface: track.surface[index])
      // As many steps as were recorded, each as long on the ground as its own cadence has it.
      let contact = 60 / cadence / (1.255 + 0.1055 * speed)
      sums[0] += steps * step.force(values)
      sums[1] += steps * 0.54 * step.forceBW(values) * contact
      sums[2] +=
        steps * 0.54 * step.forceBW(values) * contact / reference.contactLoad(values)
        * pow(1 + 0.08 * (speed - 3), 8)
      sums[3] += steps
    }
    let dose = recording.load(of: athlete).allSteps
    for (found, expected) in zip(
      [dose.referenceSteps, dose.contactBWS, dose.index9, dose.steps], sums)
    {
      #expect(abs(found / expected - 1) < 1e-4)
    }
  }

  @Test("By surface the sums add up to those of the run, and walking is told apart")
  func sumsBySurface() {
    let load = Recording.mixed.load()
    #expect(load.steps.count == Surface.known.count)
    #expect(abs(load.allSteps.contactBWS / load.contactBWS - 1) < 1e-9)
    #expect(load.steps.allSatisfy { $0.steps.contactBWS > 0 && $0.steps.walkingS == 40 })
    #expect(load.stages.walking > 0 && load.stages.walkedKm == 0.36)
  }

  // MARK: Properties

  @Test("A later start changes nothing")
  func shifted() {
    let later = Recording.loaded(Recording.mixedStretches, from: 1_780_000_000)
    #expect(later.dose() == Recording.mixed.dose())
  }

  @Test("Twice the run is twice the load")
  func doubled() {
    let once = Recording.mixed.load()
    let twice = Recording.loaded(Recording.mixedStretches + Recording.mixedStretches).load()
    #expect(abs(twice.easyKm / once.easyKm - 2) < 1e-5)
    #expect(zip(twice.draws(), once.draws()).allSatisfy { abs($0 / $1 - 2) < 1e-5 })
  }

  @Test(
    "A recording cut in two adds up to the whole, where the cut leaves no walk too short",
    arguments: [1, 100, 310, 725])
  func split(at cut: Int) {
    let whole = Recording.mixed
    let halves = [whole, whole].enumerated().map { part, recording in
      var half = recording
      half.track.filter { part == 0 ? $0 <= cut : $0 >= cut }
      return half.load()
    }
    let sum = halves[0].easyKm + halves[1].easyKm
    #expect(abs(sum / whole.load().easyKm - 1) < 1e-5)
    let steps = halves.reduce(0) { $0 + $1.allSteps.steps }
    #expect(abs(steps - whole.load().allSteps.steps) < 1e-3)
  }
}

extension Recording {
  /// A run over all surfaces, hills and paces, walks included.
  static let mixedStretches: [Stretch] = Surface.known.flatMap { surface in
    [
      Stretch(seconds: 60, speed: 2.6, grade: 0.04, surface: surface),
      Stretch(seconds: 40, speed: 4.4, cadence: 184, surface: surface),
      Stretch(seconds: 30, speed: 3.1, cadence: 152, grade: -0.12, surface: surface),
      Stretch(seconds: 40, speed: 1.5, cadence: 112, grade: 0.2, surface: surface),
      Stretch(seconds: 10, speed: 7.5, cadence: 205, surface: surface),
    ]
  }
  static var mixed: Recording { .loaded(mixedStretches) }
}
