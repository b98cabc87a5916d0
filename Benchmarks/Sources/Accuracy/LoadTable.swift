import SyntheticAthletes

/// How far loads are from those of what truly happened, and how often their bands hold these.
struct LoadTable {
  /// By scenario.
  let loads: [String: [LoadOutcome]]

  private struct Row {
    var name: String
    var loads: [LoadOutcome]
    var isSum = false

    func share(_ holds: (LoadOutcome) -> Bool) -> Double {
      Double(loads.count(where: holds)) / Double(loads.count)
    }
  }

  /// Of bands that are meant to hold four of five.
  private static let wanted = 0.75...0.85

  private var rows: [Row] {
    func rows(faulty: Bool) -> [Row] {
      let rows = Scenario.all.filter { $0.isFaulty == faulty }.compactMap { scenario in
        loads[scenario.name].map { Row(name: "\(scenario.name): \(scenario.meaning)", loads: $0) }
      }
      let name = faulty ? "generated with faults" : "generated"
      return [Row(name: "**\(name)**", loads: rows.flatMap(\.loads), isSum: true)] + rows
    }
    let all = Row(name: "**all**", loads: loads.values.flatMap(\.self), isSum: true)
    return [all] + rows(faulty: false) + rows(faulty: true)
  }

  var lines: [String] {
    [
      "## Load", "",
      "Easy km of a run by its signals against those of what truly happened, second by second: speed, cadence,",
      "slope and ground. *By signals* is the band that distance, time, cadence, slope and surface make alone,",
      "with the model's factors and its exponent at their centre for both; *printed* is the whole band, held",
      "against the true signals under a model of which nobody knows, drawn for each run from the triangles of",
      "the factors. The ground is taken to be another one as often as the program says that it may be, as no",
      "made-up way looks like what it is not. Both are meant to hold four of five; wanted are 75 to 85 % over all and with faults.",
      "",
      "| situation | recordings | median | nine of ten within | held by signals | held as printed | target met |",
      "| --- | ---: | ---: | ---: | ---: | ---: | --- |",
    ] + rows.map(Self.line) + [""]
  }

  private static func line(_ row: Row) -> String {
    let score = Score(row.loads.map { Outcome("", error: $0.errorPercent) })
    let shares = [row.share(\.signalsHold), row.share(\.bandHolds)]
    let cells =
      [
        row.name, "\(row.loads.count)", Text.error(score.median, .percent),
        Text.error(score.ninthTenth, .percent),
      ] + shares.map { "\(Text.fixed(100 * $0, 0)) %" } + [row.isSum ? verdict(shares) : ""]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func verdict(_ shares: [Double]) -> String {
    let misses = zip(["by signals", "printed"], shares).compactMap { name, share in
      wanted.contains(share)
        ? nil : "\(name) too \(share < wanted.lowerBound ? "narrow" : "wide")"
    }
    return misses.isEmpty ? "yes" : "**no**: " + misses.joined(separator: ", ")
  }
}
