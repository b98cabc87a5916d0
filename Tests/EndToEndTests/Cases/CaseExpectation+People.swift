import Running

/// Recordings of real people; named by their file.
extension CaseExpectation {
  static let people = plain + track + trail + indoors + misdated + summaries

  private static let plain = ["a", "b", "c", "d", "f", "g"].flatMap { person in
    (1...5).map { CaseExpectation("corpus/people/\(person)-\($0).gpx.gz", .run()) }
  }

  private static let track = (1...8).map {
    CaseExpectation("cases/people/track-\($0).gpx.gz", .run(surface: .track))
  }

  private static let trail = (1...8).map {
    CaseExpectation(
      "cases/people/trail-\($0).gpx.gz", .run(surface: .trail),
      wrong: [2, 3].contains($0) ? "road by habit: its shape does not tell a trail" : nil)
  }

  private static let indoors =
    [
      CaseExpectation(
        "cases/people/no-points-1.gpx.gz",
        .run(
          km: 2.8, minutes: 14.02, on: "2026-05-24", surface: .treadmill,
          noting: .knownFromSummary, .summaryConflict))
    ]
    + ["2024-09-18", "2021-05-18", "2024-01-31", "2024-06-26"].enumerated().map {
      CaseExpectation(
        "cases/people/no-points-\($0.offset + 2).gpx.gz", .runOfUnknownLoad(on: $0.element))
    }

  private static let misdated = (1...4).map {
    CaseExpectation("cases/people/times-\($0).gpx.gz", .run(on: "2025", noting: .datesMended))
  }

  /// Against the watch's own sums, within the 3 % that nine of ten runs are wanted to keep.
  private static let summaries = [
    summary(1, 3.009, minutes: 844 / 60),
    summary(2, 5.92, minutes: 1_996 / 60),
    summary(3, 2.014, minutes: 572 / 60), summary(4, 3.018, minutes: 1_037 / 60),
    summary(5, 0.484, minutes: 168 / 60), summary(6, 7.94, minutes: 1_838 / 60),
    summary(7, 5.67, minutes: 2_250 / 60),
  ]

  private static func summary(
    _ number: Int, _ km: Double, minutes: Double
  ) -> CaseExpectation {
    CaseExpectation(
      "cases/people/distance-\(number).gpx.gz", .run(km: km, within: 0.03, minutes: minutes))
  }
}
