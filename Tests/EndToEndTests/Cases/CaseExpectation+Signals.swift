import Running

/// What belongs to a run, how far it was and how many steps it took.
extension CaseExpectation {
  static let signals = wheels + distance + cadence

  private static let wheels = [
    CaseExpectation("bike-to-the-track", .run(km: 4.35, minutes: 25, noting: .wheels)),
    CaseExpectation("drive-home-tcx", .run(km: 4.35, minutes: 25, noting: .wheels)),
    CaseExpectation("tram-home", .run(km: 4.35, minutes: 25, noting: .wheels)),
    CaseExpectation("drive-home-motorway", .run(km: 4.35, minutes: 25)),
    CaseExpectation("bus-in-the-break", .run(km: 4.35, minutes: 25)),
    // 25 to 27 minutes may be said.
    CaseExpectation("indoor-drift-after", .run(km: 4.35, within: 0.04, minutes: 26)),
    CaseExpectation("indoor-drift-after-dense", .run(km: 4.35, within: 0.04, minutes: 26)),
  ]

  private static let distance = [
    CaseExpectation("treadmill-gps-left-on", .run(km: 5.04, minutes: 30)),
    CaseExpectation(
      "treadmill-type-gps-left-on", .run(km: 5.04, minutes: 30, surface: .treadmill)),
    CaseExpectation("treadmill-zero-coords", .run(km: 5.04, minutes: 30, surface: .treadmill)),
    CaseExpectation("treadmill-distance-in-km", .run(km: 4.35, noting: .distanceUnit)),
    CaseExpectation("treadmill-calibrated-lap", .run(km: 4.35, noting: .distanceConflict)),
    CaseExpectation("lap-relative-distance", .run(km: 4.35)),
    CaseExpectation("multisport-leg-offset", .run(km: 4.35)),
    CaseExpectation("opentracks-delta-distance", .run(km: 4.35)),
    CaseExpectation("no-time-first-last", .run(km: 4.35)),
    CaseExpectation("one-point-trk-first", .run(km: 4.35)),
    // Its ends carry no place, and nothing else counts their metres.
    CaseExpectation("zero-coords-start-pause-end", .run(km: 4.35, within: 0.03)),
    CaseExpectation("start-at-old-fix", .run(km: 4.265, within: 0.02)),
    CaseExpectation(
      // The same run without altitude comes to 4.49 with the model of today.
      "elevation-starts-at-zero", .run(km: 4.35, easyKm: 4.45...4.53, ascent: 0...10)),
  ]

  private static let cadence = [
    // Another 148 is possible, so that it may stand.
    CaseExpectation("cad-128-offset", .run(km: 4.35)),
    CaseExpectation("cad-810", .run(km: 4.35, cadence: 155...175)),
    CaseExpectation("cad-spm", .run(km: 4.35, cadence: 166...170)),
    CaseExpectation("cad-strides", .run(km: 4.35, cadence: 166...170)),
    CaseExpectation("cadence-lost-halfway", .run(km: 4.35, cadence: 163...173)),
    // The list has what the formula said before; now it is 171 at 175 cm.
    CaseExpectation(
      "cadence-zero-throughout", .run(km: 4.35, cadence: 166...176, noting: .cadenceEstimated)),
    CaseExpectation("cad-hertz", .run(km: 4.35, cadence: 158...172, noting: .cadenceRefused)),
    CaseExpectation("cad-tiny", .run(km: 4.35, cadence: 158...172, noting: .cadenceRefused)),
    CaseExpectation("run-walk-strides", .run(km: 3.96, minutes: 30, cadence: 161...167)),
  ]
}
