import Running

/// Which recordings are runs at all.
extension CaseExpectation {
  static let sport = otherSports + words + labelledRuns + plainRuns

  private static let otherSports = [
    CaseExpectation("type-canoeing", .passedOver("canoeing")),
    CaseExpectation("type-de-ride", .passedOver("Radfahren")),
    CaseExpectation("type-fr-ride", .passedOver("Vélo")),
    CaseExpectation("type-it-ride", .passedOver("Ciclismo")),
    CaseExpectation("type-land-sailing", .passedOver("Land sailing")),
    CaseExpectation("type-sailing", .passedOver("sailing")),
    CaseExpectation("type-soccer", .passedOver("soccer")),
    CaseExpectation("elliptical-sport", .passedOver("Elliptical")),
    CaseExpectation("arc-car-track", .passedOver("Car"), .run(km: 3.5)),
    // The 33rd says “Workout”, which names no sport, at a runner's speed.
    CaseExpectation(
      "labels-of-other-sports", all: (1...112).map { $0 == 33 ? .run() : .passedOver() },
      arguable: ["multi_sport", "swimrun", "2", "4", "16"]),
    CaseExpectation("swimrun", .run(km: 5.04, minutes: 30, noting: .wheels)),
  ]

  private static let words = [
    CaseExpectation("d-apple-route-ride", .passedOver()),
    CaseExpectation("d-apple-route-walk", .passedOver()),
    CaseExpectation("d-runkeeper-ride", .passedOver("cycling")),
    CaseExpectation("d-sports-tracker-ride", .passedOver("MTB")),
    CaseExpectation("d-zepp-outdoor-cycling", .passedOver("cycling")),
    CaseExpectation("ride-sport-other-crank", .passedOver()),
    CaseExpectation("runtastic-race-cycling-name", .passedOver("cycling")),
    CaseExpectation("unlabelled-ride-by-name", .passedOver("ride")),
    CaseExpectation("ride-labelled-running-tcx", .passedOver("Running")),
    CaseExpectation(
      "run-labelled-biking", .run(km: 4.35, minutes: 25, noting: .sportContradicted)),
  ]

  private static let labelledRuns = [
    CaseExpectation("labels-of-running", all: (1...37).map { _ in .run() }),
    CaseExpectation("labels-of-running-slow", all: (1...37).map { _ in .run() }),
    CaseExpectation("d-runkeeper-slow-run", .run(km: 2.48, minutes: 25)),
    CaseExpectation("slow-jog-sport-other", .run(km: 2.445, minutes: 25, cadence: 151...157)),
    CaseExpectation("type-nl-run", .run(km: 4.35)),
  ]

  /// What services write of a plain run.
  private static let plainRuns =
    [
      "d-apple-route-run", "d-endomondo-gpx", "d-huawei-gpx10", "d-nike-gpx", "d-runtastic-gpx",
      "d-runtastic-tcx", "d-sports-tracker-run", "d-endomondo-tcx", "d-fitbit-like-tcx",
    ].map { CaseExpectation($0, .run(km: 4.35, minutes: 25, on: "2026-03-10T06:00:00Z")) }
    + [
      "d-coros-gpx", "d-healthfit-gpx", "d-opentracks-gpx", "d-polar-flow-tcx", "d-strava-gpx",
      "d-strava-tcx-blanks", "d-tomtom-tcx", "d-zepp-app-gpx",
    ].map { CaseExpectation($0, .run(km: 4.35, minutes: 25, cadence: 167...173)) }
    + [
      CaseExpectation("d-suunto-app-gpx", .run(km: 4.35, noting: .cadenceEstimated)),
      CaseExpectation(
        "d-wahoo-treadmill-spm", .run(km: 4.35, cadence: 167...173, surface: .treadmill)),
    ]
}
