import SoleusLoad

@testable import AthleteWeeks
@testable import Running
@testable import WeeklyReport

/// What is said in a busy week: flags, strength and data health.
extension MadeUp {
  static let flags = [
    Flag(
      rule: .singleRunDistance, opening: "Long run up by a third",
      text: "23.4 km on Sunday, longest before 17.5 km.",
      ask: "Ask how the calf is before the next one.", brief: "Long run 23.4 km, before 17.5",
      reason:
        "Single runs more than 10 % longer than the longest of the last 30 days were followed by more injuries; week-to-week change was not",
      confidence: "moderate: distance from the device, 16 runs to compare with",
      source: "Frandsen 2025, 5 205 runners"),
    Flag(
      rule: .weekAboveOwnRange, opening: "A week above the runner's own range",
      text: "it asked as much as 75 easy km, nine weeks before 35–55.",
      ask: "Ask whether the step was planned.", brief: "Week 75 easy km, before 55",
      reason:
        "More than the highest of the runner's own four weeks; descriptive, no threshold is known",
      confidence: "low: one of the four weeks has no files", source: "own history, no study"),
    Flag(
      rule: .demandingDays, opening: "Three demanding days in a row",
      text: "Tuesday, Wednesday and Thursday.",
      ask: "Ask whether that was meant.", brief: "Three demanding days in a row",
      reason: "Less than 48 hours between two days with many hard steps",
      confidence: "low: a mechanism, no injury data", source: "a made-up review"),
  ]

  static let strength = WeekStrength(
    hasLog: true, sessions: 2,
    exercises: [
      ExerciseRow(
        label: "Seated calf raise", emphasis: .soleus, sets: 4, repetitions: 32,
        bestLoadPerLegKg: 22.5, peakForceBW: Banded(central: 1.5, low: 1.3, high: 1.8)),
      ExerciseRow(
        label: "Single-leg calf raise, bent knee", emphasis: .soleus, sets: 3, repetitions: 30,
        bestLoadPerLegKg: 12, peakForceBW: Banded(central: 3.3, low: 2.7, high: 3.9)),
      ExerciseRow(
        label: "Standing calf raise", emphasis: .calf, sets: 5, repetitions: 50,
        bestLoadPerLegKg: 0, peakForceBW: Banded(central: 1.4, low: 1.1, high: 2.8)),
      ExerciseRow(
        label: "Single-leg deadlift", emphasis: .stability, sets: 3, repetitions: 24,
        bestLoadPerLegKg: nil, peakForceBW: nil),
    ],
    soleusSets: 7, calfSets: 5, stabilitySets: 3, otherSets: 14, meanSetsOfFourBefore: 8.5,
    daysSinceLoadedWork: 1, calfSessions: 2, daysSinceSoleusWork: 1)

  static let health = DataHealth(
    runsMeasured: 2, runsConverted: 4, runsEstimated: 1,
    rejections: [
      RejectedFile(
        file: "runs/2026-04-18.tcx",
        rejection: Rejection(.xmlTruncated, line: 4_211, "the document ends inside Trackpoint"))
    ],
    duplicates: [
      DuplicateRun(
        file: "runs/strava/1187.gpx", of: "runs/2026-06-01.tcx", day: week.monday,
        leftOut: [.heartRate, .altitude], clockAheadS: -19_800)
    ],
    passedOver: [
      .init(
        file: "runs/a.gpx", PassedOver(number: 1, code: .notARun, sport: .biking, word: "Ride")),
      .init(
        file: "runs/b.gpx", PassedOver(number: 1, code: .notARun, sport: .biking, word: "Ride")),
      .init(file: "runs/c.tcx", PassedOver(number: 1, code: .course, sport: .unknown)),
    ],
    rowProblems: [
      RowProblem(file: "strength/strong.csv", line: 88, message: "weight is not a number")
    ],
    gapsInProfile: [], findings: [Finding(.gpsSpike, count: 3), Finding(.gpsJump)])
}
