import Foundation
import StreamTestSupport
import Testing

/// What the weeks of an athlete must say whose folder holds the files of a case.
struct WeekCase: Sendable, CustomTestStringConvertible {
  /// One run of the week: the week, the day and the kilometres.
  struct Row: Sendable {
    var week: String
    var day: String
    var km: Double?
  }

  let name: String
  /// Below `cases`, with the name in the athlete's folder where it is another.
  var files: [(file: String, as: String?)]
  var folder = "runs"
  var zone = "UTC"
  var profile = ""
  var rows: [Row] = []
  /// What the pages must say, or the table of sets.
  var words: [String] = []
  var wrong: String?

  var testDescription: String { name }

  init(_ name: String, _ files: String...) {
    self.name = name
    self.files = files.map { ($0, nil) }
  }

  /// The same case, of an athlete elsewhere.
  func living(in zone: String) -> WeekCase { changed { $0.zone = zone } }

  /// The same case, with one more run to be expected.
  func expecting(_ week: String, _ day: String, km: Double? = nil) -> WeekCase {
    changed { $0.rows.append(Row(week: week, day: day, km: km)) }
  }

  /// The same case, whose page must have these words.
  func saying(_ words: String...) -> WeekCase { changed { $0.words += words } }

  /// The same case, known to be answered wrongly.
  func known(wrong: String) -> WeekCase { changed { $0.wrong = wrong } }

  func changed(_ change: (inout WeekCase) -> Void) -> WeekCase {
    var copy = self
    change(&copy)
    return copy
  }

  static let all = pairs + days + named

  private static let pairs = [
    WeekCase("pair-four-trk-and-whole", "runs/four-trk.gpx", "runs/pair-four-trk-whole.tcx.gz")
      .expecting("2026-W11", "2026-03-10", km: 4.35).saying("four-trk.gpx"),
    WeekCase("run-in-four-trks", "runs/four-trk.gpx")
      .expecting("2026-W11", "2026-03-10", km: 4.35),
    WeekCase("pair-belt-and-watch", "runs/pair-belt-app.tcx.gz", "runs/pair-belt-watch.tcx.gz")
      .expecting("2026-W11", "2026-03-10").saying("pair-belt-app.tcx.gz: same run"),
    WeekCase("pair-shifted-by-its-length", "runs/pair-shift-a.gpx.gz", "runs/pair-shift-b.gpx")
      .expecting("2026-W11", "2026-03-10", km: 5.23).saying("pair-shift-b.gpx: same run"),
  ]

  private static let days = [
    WeekCase("dst-back-naive", "runs/dst-naive.gpx").living(in: "Europe/Berlin")
      .expecting("2025-W43", "2025-10-26", km: 8.7),
    WeekCase("naive-local-time-auckland", "runs/aat-local.gpx").living(in: "Pacific/Auckland")
      .expecting("2026-W09", "2026-03-01", km: 4.35)
      .known(
        wrong: "Monday 2 March, week 10: the only file has no second witness of its clock; flagged"),
    WeekCase("runkeeper-local-as-z", "runs/2026-03-08-1709.gpx")
      .living(in: "Australia/Melbourne").expecting("2026-W10", "2026-03-08", km: 4.35),
    WeekCase(
      "stale-point-beside-a-real-run", "runs/stale-over-sunday-other-run.gpx.gz",
      "runs/stale-over-sunday-run.gpx.gz"
    ).living(in: "Europe/Berlin").expecting("2026-W10", "2026-03-08", km: 4.35)
      .expecting("2026-W11", "2026-03-09", km: 4.35),
    WeekCase("stale-first-point-week", "runs/stale-first.gpx").living(in: "Europe/Berlin")
      .expecting("2026-W11", "2026-03-09", km: 4.35),
    WeekCase("first-point-1989", "runs/first-1989.gpx").living(in: "Europe/Berlin")
      .expecting("2026-W11", "2026-03-09", km: 4.35),
    WeekCase("last-point-days-later", "runs/last-late.gpx").living(in: "Europe/Berlin")
      .expecting("2026-W11", "2026-03-09", km: 4.35),
    WeekCase("offset-late-evening", "runs/fittrackee-offset.gpx").living(in: "Europe/Berlin")
      .expecting("2026-W13", "2026-03-29", km: 4.35),
    WeekCase("gps-week-rollover", "runs/rollover.gpx")
      .expecting("2026-W11", "2026-03-10", km: 4.35),
    WeekCase("two-documents", "runs/two-docs.gpx")
      .expecting("2026-W11", "2026-03-10", km: 4.35).expecting("2026-W11", "2026-03-11", km: 4.35),
  ]

  private static let named =
    [
      // Four files at one hour, which nobody can have run: two of them stand for the others.
      WeekCase(
        "silent-on-the-page", "runs/endomondo-manual.tcx", "runs/nike-treadmill-laps.tcx",
        "runs/reversed.gpx", "runs/thai-2569.gpx"
      ).expecting("2026-W11", "2026-03-09", km: 4.35).expecting("2026-W11", "2026-03-10")
        .saying("endomondo-manual.tcx", "thai-2569.gpx"),
      WeekCase("all-times-equal", "runs/zepp-same-time.gpx.gz", "runs/strava.gpx.gz")
        .expecting("2026-W11", "2026-03-10").saying("zepp-same-time.gpx.gz", "same time"),
      WeekCase("times-stretched", "runs/komoot-stretched.gpx", "runs/strava.gpx.gz")
        .expecting("2026-W11", "2026-03-10").saying("komoot-stretched.gpx"),
      WeekCase("type-canoeing", "runs/canoeing.gpx", "runs/reversed.gpx")
        .expecting("2026-W11", "2026-03-09", km: 4.35).saying("canoeing"),
      WeekCase("no-points-2", "people/no-points-2.gpx.gz")
        .expecting("2024-W38", "2024-09-18"),
      WeekCase("strong-unit-none-lb-athlete", "strength/strong-unit-none-lb-athlete.csv")
        .changed {
          $0.folder = "strength"
          $0.profile = "weight-unit: lb\n"
          $0.words = ["45.36"]
        },
    ]
    + [
      ".gpx.txt", ".gpx(1)", ".gpx.download", ".gpx_", "", ".gpx", ".GPX", ".tcx.xml",
      " 07_00_00.0.GPX.TXT",
    ].map { ending in
      WeekCase("file-endings “\(ending)”", "runs/2026-03-10 07_00_00.0.GPX.TXT")
        .expecting("2026-W11", "2026-03-10", km: 3.48)
        .changed { $0.files[0].as = "2026-03-10" + ending }
    }

  static var present: [WeekCase] {
    all.filter { $0.files.allSatisfy { isThere($0.file) } }
  }

  private static func isThere(_ file: String) -> Bool {
    SharedFolder.path("cases/" + file).map(FileManager.default.fileExists) ?? false
  }
}

@Suite(
  "Cases that a week decides",
  .enabled(if: SharedFolder.hasCases, Comment(rawValue: SharedFolder.missing)))
struct WeekCasesTests {
  @Test("The weeks of an athlete with these files are right", arguments: WeekCase.present)
  func week(weekCase: WeekCase) throws {
    let reports = try reports(of: weekCase)
    let complaints = complaints(about: reports, weekCase)
    if let wrong = weekCase.wrong {
      withKnownIssue(Comment(rawValue: wrong)) { #expect(complaints.isEmpty, "\(complaints)") }
    } else {
      #expect(complaints.isEmpty, "\(complaints)")
    }
  }

  private func reports(of weekCase: WeekCase) throws -> FolderContents {
    let workshop = try Workshop(empty: true)
    try workshop.write(
      "name: Ada\ntime-zone: \(weekCase.zone)\n" + weekCase.profile,
      to: "athletes/ada/athlete.yaml")
    for (file, name) in weekCase.files {
      let source = URL(filePath: try #require(SharedFolder.path("cases/" + file)))
      try workshop.folder.write(
        Data(contentsOf: source),
        to: "athletes/ada/\(weekCase.folder)/" + (name ?? source.lastPathComponent))
    }
    let outcome = try workshop.run()
    // Anything newly refused is said by the exit code.
    #expect(outcome.end == .exit(0) || outcome.end == .exit(3), "\(outcome.errors)")
    return try workshop.reports()
  }

  private func complaints(
    about reports: FolderContents, _ weekCase: WeekCase
  ) -> [String] {
    let table = Self.table(reports["\(weekCase.folder).csv"])
    var all: [String] = []
    if weekCase.folder == "runs", table.count != weekCase.rows.count {
      all.append("\(table.count) runs instead of \(weekCase.rows.count)")
    }
    for (said, right) in zip(table, weekCase.rows) {
      if said["week"] != right.week || said["day"] != right.day {
        all.append("\(said["day"] ?? "no day") instead of \(right.day)")
      }
      guard let km = right.km else { continue }
      let metres = said["distance_m"].flatMap(Double.init) ?? 0
      if abs(metres / (km * 1_000) - 1) > 0.01 { all.append("\(metres) m instead of \(km) km") }
    }
    // What is no run stands on the newest page, what is one on that of its week.
    let said = reports.names.filter { $0.hasSuffix("/ada.md") || $0 == "strength.csv" }
      .map { reports[$0] }.joined()
    return all + weekCase.words.filter { !said.contains($0) }.map { "does not say “\($0)”" }
  }

  /// The rows of a CSV of ours by the names of their columns; none of those needed here is quoted.
  private static func table(_ text: String) -> [[String: String]] {
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }
}
