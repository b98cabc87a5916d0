import AthleteWeeks
import Running
import Writing

/// Twelve weeks of calf work and climb, a line a week: what a physiotherapist looks for.
///
/// A column that no week fills is left out, and so is a week of which nothing is known. A weight that stays
/// stands once, over all its weeks.
struct StrengthTable {
  /// A figure and how many weeks it stands for.
  struct Cell: Equatable {
    var text: String
    var weeks = 1
    var stays = false
  }

  private struct Column {
    var head: String
    /// Whether it is what holds on, and no count.
    var stays: Bool
    var figure: (WeekBar) -> String?

    init(_ head: String, stays: Bool = false, _ figure: @escaping (WeekBar) -> String?) {
      self.head = head
      self.stays = stays
      self.figure = figure
    }
  }

  var heads: [Cell]
  /// The newest first, each with its week; what a cell above stands for has none.
  var rows: [(week: Week, cells: [Cell])]

  /// - Parameter hasChart: whether a drawing shows the sets already.
  init(_ week: AthleteWeek, hasChart: Bool) {
    let known = week.bars.reversed().filter { $0.strength != nil || $0.ascentM != nil }
    let sets = Column("Sets") { $0.strength.map { "\($0.sets)" } }
    let columns =
      (hasChart ? [] : [sets]) + [
        Column("Kg per leg", stays: true) { $0.strength?.heaviestPerLegKg.map(Self.kilograms) },
        Column("Left", stays: true) { $0.strength?.leftKg.map(Self.kilograms) },
        Column("Right", stays: true) { $0.strength?.rightKg.map(Self.kilograms) },
        Column("Reps to failure") { $0.strength?.toFailure.map { "\($0)" } },
        Column("Climb m") { $0.ascentM.map { Format.fixed($0, 0) } },
      ]
    let filled = columns.filter { column in known.contains { column.figure($0) != nil } }
    heads = filled.map { Cell(text: $0.head, stays: $0.stays) }
    let cells = filled.map { column in
      let figures = known.map { column.figure($0) ?? "–" }
      return column.stays ? Self.merged(figures) : figures.map { Cell(text: $0) }
    }
    rows = known.enumerated().map { index, bar in (bar.week, cells.compactMap { $0[index] }) }
  }

  /// Equal figures that follow each other become one cell, with nothing below it.
  private static func merged(_ figures: [String]) -> [Cell?] {
    var cells: [Cell?] = []
    var first = 0
    for (index, figure) in figures.enumerated() {
      if index > 0, figure == figures[first] {
        cells[first]?.weeks += 1
        cells.append(nil)
      } else {
        first = index
        cells.append(Cell(text: figure, stays: true))
      }
    }
    return cells
  }

  private static func kilograms(_ load: Double) -> String {
    load > 0 ? Wording.loadPerLeg(load) : "BW"
  }

  var block: Block? {
    guard !rows.isEmpty, !heads.isEmpty else { return nil }
    return [
      "heads": heads.map { ["text": $0.text, "stays": $0.stays] as Block },
      "rows": rows.map { row -> Block in
        [
          "week": "W\(row.week.number)",
          "cells": row.cells.map { cell -> Block in
            [
              "text": cell.text, "stays": cell.stays,
              "weeks": cell.weeks > 1 ? "\(cell.weeks)" : nil,
            ]
          },
        ]
      },
    ]
  }
}
