/// One measure's errors, a row a situation.
struct Table {
  struct Row {
    var name: String
    var meaning = ""
    var outcomes: [Outcome]
    /// Whether it sums up all situations and so is held against the target for bands too.
    var isSum = false
  }

  let measure: Measure
  let rows: [Row]

  static let heading = [
    "| recordings | people | no figure | median | nine of ten within | bias | held by the band | target met |",
    "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
  ]

  /// The figures of a row, without what names it.
  static func cells(_ outcomes: [Outcome], _ measure: Measure) -> String {
    let score = Score(outcomes)
    let held =
      score.bands == 0
      ? "–" : "\(Text.fixed(100 * Double(score.held) / Double(score.bands), 0)) %"
    let cells = [
      "\(score.recordings)", Sender.count(outcomes.compactMap(\.sender)),
      "\(score.withoutFigure)", Text.error(score.median, measure.unit),
      Text.error(score.ninthTenth, measure.unit),
      Text.error(score.bias, measure.unit, signed: true),
      held, verdict(score, measure),
    ]
    return cells.joined(separator: " | ") + " |"
  }

  private static func verdict(_ score: Score, _ measure: Measure) -> String {
    guard let target = measure.target else { return "none set" }
    guard let median = score.median, let ninthTenth = score.ninthTenth else { return "no figures" }
    var misses: [String] = []
    if median > target.median { misses.append("median") }
    if ninthTenth > target.ninthTenth { misses.append("nine of ten") }
    // With fewer recordings chance alone leaves the range.
    if score.bands >= 40 {
      let share = Double(score.held) / Double(score.bands)
      if share < 0.7 { misses.append("band too narrow") }
      if share > 0.9 { misses.append("band too wide") }
    }
    return misses.isEmpty ? "yes" : "**no**: " + misses.joined(separator: ", ")
  }

  var lines: [String] {
    let wanted =
      measure.target.map {
        "Wanted: median at most \(Text.short($0.median)) \(measure.unit.rawValue), nine of ten within "
          + "\(Text.short($0.ninthTenth)) \(measure.unit.rawValue)."
      } ?? "No target: the figure describes."
    return [
      "### \(measure.title)", "", wanted, "", "| situation " + Self.heading[0],
      "| --- " + Self.heading[1],
    ]
      + rows.map {
        let meaning = $0.meaning.isEmpty ? "" : ": \($0.meaning)"
        let name = $0.isSum ? "**\($0.name)**" : $0.name
        return "| \(name)\(meaning) | " + Self.cells($0.outcomes, measure)
      }
  }
}
