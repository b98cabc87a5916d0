import Foundation
import Running
import Testing

@testable import SoleusLoad

@Suite("Load of a run")
struct SoleusLoadStageTests {
  // MARK: Worked values

  @Test(
    "Load of a kilometre on the level, worked by hand",
    arguments: [
      // 0.55 · 5.5 · (1 + 0.09 (v - 3)) · 1000 / v / 2 / (1.255 + 0.1055 v)
      (3.0, 320.8), (4.0, 245.8), (2.5, 380.4), (5.0, 200.2),
    ])
  func perKilometre(speed: Double, expected: Double) {
    #expect(abs(loadPerKm(at: speed) - expected) < 0.1)
  }

  @Test("Load of a kilometre falls with speed and load of a minute rises")
  func speed() {
    let speeds = stride(from: 1.9, through: 7, by: 0.1).map { $0 }
    let perKm = speeds.map { loadPerKm(at: $0) }
    #expect(zip(perKm, perKm.dropFirst()).allSatisfy { $0 > $1 })
    let perSecond = zip(perKm, speeds).map { $0 * $1 }
    #expect(zip(perSecond, perSecond.dropFirst()).filter { $0 < $1 }.count > 0)
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

  @Test("A recorded time on the ground takes the formula's place, and one of no foot does not")
  func contactTime() throws {
    func load(_ contactTimeMS: [Float]) throws -> (load: Double, noted: Int) {
      var recording = Recording.kilometre(at: 3, cadence: 165)
      recording.track.contactTimeMS = contactTimeMS
      SoleusLoadStage(model: .standard).apply(to: &recording, of: .reference)
      let dose = try #require(recording.figures.dose)
      let noted = recording.findings.list.first { $0.code == .contactTimeRecorded }?.count ?? 0
      return (LoadBands(.standard).load(of: dose, for: .reference).bwS, noted)
    }
    let count = Recording.kilometre(at: 3).track.count
    let formula = try load([])
    // Impulse balance at 3 m/s and 165 steps a minute: 60 / 165 / (1.255 + 0.1055 · 3) = 0.2314 s.
    let recorded = try load([Float](repeating: 250, count: count))
    #expect(formula.noted == 0 && recorded.noted == count - 1)
    #expect(abs(recorded.load / formula.load - 0.250 / 0.23140) < 1e-3)
    for impossible: Float in [0, 20, 900, .nan, .infinity, -250] {
      let other = try load([Float](repeating: impossible, count: count))
      #expect(other.load == formula.load && other.noted == 0)
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
    var recording = Recording.loaded([
      Stretch(seconds: 10, speed: 3), Stretch(seconds: 5, speed: 8),
      Stretch(seconds: 4, speed: 3, grade: -0.2),
    ])
    SoleusLoadStage().apply(to: &recording, of: .reference)
    #expect(recording.findings.list == [Finding(.fasterThanModel, count: 9)])
  }

  // MARK: Walking and standing

  @Test("Fewer than 140 recorded steps are walking: 62 % of the stride at 3.3 BW")
  func walking() {
    let recording = Recording.loaded([Stretch(seconds: 100, speed: 1.4, cadence: 110)])
    let dose = recording.dose()
    #expect(dose.parts.count == 1 && abs(dose.parts[0].walking.contactS - 62) < 1e-9)
    let load = recording.load().bwS
    #expect(abs(load - 0.55 * 3.3 * 62) < 1e-9)
  }

  @Test("An estimated cadence does not tell walking from running, speed does")
  func estimated() {
    let slow = Recording.loaded([Stretch(seconds: 100, speed: 1.8)], cadence: .estimated).dose()
    #expect(slow.parts[0].walking.contactS > 0 && slow.parts[0].running.contactS.isEmpty)
    let quick = Recording.loaded([Stretch(seconds: 100, speed: 2)], cadence: .estimated).dose()
    #expect(quick.parts[0].walking.contactS == 0 && quick.parts[0].running.contactS[0] > 0)
  }

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

  // MARK: The histogram of forces

  @Test("The histogram holds all load, and all steps of running, at the force of each step")
  func histogram() {
    let recording = Recording.mixed
    let cost = recording.load()
    let forces = cost.stepForces
    let load = cost.bwS
    #expect(abs(forces.load.reduce(0, +) - load) / load < 1e-5)
    let (time, cadence) = (recording.track.time, recording.track.cadenceSPM)
    let steps = time.indices.dropFirst().filter { cadence[$0] >= 140 }
      .reduce(0) { $0 + Double(cadence[$1]) / 120 * (time[$1] - time[$1 - 1]) }
    // A record keeps each bin to 0.0001.
    #expect(abs(forces.steps.reduce(0, +) - steps) < 1e-3)
    #expect((forces.load.first ?? 0) > 0 && (forces.load.last ?? 0) > 0)
    let level = Recording.loaded([Stretch(seconds: 60, speed: 3.5)]).load().stepForces
    #expect(level.first == 104 && level.load.count == 1)
  }

  @Test("Walking is load in the histogram, at its own force and without running steps")
  func walkingInHistogram() {
    let walk = Recording.loaded([Stretch(seconds: 60, speed: 1.4, cadence: 110)]).load().stepForces
    #expect(walk.first == 60 && walk.load.count == 1)
    #expect(abs(walk.load[0] - 0.55 * 3.3 * 0.62 * 60) < 1e-9)
    #expect(walk.steps == [0])
  }

  // MARK: The sums over the steps

  @Test("Reference steps and the damage index are sums over the steps, by powers of their force")
  func stepSums() {
    let athlete = Athlete(id: "b", name: "B", heightCm: 183, footStrike: .forefoot, shoe: .minimal)
    let recording = Recording.mixed
    let track = recording.track
    let values = FactorValues(centralOf: .standard)
    let usual = CadenceEstimate(heightCm: 183)
    let reference = ModelledStep(estimate: usual).contactS(values)
    var sums = [0.0, 0, 0, 0]
    for index in 1..<track.count {
      let (speed, cadence) = (
        min(7, Double(track.speedMPS[index])), Double(track.cadenceSPM[index])
      )
      var (force, contact) = (0.6, 0.62 * 120 / cadence)
      if cadence >= 140 {
        let ratio = (cadence / usual.cadenceSPM(atMPS: speed)).clamped(to: 0.9...1.1)
        force = ModelledStep(
          speedMPS: speed, grade: 100 * Double(track.grade[index]), cadenceRatio: ratio,
          strike: .forefoot, shoe: .minimal, surface: track.surface[index]
        ).force(values)
        contact = 60 / cadence / (1.255 + 0.1055 * speed)
      }
      let steps = cadence / 120
      sums[0] += steps * force
      for (place, exponent) in [5.0, 9, 11].enumerated() {
        sums[place + 1] += steps * pow(force, exponent) * contact / reference
      }
    }
    let dose = recording.load(of: athlete).allSteps
    for (found, expected) in zip(
      [dose.referenceSteps, dose.damage5, dose.damage9, dose.damage11], sums)
    {
      // Within a bin of speed the spread counts to the second order.
      #expect(abs(found / expected - 1) < 1e-4)
    }
  }

  @Test("A kilometre at 4 m/s costs less load and more tendon damage than one at 3 m/s")
  func damageRises() {
    let (three, four) = (
      Recording.kilometre(at: 3).load().allSteps, Recording.kilometre(at: 4).load().allSteps
    )
    #expect(abs(four.load / 4 / (three.load / 3) - 0.766) < 0.001)
    #expect(abs(four.damage9 / 4 / (three.damage9 / 3) - 1.526) < 0.001)
    #expect(four.damage5 < four.damage9 && four.damage9 < four.damage11)
    // The reference step counts as one whatever the exponent.
    #expect(abs(three.damage9 / three.referenceSteps - 1) < 1e-6)
    #expect(abs(three.damage5 / three.damage11 - 1) < 1e-6)
  }

  @Test("The fixed line is 6 body weights: 4.1 m/s on the level lies above it, 3.9 m/s below")
  func line() {
    let above = Recording.kilometre(at: 4.1).load().allSteps
    let below = Recording.kilometre(at: 3.9).load().allSteps
    #expect(above.loadAboveLine == above.load && below.loadAboveLine == 0)
  }

  @Test("Walking is among the sums and told apart: a walked km costs 2.5 run ones")
  func walkingApart() {
    let both = Recording.loaded([
      Stretch(seconds: 500, speed: 3), Stretch(seconds: 500, speed: 1.4, cadence: 108),
    ]).load().allSteps
    let run = Recording.loaded([Stretch(seconds: 500, speed: 3)]).load().allSteps
    #expect(run.walkingLoad == 0 && run.walkingReferenceSteps == 0)
    #expect(abs(both.load - both.walkingLoad - run.load) < 1e-9)
    #expect(abs(both.referenceSteps - both.walkingReferenceSteps - run.referenceSteps) < 1e-9)
    #expect(abs(both.walkingReferenceSteps - 0.6 * 450) < 1e-9)
    let ratio = both.walkingLoad / 0.7 / (run.load / 1.5)
    #expect(abs(ratio - 2.505) < 0.001)
  }

  @Test("By surface the sums add up to those of the run")
  func sumsBySurface() {
    let load = Recording.mixed.load()
    #expect(load.steps.count == 6)
    #expect(abs(load.allSteps.load / load.bwS - 1) < 1e-5)
    #expect(load.steps.allSatisfy { $0.steps.load > 0 && $0.steps.walkingLoad > 0 })
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
    #expect(abs(twice.bwS / once.bwS - 2) < 1e-5)
    #expect(
      zip(twice.draws().easyKm, once.draws().easyKm).allSatisfy { abs($0 / $1 - 2) < 1e-5 })
  }

  @Test("A recording cut in two adds up to the whole", arguments: [1, 100, 333, 700])
  func split(at cut: Int) {
    let whole = Recording.mixed
    let halves = [whole, whole].enumerated().map { part, recording in
      var half = recording
      half.track.filter { part == 0 ? $0 <= cut : $0 >= cut }
      return half.load()
    }
    let sum = halves[0].bwS + halves[1].bwS
    #expect(abs(sum / whole.load().bwS - 1) < 1e-5)
    let steps = halves.reduce(0) { $0 + $1.stepForces.steps.reduce(0, +) }
    #expect(abs(steps - whole.load().stepForces.steps.reduce(0, +)) < 1e-3)
  }
}

extension Recording {
  /// A run over all surfaces, hills and paces, walks included.
  static let mixedStretches: [Stretch] = Surface.allCases.flatMap { surface in
    [
      Stretch(seconds: 60, speed: 2.6, grade: 0.04, surface: surface),
      Stretch(seconds: 40, speed: 4.4, cadence: 184, surface: surface),
      Stretch(seconds: 30, speed: 3.1, cadence: 152, grade: -0.12, surface: surface),
      Stretch(seconds: 20, speed: 1.5, cadence: 112, grade: 0.2, surface: surface),
      Stretch(seconds: 10, speed: 7.5, cadence: 205, surface: surface),
    ]
  }
  static var mixed: Recording { .loaded(mixedStretches) }
}
