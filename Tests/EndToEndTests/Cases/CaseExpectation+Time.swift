import Running

/// When a run was and how long it took, and what damage must not lose.
extension CaseExpectation {
  static let time = order + days + laps + damage + pairs

  private static let order = [
    CaseExpectation("dst-back-naive", .run(km: 8.7, minutes: 50, noting: .clockJump)),
    CaseExpectation("midnight-24h", .run(km: 5.22, minutes: 30, on: "2026-03-10T23:45")),
    CaseExpectation("midnight-date-stands", .run(km: 5.22, minutes: 30, noting: .clockJump)),
    CaseExpectation(
      "segments-swapped",
      .run(km: 4.35, minutes: 25, on: "2026-03-09T06:00", noting: .pointsReordered)
    ),
    CaseExpectation("all-times-equal", .rejected("unusable-times")),
    CaseExpectation("times-stretched", .rejected("unusable-times")),
  ]

  private static let days = [
    CaseExpectation("first-point-1989", .run(km: 4.35, minutes: 25, on: "2026-03-09T06:00")),
    CaseExpectation(
      "gps-week-rollover", .run(km: 4.35, on: "2026-03-10T06:00", noting: .datesMended)),
    CaseExpectation(
      "stale-first-point-week", .run(km: 4.35, on: "2026-03-09T06:00", noting: .strayPoint)),
    CaseExpectation(
      "stale-point-beside-a-real-run", .run(km: 4.35, on: "2026-03-08T18:30"),
      .run(km: 4.35, on: "2026-03-09T06:00")),
    CaseExpectation(
      "last-point-days-later", .run(km: 4.35, minutes: 25, on: "2026-03-09T06:00")),
    CaseExpectation("buddhist-year", .run(km: 4.35, on: "2026-03-10T06:00", noting: .datesMended)),
    CaseExpectation(
      "tcx-times-from-1970", .run(km: 4.35, on: "2026-03-09T06:00", noting: .datesMended)),
    CaseExpectation("offset-late-evening", .run(km: 4.35, on: "2026-03-29T20:32")),
    // Which day they are on is decided beside the athlete's zone, see WeekCasesTests.
    CaseExpectation("naive-local-time-auckland", .run(km: 4.35, noting: .timeWithoutZone)),
    CaseExpectation("runkeeper-local-as-z", .run(km: 4.35)),
  ]

  private static let laps =
    [
      "lap-points-run-over", "laps-overlap", "tcx-lap-moving-time-shorter", "lap-time-in-ms",
      "mapmyrun-partial-points", "pause-as-zero-lap", "runtastic-active-time",
    ].map { CaseExpectation($0, .run(km: 4.35, minutes: 25)) }
    + [
      CaseExpectation("tcx-two-trackpoints", .run(km: 5, minutes: 30)),
      CaseExpectation("tcx-laps-without-points", .run(km: 6, minutes: 36, noting: .knownFromLaps)),
    ]

  private static let damage = [
    CaseExpectation("bare-ampersand", .run(km: 4.35, noting: .bareAmpersand)),
    CaseExpectation("control-char", .run(km: 4.35, noting: .forbiddenCharacter)),
    CaseExpectation("invalid-char-ref", .run(km: 4.35, noting: .forbiddenCharacter)),
    CaseExpectation("nbsp-entity", .run(km: 4.35, noting: .unknownEntity)),
    CaseExpectation(
      "two-documents", .run(km: 4.35, on: "2026-03-10", noting: .secondDocument),
      .run(km: 4.35, on: "2026-03-11")),
    CaseExpectation("file-endings", .run(km: 3.48, minutes: 20)),
    CaseExpectation(
      "silent-on-the-page", .run(km: 5, minutes: 30), .run(km: 6, minutes: 36), .run(km: 4.35),
      .run(km: 4.35)),
  ]

  /// Each file is a run by itself; that they are one is decided in the week, see WeekCasesTests.
  private static let pairs = [
    CaseExpectation("pair-belt-and-watch", .run(km: 5.04), .run(km: 4.104)),
    CaseExpectation("pair-shifted-by-its-length", .run(km: 5.23), .run(km: 5.23)),
    CaseExpectation("run-in-four-trks", .run(km: 4.35, minutes: 25, noting: .tracksJoined)),
    CaseExpectation(
      "pair-four-trk-and-whole", .run(km: 4.35, minutes: 25, noting: .tracksJoined),
      .run(km: 4.35, minutes: 25)),
  ]
}
