import AthleteWeeks
import Running
import Writing

/// Twelve weeks of calf work and climb, a line a week: what a physiotherapist looks for.
///
/// A column that no week fills is left out, and so is a week of which nothing is known.
struct StrengthTable {
  var heads: [String]
  /// The newest first, each with its week.
  var rows: [(week: Week, cells: [String])]

  init(_ week: AthleteWeek) {
    let known = week.bars.reversed().filter { $0.strength != nil || $0.ascentM != nil }
    let columns: [(String, (WeekBar) -> String?)] = [
      ("Sets", { $0.strength.map { "\($0.sets)" } }),
      ("Kg per leg", { $0.strength?.heaviestPerLegKg.map(Self.kilograms) }),
      ("Left", { $0.strength?.leftKg.map(Self.kilograms) }),
      ("Right", { $0.strength?.rightKg.map(Self.kilograms) }),
      ("Reps to failure", { $0.strength?.toFailure.map { "\($0)" } }),
      ("Climb m", { $0.ascentM.map { Format.fixed($0, 0) } }),
    ]
    let filled = columns.filter { column in known.contains { column.1($0) != nil } }
    heads = filled.map(\.0)
    rows = known.map { bar in (bar.week, filled.map { $0.1(bar) ?? "–" }) }
  }

  private static func kilograms(_ load: Double) -> String {
    load > 0 ? Wording.loadPerLeg(load) : "BW"
  }

  var block: Block? {
    guard !rows.isEmpty, !heads.isEmpty else { return nil }
    return [
      "heads": heads,
      "rows": rows.map { row -> Block in
        ["week": "W\(row.week.number)", "cells": row.cells]
      },
    ]
  }
}
