import AthleteWeeks
import Foundation
import Running
import WeeklyReport
import Writing

/// Makes what the weeks of all athletes ask for: a page a week, the tables, the link to the newest week.
///
/// It depends on the lines and row parts that the athletes' reports left, and on nothing else of them.
struct RosterReport {
  let plan: Plan
  let program: Program
  /// The instant that counts as now, seconds since 1970.
  let asOf: Double
  let reports: OutputFolder
  /// Folders that would be athletes under another name.
  let refused: [RejectedFolder]

  /// What was joined, so that the next night joins again only what has changed.
  struct State: Codable {
    static let schema = 1

    var schema = State.schema
    /// By path in the report folder, what each file was made of.
    var made: [String: String] = [:]
    /// By path, what tells each file from one that was written over since; `nil` where an older program
    /// made them.
    var stamps: [String: String]?
    /// By name, the hash of each table's bytes; `nil` where an older program made them.
    var contents: [String: String]?
    /// The weeks that have pages.
    var weeks: [String] = []

    init(
      made: [String: String] = [:], stamps: [String: String]? = nil,
      contents: [String: String]? = nil, weeks: [String] = []
    ) {
      self.made = made
      self.stamps = stamps
      self.contents = contents
      self.weeks = weeks
    }

    /// What was noted; nothing, where there is no note that this program knows.
    init(noted: String?) {
      guard let noted, let state = try? RecordLine.value(State.self, of: Data(noted.utf8)),
        state.schema == Self.schema
      else { return }
      self = state
    }

    /// The same files, none of which is vouched for.
    var unfinished: State { State(made: made.mapValues { _ in "" }, weeks: weeks) }
  }

  /// What the roster came to.
  struct Result {
    var state: State
    var written: Int
    var latest: String?
    var lines: [AthleteLine]
    var memory: RosterMemory
  }

  /// - Parameters:
  ///   - athletes: in the order of their folders, each with its lines and row parts.
  ///   - former: what an earlier roster left; a file that it lists and that is gone is made anew.
  ///   - memory: what earlier nights left to be remembered.
  func update(
    _ athletes: [AthleteRows], former: State, memory: RosterMemory
  ) throws -> Result {
    let origin = ReportOrigin(plan, program)
    var writing = Writing(reports: reports, former: former, base: [program.key, "\(origin)"])
    var byWeek: [String: [(head: WeekHead, text: Data)]] = [:]
    for athlete in athletes {
      for text in athlete.weekLines {
        let head = try RecordLine.value(WeekHead.self, of: text)
        byWeek[head.week, default: []].append((head, text))
      }
    }
    let weeks = byWeek.keys.compactMap(Week.init).sorted()
    let heads = weeks.flatMap { byWeek[$0.description] ?? [] }.map(\.head)
    let latest = Self.latest(weeks, byWeek.mapValues { $0.map(\.head) })
    var memory = memory
    memory.note(
      athletes.map(\.line), on: LocalDay(utc: asOf))
    let news = RosterNews(
      since: memory.since(Self.names(heads)),
      rejected: memory.named(athletes.map(\.line)))
    let newest = Dictionary(heads.map { (FileName($0.athlete), $0) }) { _, newer in newer }
    for (index, week) in weeks.enumerated() {
      let texts = (byWeek[week.description] ?? []).map(\.text)
      // What only the night knows stands where a coach looks: old rosters do not change every night.
      var its = RosterNews()
      if let latest, week >= latest {
        its = news
        its.silent = SilentRunner.all(Array(newest.values), in: week)
      }
      its.before = index > 0 ? weeks[index - 1] : nil
      let sources = texts + [Data("\(its)".utf8)]
      var lines: [WeekLine]?
      for kind in RosterKind.all where plan.reports.contains(kind.kind) {
        try writing.add("\(week)/index\(kind.ending)", of: sources) {
          let known = try lines ?? Self.lines(texts)
          lines = known
          return Data(kind.text(known, week, origin, its).utf8)
        }
      }
    }
    if plan.reports.contains(.html) {
      let shown = IndexPage.shown(weeks, athletes: athletes.count)
      let texts = shown.flatMap { byWeek[$0.description] ?? [] }.map(\.text)
      let sources = texts + [Data("\(weeks) \(news.since ?? "")".utf8)]
      try writing.add("index.html", of: sources) {
        Data(IndexPage.html(weeks, try Self.lines(texts), origin, since: news.since).utf8)
      }
    }
    if plan.reports.contains(.csv) {
      let rows = heads.map { Data($0.row.utf8) }
      try writing.add(table: WeeklyCSV.table.file, of: rows) {
        Self.table(WeeklyCSV.table.header, rows)
      }
      try writing.add(table: RunsCSV.table.file, of: athletes.map(\.runs.digest)) {
        Self.table(RunsCSV.table.header, try athletes.map { try $0.runs.data() })
      }
      try writing.add(table: StrengthCSV.table.file, of: athletes.map(\.sets.digest)) {
        Self.table(StrengthCSV.table.header, try athletes.map { try $0.sets.data() })
      }
    }
    let summary = Data(
      runJSON(
        athletes.map(\.line), weeks, latest, origin, revised: heads.filter(\.isRevised), memory,
        writing.contents
      ).utf8)
    try writing.add("run.json", of: [summary]) { summary }
    writing.removeOthers()
    if let latest {
      try reports.link(latest: latest.description)
    } else {
      reports.unlinkLatest()
    }
    return Result(
      state: State(
        made: writing.made, stamps: writing.stamps, contents: writing.contents,
        weeks: weeks.map(\.description)),
      written: writing.written,
      latest: latest?.description,
      lines: athletes.map(\.line), memory: memory)
  }

  /// The newest week that is over for everybody; after an import of old exports, of which no week
  /// runs, the newest with a run or a set.
  private static func latest(_ weeks: [Week], _ lines: [String: [WeekHead]]) -> Week? {
    let isRunning = lines.values.joined().contains {
      $0.isProvisional && ($0.lastRun ?? $0.lastSet) != nil
    }
    return weeks.last { week in
      let own = lines[week.description] ?? []
      return own.allSatisfy { !$0.isProvisional } && (isRunning || own.contains(where: \.hasInput))
    } ?? weeks.last
  }

  /// Names of athletes by their folders.
  private static func names(_ lines: [WeekHead]) -> [String: String] {
    Dictionary(lines.map { ($0.athlete, $0.shownName) }) { _, newer in newer }
  }

  private static func lines(_ texts: [Data]) throws -> [WeekLine] {
    try texts.map { try RecordLine.value(WeekLine.self, of: $0) }
  }

  private static func table(_ header: String, _ rows: [Data]) -> Data {
    rows.reduce(into: Data(header.utf8)) { $0 += $1 }
  }

  private func runJSON(
    _ lines: [AthleteLine], _ weeks: [Week], _ latest: Week?, _ origin: ReportOrigin,
    revised: [WeekHead], _ memory: RosterMemory, _ tables: [String: String]
  ) -> String {
    let rejected =
      lines.flatMap { line in line.rejected.map { (line.athlete, $0.file, $0.rejection) } }
      + refused.map { ($0.name, "", $0.rejection) }
    func sum(_ count: (AthleteLine) -> Int) -> JSONText { .int(lines.reduce(0) { $0 + count($1) }) }
    return JSONText.object([
      "schema": .int(1), "as_of": .string(Format.instant(asOf)),
      "program": .string(origin.programVersion), "model": .string(origin.modelName),
      "model_digest": .string(origin.modelDigest), "athletes": .int(lines.count),
      "files": .int(lines.reduce(refused.count) { $0 + $1.files }), "runs": sum(\.runs),
      "duplicates": sum(\.duplicates), "skipped": sum(\.passedOver), "sets": sum(\.sets),
      "rejected": .array(
        rejected.sorted { FileName($0.0 + "/" + $0.1) < FileName($1.0 + "/" + $1.1) }.map {
          athlete, file, rejection in
          .members([("athlete", .string(athlete)), ("file", .string(file))] + rejection.members())
        }),
      "accepted": sum { $0.accepted?.count ?? 0 }, "unread": sum(\.unread.count),
      // What is other than the night before, and which weeks are other than when they were complete.
      "since": .orNull(memory.changes) { day, changes in
        .object([
          "day": .day(day),
          "runs": .members(changes.map { ($0.athlete, .int($0.runs)) }),
        ])
      },
      "revised": .array(
        revised.map {
          .object(["athlete": .string($0.athlete), "week": .string($0.week)])
        }),
      "tables": .members(tables.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }),
      "first_week": .string(weeks.first?.description),
      "last_week": .string(weeks.last?.description), "latest": .string(latest?.description),
    ]).text
  }
}

/// A kind of file that a week of all athletes gets.
private struct RosterKind: Sendable {
  let kind: ReportKind
  /// What the file's name ends on.
  let ending: String
  let text: @Sendable ([WeekLine], Week, ReportOrigin, RosterNews) -> String

  static let all = [
    RosterKind(kind: .html, ending: ".html") { RosterPage.html($0, of: $1, $2, $3) },
    RosterKind(kind: .markdown, ending: ".md") { RosterMarkdown.text($0, of: $1, $2, $3) },
    RosterKind(kind: .json, ending: ".json") { RosterJSON.text($0, of: $1, $2, $3) },
  ]
}

/// One athlete's share of the roster.
struct AthleteRows {
  var line: AthleteLine
  var weekLines: [Data]
  var runs: RowPart
  var sets: RowPart
}

/// An athlete's rows of one table: read when a table is joined and not before.
struct RowPart {
  /// Stands for the rows.
  var digest: Data
  var data: () throws -> Data
}

extension ReportOrigin {
  init(_ plan: Plan, _ program: Program) {
    self.init(
      modelName: plan.modelName, modelDigest: String(plan.modelDigest.prefix(12)),
      programVersion: program.version, units: plan.units)
  }
}

/// Writes what has changed and knows what was there.
private struct Writing {
  let reports: OutputFolder
  let former: RosterReport.State
  let base: [String]
  var made: [String: String] = [:]
  var stamps: [String: String] = [:]
  /// Of tables, the hash of the bytes.
  var contents: [String: String] = [:]
  var written = 0

  init(reports: OutputFolder, former: RosterReport.State, base: [String]) {
    self.reports = reports
    self.former = former
    self.base = base
  }

  /// Makes the file at `path` unless it stands there and was made of the same `sources`.
  mutating func add(_ path: String, of sources: [Data], text: () throws -> Data) throws {
    let digest = Digest.of(base, sources)
    let stamp = reports.stamp(of: path)
    if former.made[path] != digest || stamp == nil || former.stamps?[path] != stamp {
      if try reports.write(text(), to: path) { written += 1 }
    }
    made[path] = digest
    stamps[path] = reports.stamp(of: path)
  }

  /// Makes a table as `add` does, and knows the hash of its bytes.
  mutating func add(table path: String, of sources: [Data], text: () throws -> Data) throws {
    var content: String?
    try add(path, of: sources) {
      let bytes = try text()
      content = Digest.of([UInt8](bytes))
      return bytes
    }
    contents[path] = try content ?? former.contents?[path] ?? Digest.of([UInt8](text()))
  }

  /// Removes files that an earlier roster made and this one does not.
  func removeOthers() {
    for path in former.made.keys where made[path] == nil { reports.remove(path) }
  }
}
