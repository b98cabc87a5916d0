import Running
import SyntheticAthletes

/// A figure of a run that is held against the truth.
enum Measure: String, CaseIterable {
  case distance, moving, pace, cadence, cadenceEstimated, cadenceOwn, steps, stepsEstimated
  case stepsOwn, ascent, ascentOnPlain, grade, fadeOfPace, fadeOfCadence, fadeOfStepLength, turns

  var title: String {
    switch self {
    case .distance: "Distance"
    case .moving: "Moving time"
    case .pace: "Pace"
    case .cadence: "Cadence, recorded"
    case .cadenceEstimated: "Cadence, estimated"
    case .cadenceOwn: "Cadence, estimated from own earlier runs"
    case .steps: "Steps, cadence recorded"
    case .stepsEstimated: "Steps, cadence estimated"
    case .stepsOwn: "Steps, cadence estimated from own earlier runs"
    case .ascent: "Ascent of 50 m and more"
    case .ascentOnPlain: "Ascent of less than 50 m"
    case .grade: "Grade"
    case .fadeOfPace: "Fade of pace"
    case .fadeOfCadence: "Fade of cadence"
    case .fadeOfStepLength: "Fade of step length"
    case .turns: "Turns"
    }
  }

  /// In what an error is told.
  enum Unit: String {
    /// Of the truth.
    case percent = "%"
    case metres = "m"
    /// Of figures that are shares themselves.
    case points = "pp"
  }

  var unit: Unit {
    switch self {
    case .ascentOnPlain: .metres
    case .grade, .fadeOfPace, .fadeOfCadence, .fadeOfStepLength: .points
    default: .percent
    }
  }

  /// The largest errors wanted, in the unit: the middle one, and the one that nine of ten keep.
  ///
  /// Set by us beforehand; `nil` where a figure only describes.
  var target: (median: Double, ninthTenth: Double)? {
    switch self {
    // Of the 1 % in the middle that a receiver is off by itself, no program takes anything out.
    case .distance: (1.2, 3)
    case .moving: (0.5, 1)
    case .pace: (1.5, 3.5)
    case .cadence: (1, 2)
    case .cadenceEstimated: (4, 9)
    case .cadenceOwn: (2, 4)
    case .steps: (1.5, 4)
    case .stepsEstimated: (4, 10)
    case .stepsOwn: (2, 5)
    case .ascent: (5, 10)
    case .ascentOnPlain: (10, 30)
    case .grade: (1.5, 4)
    case .fadeOfPace, .fadeOfCadence, .fadeOfStepLength: (1.5, 4)
    case .turns: nil
    }
  }

  /// A figure with the band that the program states.
  struct Figure {
    var value: Double
    var low: Double?
    var high: Double?
  }

  /// What the program says; `nil` where it says nothing.
  func figure(in run: Run) -> Figure? {
    func stated(_ value: Double?, _ signal: Signal) -> Figure? {
      let quality = run.quality[signal]
      return value.map { Figure(value: $0, low: quality?.low, high: quality?.high) }
    }
    func stated(_ share: Banded?) -> Figure? {
      share.map { Figure(value: $0.central, low: $0.low, high: $0.high) }
    }
    return switch self {
    case .distance: stated(run.distanceM, .distance)
    case .moving: stated(run.movingS, .moving)
    case .pace: stated(run.paceSPerKm, .pace)
    case .cadence, .cadenceEstimated, .cadenceOwn: stated(run.cadenceSPM, .cadence)
    case .steps, .stepsEstimated, .stepsOwn: stated(run.steps, .steps)
    case .ascent, .ascentOnPlain: stated(run.ascentM, .ascent)
    case .fadeOfPace: stated(run.fade?.pace)
    case .fadeOfCadence: stated(run.fade?.cadence)
    case .fadeOfStepLength: stated(run.fade?.stepLength)
    case .turns: stated(run.turnsDegPerKm, .turns)
    case .grade: nil
    }
  }

  /// What was true; `nil` where the measure does not ask it of this run.
  func truth(in truth: RunTruth, by runner: Runner) -> Double? {
    guard truth.secondsOnFoot > 0 else { return nil }
    return switch self {
    case .distance: truth.metresOnFoot
    case .moving: Double(truth.secondsOnFoot)
    case .pace: truth.pace
    case .cadence, .cadenceEstimated: truth.medianCadence
    case .steps, .stepsEstimated: truth.steps
    case .ascent: truth.ascent >= 50 ? truth.ascent : nil
    case .ascentOnPlain: truth.ascent < 50 ? truth.ascent : nil
    case .fadeOfPace: truth.fade(of: runner).pace
    case .fadeOfCadence: truth.fade(of: runner).cadence
    case .fadeOfStepLength: truth.fade(of: runner).stepLength
    case .turns: truth.turnsPerKilometre
    // Of several runs together, see `OwnRuns`.
    case .cadenceOwn, .stepsOwn: nil
    case .grade: nil
    }
  }
}
