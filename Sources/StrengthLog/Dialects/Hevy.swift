import DelimitedText
import Running

/// The CSV of Hevy.
///
/// The weight column names its unit, `weight_kg` or `weight_lbs`; where both are there, one may hold
/// zeros only. The app's own export writes local time ("30 Jun 2025, 19:56"), copies from its
/// programming interface an instant. `set_type` is a word, or a number in some copies.
struct Hevy: StrengthDialect {
  static let format = StrengthFormat.hevy

  private let sets: SetTable

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    guard
      let sets = SetTable(
        text, needs: ["start_time", "exercise_title", "reps"], defaultUnit: defaultUnit)
    else { return nil }
    self.sets = sets
  }

  func read() -> LoggedSets {
    LoggedSets(sets.table) { (row, findings) throws(RowProblem) in
      let kind = row.kind(row["set_type"], kinds, &findings)
      return [try row.set(columns, sets.weights, kind, &findings)]
    }
  }
}

private let columns = SetColumns(
  start: "start_time", session: "title", exercise: "exercise_title", repetitions: "reps",
  seconds: "duration_seconds", distance: ["distance_km", "distance_miles"], number: "set_index",
  note: "exercise_notes", sessionNote: "description")

private let kinds: [String: SetKind] = [
  "normal": .working, "1": .working, "warmup": .warmUp, "2": .warmUp, "dropset": .drop,
  "drop": .drop, "3": .drop, "failure": .failure, "4": .failure,
]
