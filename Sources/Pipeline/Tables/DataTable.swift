import AthleteWeeks
package import Running
import WeeklyReport
import Writing

/// A table that is exported and asked: its columns, and the rows that an athlete has in it.
///
/// Names of tables and columns are a contract; docs/data-dictionary.md tells what they mean.
package struct DataTable: Sendable {
  package let name: String
  package let rowMeaning: String
  package let columns: [Column]
  let rows: @Sendable (JoinedAthlete, DayRange) -> [Row]

  /// A column without the way to fill it.
  package struct Column: Sendable {
    package var name: String
    package var unit: String
    package var meaning: String
  }

  /// A row on its day; what has no date has none.
  struct Row: Sendable {
    var day: LocalDay?
    var cells: [CSVCell]
  }

  init<Source>(
    _ name: String, _ table: CSVTable<Source>,
    rows: @escaping @Sendable (JoinedAthlete, DayRange) -> [(LocalDay?, Source)]
  ) {
    self.name = name
    rowMeaning = table.rowMeaning
    columns = table.columns.map { Column(name: $0.name, unit: $0.unit, meaning: $0.meaning) }
    self.rows = { athlete, days in
      rows(athlete, days).map { day, source in
        Row(day: day, cells: table.columns.map { $0.cell(source) })
      }
    }
  }

  /// Every table, in the order in which they are told of.
  package static let all = [
    DataTable("runs", RunsCSV.table) { athlete, days in
      athlete.join.history.runs.filter { days.contains($0.day) }.map { run in
        (
          run.day,
          RunsCSV.Row(
            athlete: athlete.athlete, run: run, quickS: athlete.join.builder.quickS(of: run))
        )
      }
    },
    DataTable("weeks", WeeklyCSV.table) { athlete, days in
      athlete.weeks(where: days.touches).map { ($0.week.monday, $0) }
    },
    DataTable("sets", StrengthCSV.table) { athlete, days in
      athlete.join.history.sets.filter { days.contains($0.day) }.map {
        ($0.day, StrengthCSV.Row(athlete: athlete.athlete, set: $0))
      }
    },
    DataTable("findings", FindingsCSV.table) { athlete, days in
      let clock = athlete.folder.profile.clock
      return FindingsCSV.rows(athlete.join.history) { clock.day(of: $0).day }
        .filter { days.contains($0.day) }.map { ($0.day, $0) }
    },
  ]
}

extension DataTable {
  /// Name, what a row is, and its columns over lines of so many letters, as `soleus sql` lists them.
  package func listing(width: Int) -> String {
    var lines = ["\(name): \(rowMeaning)"]
    var line = " "
    for column in columns {
      if line.count + 2 + column.name.count > width, line.count > 1 {
        lines.append(line)
        line = " "
      }
      line += " " + column.name
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

/// The days that are asked for; open at an end that is not told.
package struct DayRange: Sendable, Equatable {
  package var from: LocalDay?
  package var until: LocalDay?

  package static let all = DayRange()

  package init(from: LocalDay? = nil, until: LocalDay? = nil) {
    self.from = from
    self.until = until
  }

  func contains(_ day: LocalDay) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }

  /// What has no date is in no range that somebody named.
  func contains(_ day: LocalDay?) -> Bool { day.map { contains($0) } ?? (self == .all) }

  /// Whether a day of the week is asked for: a week is told whole.
  func touches(_ week: Week) -> Bool {
    (from.map { $0 <= week.sunday } ?? true) && (until.map { week.monday <= $0 } ?? true)
  }
}
