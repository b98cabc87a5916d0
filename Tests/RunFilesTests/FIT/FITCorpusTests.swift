import DelimitedText
import Foundation
import Running
import StreamTestSupport
import Testing

@testable import RunFiles

/// What independent readers found in FIT files of the world, and what is found here.
@Suite(
  "FIT corpus",
  .enabled(
    if: ExportFolder.corpus != nil && SharedFolder.url != nil,
    "SOLEUS_CORPUS and SOLEUS_SHARED name no folders"))
struct FITCorpusTests {
  /// Where both part, and why.
  private static let explained: [String: [String: String]] = {
    let untimed = ["seconds": "the reader expands no times that stand in headers"]
    let ownField = "of a pod's own field, where the list counts the watch's alone"
    let short = "less than a minute before the break is refused"
    return [
      "python-fitparse__antfs-dump.63.fit": untimed,
      "python-fitparse__compressed-speed-distance.fit": untimed,
      "python-fitparse__developer-types-sample.fit": [
        "contact times": "0 ms is no contact", "oscillations": "0 mm is none",
      ],
      "python-fitparse__nick.fit": ["heart rates": "0 beats are a strap without contact"],
      "fit__mornindew-broken.fit": ["contact times": ownField, "contact time": ownField],
      "FitFileParser__running.fit": ["contact times": ownField, "contact time": ownField],
      "fit-parser__running-with-developer-data.fit": [
        "contact times": ownField, "contact time": ownField,
      ],
      "fit-parser__triathlon_summary_first.fit": [
        "last distance": "each session counts from its own start",
        "steps": "a swimmer's strokes are none",
      ],
      "python-fitparse__activity-unexpected-eof.fit": Dictionary(
        uniqueKeysWithValues: [
          "points", "positions", "last distance", "distance", "timer", "elapsed", "seconds",
          "altitudes", "speeds", "laps",
        ].map { ($0, short) }),
      "corpus/fit-people/h-08.fit": ["steps": "a crank's turns are none"],
    ]
  }()

  @Test("Every file of others' tests holds what two readers found in it")
  func others() throws { check(try Self.found("fit.csv", Self.compareOthers)) }

  @Test("Every activity of people holds what a reader found in it")
  func people() throws { check(try Self.found("fit-people.csv", Self.comparePeople)) }

  @Test(
    "The page is written where it is asked for",
    .enabled(if: isRecording, "SOLEUS_RECORD is not set; `make cases` sets it"))
  func write() throws {
    let lists = [
      ("Files of others' tests, read by two", "fit.csv", Self.compareOthers),
      ("Activities of people, read by one", "fit-people.csv", Self.comparePeople),
    ]
    var lines = Self.introduction
    for (title, list, compare) in lists {
      lines += ["## \(title)", ""] + Found.head
      lines += try Self.found(list, compare).map { name, found in
        found.row(name, Self.explained[name] ?? [:])
      }
      lines.append("")
    }
    let page = URL(filePath: #filePath).appending(path: "../../../../docs/fit.md").standardized
    try Data(lines.joined(separator: "\n").utf8).write(to: page)
  }

  private static let isRecording = ProcessInfo.processInfo.environment["SOLEUS_RECORD"] != nil

  private static let introduction = [
    "# FIT files of the world", "",
    "What is found in FIT files that others made, beside what independent readers found in them: points,",
    "positions, distances, times, cadence with its fraction, contact time, oscillation, laps, ascent and steps.",
    "The files are no part of this project; `SOLEUS_CORPUS` and `SOLEUS_SHARED` name the folders with them.",
    "",
    "    make cases", "",
    "writes this page. In the last column stands where both part, and why; all else is equal.", "",
  ]

  private static func compareOthers(_ file: inout Found, _ row: [String: String]) {
    file.compare("points", row["points"], file.points)
    file.compare("positions", row["with_position"], file.filled(\.latitude))
    file.compare("last distance", row["distance_m_last"], file.lastDistance, within: 0.006)
    file.compare("distance", row["session_distance_m"], file.sum(\.distanceM), within: 0.006)
    file.compare("timer", row["session_timer_s"], file.sum(\.movingS), within: 0.001)
    file.compare("elapsed", row["session_elapsed_s"], file.sum(\.elapsedS), within: 0.001)
    file.compare("ascent", row["session_ascent_m"], file.sum(\.ascentM))
    file.compare("steps", row["session_strides"], file.sum(\.steps), per: 2)
    file.compare("seconds", row["elapsed_s"], file.seconds)
    file.compare("cadences", row["cadence_n"], file.filled(\.deviceCadence))
    file.compare("heart rates", row["heart_rate_n"], file.filled(\.heartRateBPM))
    file.compare("altitudes", row["altitude_n"], file.filled(\.altitudeM))
    file.compare("speeds", row["speed_n"], file.filled(\.deviceSpeedMPS))
    file.compare("contact times", row["stance_n"], file.filled(\.contactTimeMS))
    file.compare("oscillations", row["oscillation_n"], file.filled(\.verticalOscillationMM))
    file.compare(
      "strides", row["median_strides_with_fraction"], file.median(\.deviceCadence), within: 0.26)
    file.compare(
      "contact time", row["median_stance_ms"], file.median(\.contactTimeMS), within: 0.51)
    file.compare(
      "oscillation", row["median_oscillation_mm"], file.median(\.verticalOscillationMM),
      within: 0.11)
    file.compare("laps", row["laps"], Double(file.recordings.reduce(0) { $0 + $1.laps.count }))
  }

  private static func comparePeople(_ file: inout Found, _ row: [String: String]) {
    file.compare("points", row["points"], file.points)
    file.compare("last distance", row["distance_m_last"], file.lastDistance, within: 0.006)
    file.compare("distance", row["session_distance_m"], file.sum(\.distanceM), within: 0.006)
    file.compare("timer", row["session_timer_s"], file.sum(\.movingS), within: 0.001)
    file.compare("ascent", row["ascent"], file.sum(\.ascentM))
    file.compare("steps", row["cycles"], file.sum(\.steps), per: 2)
    file.compare("strides", row["median_strides"], file.median(\.deviceCadence), within: 0.51)
    file.compare("contact time", row["stance_ms"], file.median(\.contactTimeMS), within: 0.51)
    file.compare("seconds", row["elapsed_s"], file.seconds)
    file.compare("laps", row["laps"], Double(file.recordings.reduce(0) { $0 + $1.laps.count }))
    let label = row["sport"]?.split(separator: "/").first.map(String.init)
    let said = file.recordings.first?.sportText?.replacing("indoor", with: "rock") ?? ""
    if let label, !said.hasSuffix(label.replacing("_", with: " ")) {
      file.differences.append("sport: \(label), found \(said)")
    }
  }

  /// Tells of the differences that nobody has explained.
  private func check(_ files: [(name: String, found: Found)]) {
    for (name, found) in files {
      let known = Self.explained[name] ?? [:]
      let open = found.differences.filter { difference in
        !known.keys.contains { difference.hasPrefix($0 + ":") }
      }
      #expect(open.isEmpty, "\(name)")
      for what in known.keys {
        #expect(
          found.differences.contains { $0.hasPrefix(what + ":") },
          "\(name): \(what) is no longer apart")
      }
    }
  }

  /// Every file of a list, compared.
  private static func found(
    _ list: String, _ look: (inout Found, [String: String]) -> Void
  ) throws -> [(name: String, found: Found)] {
    let path = try #require(SharedFolder.path(list))
    let bytes = try Data(contentsOf: URL(filePath: path))
    let table = try #require(DelimitedTable(DelimitedText(Array(bytes))))
    #expect(!table.rows.isEmpty)
    return try table.rows.map { line in
      let row = Dictionary(
        uniqueKeysWithValues: zip(table.columnNames, line.fields).filter {
          $1 != "" && $1 != "None"
        })
      let name = try #require(row["file"])
      let relative = name.hasPrefix("corpus/") ? String(name.dropFirst(7)) : "fit/" + name
      let url = try #require(ExportFolder.corpus).appending(path: relative)
      var found = Found(try? RunFile.read(path: url.path))
      look(&found, row)
      return (name, found)
    }
  }
}

/// What one file came to, against what others found in it.
private struct Found {
  var recordings: [Recording]
  var differences: [String] = []

  init(_ file: RunFile?) { recordings = file?.recordings ?? [] }

  /// Notes where what others found, of several sessions the sum, is not what is found here.
  mutating func compare(
    _ what: String, _ theirs: String?, _ ours: Double?, within: Double = 0, per: Double = 1
  ) {
    let parts = theirs?.split(separator: "|").compactMap { Double($0) } ?? []
    let sum = parts.isEmpty ? 0 : parts.reduce(0, +)
    // Nothing and none are one: a list has no place for the difference.
    guard abs(sum - (ours ?? 0) / per) > within + 1e-6 else { return }
    differences.append(
      "\(what): \(theirs ?? "nothing"), found \(ours.map { "\($0 / per)" } ?? "nothing")")
  }

  var points: Double { Double(recordings.reduce(0) { $0 + $1.pointsRead }) }

  var seconds: Double? {
    guard let first = recordings.first?.track.time.first,
      let last = recordings.last?.track.time.last
    else { return nil }
    return last - first
  }

  /// Distances of sessions begin at 0, and go on within the file.
  var lastDistance: Double? {
    recordings.compactMap { $0.track.deviceDistanceM.last { !$0.isNaN } }.last
  }

  func sum(_ part: (RecordingSummary) -> Double?) -> Double? {
    let parts = recordings.compactMap { part($0.summary) }
    return parts.isEmpty ? nil : parts.reduce(0, +)
  }

  func filled<Value: BinaryFloatingPoint>(_ column: (Track) -> [Value]) -> Double {
    Double(recordings.reduce(0) { $0 + column($1.track).count { !$0.isNaN } })
  }

  func median(_ column: (Track) -> [Float]) -> Double? {
    let values = recordings.flatMap { column($0.track) }.filter { $0 > 0 }.sorted()
    guard !values.isEmpty else { return nil }
    let middle = values.count / 2
    return Double(
      values.count.isMultiple(of: 2) ? (values[middle - 1] + values[middle]) / 2 : values[middle])
  }

  static let head = [
    "| file | sport | points | metres | seconds | strides a minute | contact ms | laps | ascent m | apart |",
    "| --- | --- | --: | --: | --: | --: | --: | --: | --: | --- |",
  ]

  /// A row of the page, with the reasons for what is apart.
  func row(_ name: String, _ reasons: [String: String]) -> String {
    func number(_ value: Double?) -> String {
      value.map { String(format: $0 == $0.rounded() ? "%.0f" : "%.2f", $0) } ?? ""
    }
    // Of a file that is refused all is apart for the same reason.
    let apart =
      recordings.isEmpty
      ? Set(reasons.values).sorted()
      : differences.map { difference in
        let what = difference.prefix { $0 != ":" }
        return difference + (reasons[String(what)].map { " (\($0))" } ?? "")
      }
    let laps = recordings.reduce(0) { $0 + $1.laps.count }
    let sports = recordings.map { $0.sportText ?? "not told" }.joined(separator: ", ")
    let cells =
      [
        name, recordings.isEmpty ? (reasons.isEmpty ? "no activity" : "refused") : sports,
        number(points), number(lastDistance),
      ]
      + [seconds, median(\.deviceCadence), median(\.contactTimeMS), Double(laps), sum(\.ascentM)]
      .map(
        number) + [apart.joined(separator: "; ")]
    return "| " + cells.joined(separator: " | ") + " |"
  }
}
