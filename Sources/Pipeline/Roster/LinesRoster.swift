import AthleteWeeks
package import Foundation
import Running
import WeeklyReport

/// The lines of all athletes to index, tables and `latest`, without a store: what `soleus roster` does.
package struct LinesRoster: Sendable {
  private let plan: Plan
  private let asOf: AsOf
  private let program: Program

  package init(_ plan: Plan, asOf: AsOf, programVersion: String) {
    self.plan = plan
    self.asOf = asOf
    program = Program.running(version: programVersion, noted: nil).program
  }

  /// Writes into the report folder; gives the newest week.
  ///
  /// - Parameters:
  ///   - lines: what the reports of all athletes printed, in any order.
  ///   - parts: the folder that they left their row parts in; the plan's own where not told.
  ///   - memory: a file of what earlier nights left to be remembered, read and written.
  package func run(
    lines: Data, parts: String?, memory: String?
  ) throws(Execution.Failure) -> String? {
    do {
      let lock = try ClaimedFolder.share(plan)
      defer { withExtendedLifetime(lock) {} }
      let file = memory.map(MemoryFile<RosterMemory>.init)
      let before = try file?.read() ?? RosterMemory()
      let names = try AthleteFolder.names(of: plan)
      let rows = try athletes(lines, parts ?? plan.partsFolder)
      try check(rows, names.athletes, parts ?? plan.partsFolder)
      let result = try RosterReport(
        plan: plan, program: program, asOf: asOf.instant,
        reports: plan.reports(at: plan.reportFolder).asWriter("roster"),
        refused: names.refused
      ).update(rows, former: RosterReport.State(), memory: before)
      try file?.write(result.memory)
      return result.latest
    } catch {
      throw Execution.Failure(error, plan)
    }
  }

  private struct Kind: Decodable {
    var schema: Int
    var kind: LineKind
    var athlete: String
    var week: String?

    var isKnown: Bool {
      schema == (kind == .week ? WeekLine.schema : AthleteLine.schema)
    }
  }

  private func athletes(_ text: Data, _ partsFolder: String) throws -> [AthleteRows] {
    let kinds = try RecordLine.numbered(Kind.self, of: text)
    let lines = text.lines.filter { !$0.isBlank }
    var summaries: [FileName: AthleteLine] = [:]
    var weeks: [FileName: [Data]] = [:]
    var seen: Set<[FileName]> = []
    for ((number, kind), line) in zip(kinds, lines) {
      guard kind.isKnown else {
        throw unusable("line \(number) of \(kind.athlete) has schema \(kind.schema)")
      }
      guard seen.insert([FileName(kind.athlete), FileName(kind.week ?? "")]).inserted else {
        throw unusable(
          "line \(number): there are two lines of \(kind.athlete) \(kind.week ?? "")")
      }
      switch kind.kind {
      case .athlete:
        summaries[FileName(kind.athlete)] = try RecordLine.value(AthleteLine.self, of: line)
      case .week: weeks[FileName(kind.athlete), default: []].append(line)
      }
    }
    if let stray = weeks.keys.filter({ summaries[$0] == nil }).min() {
      throw unusable("there are lines of weeks of \(stray) and no line of the athlete")
    }
    return try summaries.sorted { $0.key < $1.key }.map { athlete, line in
      let parts = AthleteParts(folder: partsFolder, athlete: line.athlete)
      func part(_ name: String) throws -> RowPart {
        let data = try parts.whole(name)
        return RowPart(digest: data) { data }
      }
      return AthleteRows(
        line: line, weekLines: weeks[athlete] ?? [], runs: try part(AthleteParts.runs),
        sets: try part(AthleteParts.sets))
    }
  }

  /// Athletes and weeks that are not told would be missed by nobody.
  private func check(_ rows: [AthleteRows], _ athletes: [String], _ partsFolder: String) throws {
    for row in rows {
      let parts = AthleteParts(folder: partsFolder, athlete: row.line.athlete)
      let left = Set(try parts.weekLines())
      guard left == Set(row.weekLines) else {
        throw unusable(
          "of \(row.line.athlete) there are \(row.weekLines.count) lines of weeks, which are not the "
            + "\(left.count) that its report left")
      }
    }
    let told = Set(rows.map { FileName($0.line.athlete) })
    if let missing = athletes.first(where: { !told.contains(FileName($0)) }) {
      throw unusable("there is no line of \(missing)")
    }
  }

  private func unusable(_ message: String) -> Execution.Failure {
    Execution.Failure(
      exit: .noUsableInput, message: message,
      hint: "Give what report of this program printed, once for each athlete.")
  }
}
