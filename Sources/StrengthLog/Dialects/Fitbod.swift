import DelimitedText
import Running
import WrittenValues

/// The CSV of Fitbod:
/// `Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier`.
///
/// Dates are instants. What `multiplier` multiplies is not documented, and readers of the format
/// disagree, so the weight counts as it stands and a finding says where it is neither 0 nor 1.
struct Fitbod: StrengthDialect {
  static let format = StrengthFormat.fitbod

  private let sets: SetTable

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    guard
      let sets = SetTable(
        text, needs: ["date", "exercise", "reps", "iswarmup", "duration(s)"],
        defaultUnit: defaultUnit)
    else { return nil }
    self.sets = sets
  }

  func read() -> LoggedSets {
    LoggedSets(sets.table) { (row, findings) throws(RowProblem) in
      let kind: SetKind = row.says("iswarmup") ? .warmUp : .working
      let set = try row.set(columns, sets.weights, kind, &findings)
      if set.set.weightKg != nil, let multiplier = row["multiplier"].flatMap(plainNumber),
        ![0, 1].contains(multiplier)
      {
        findings.note(.weightMultiplier, detail: "\(multiplier) for \(quoted(set.set.exercise))")
      }
      return [set]
    }
  }
}

private let columns = SetColumns(
  start: "date", exercise: "exercise", repetitions: "reps", seconds: "duration(s)",
  distance: ["distance(m)"], note: "note")
