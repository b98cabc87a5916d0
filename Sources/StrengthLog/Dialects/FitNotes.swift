import DelimitedText
import Running

/// The CSV of FitNotes for Android: `Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance
/// Unit,Time,Comment`, or with `Weight,Weight Unit` in newer versions.
///
/// A day is all that tells sessions apart, and sets have no number; few versions have their kind.
struct FitNotes: StrengthDialect {
  static let format = StrengthFormat.fitNotes

  private let sets: SetTable

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    guard
      let sets = SetTable(
        text, needs: ["date", "exercise", "category", "reps"], unitColumn: "weight unit",
        defaultUnit: defaultUnit)
    else { return nil }
    self.sets = sets
  }

  func read() -> LoggedSets {
    let columns = SetColumns(
      start: "date", exercise: "exercise", repetitions: "reps", seconds: "time",
      distance: ["distance"], note: sets.table.has("comment") ? "comment" : "notes")
    return LoggedSets(sets.table) { (row, findings) throws(RowProblem) in
      // Some versions have a column of kinds, which is blank for a working set.
      let kind = row["kind"] ?? row["set type"]
      if let kind, TableColumns.kind(kind) == nil {
        findings.note(.setKindUnknown, detail: quoted(kind))
      }
      return [
        try row.set(columns, sets.weights, kind.flatMap(TableColumns.kind) ?? .working, &findings)
      ]
    }
  }
}

/// The CSV of FitNotes for iOS:
/// `Name,StartTime,…,Exercise,Equipment,Reps,Weight,Time,Distance,Status,IsWarmup,…`.
///
/// Times are instants, decimals may have a comma, and nothing states the unit. A set whose status is
/// NotStarted was planned and not done.
struct FitNotesIOS: StrengthDialect {
  static let format = StrengthFormat.fitNotes

  private let sets: SetTable

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    guard
      let sets = SetTable(
        text, needs: ["starttime", "exercise", "reps", "status", "iswarmup"],
        defaultUnit: defaultUnit)
    else { return nil }
    self.sets = sets
  }

  func read() -> LoggedSets {
    let columns = SetColumns(
      start: "starttime", session: "name", exercise: "exercise", repetitions: "reps",
      seconds: "time", distance: ["distance"],
      note: sets.table.has("note") ? "note" : "notes")
    return LoggedSets(sets.table) { (row, findings) throws(RowProblem) in
      let status = row["status"]
      if status?.lowercased() == "notstarted" { return [] }
      let kind = row.kind(status, ["done": .working, "failed": .failure], &findings)
      return [
        try row.set(columns, sets.weights, row.says("iswarmup") ? .warmUp : kind, &findings)
      ]
    }
  }
}
