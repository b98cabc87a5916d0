import Running
import SoleusLoad

/// How loads of real runs go with minutes and with kilometres: a load that says what the clock says is none.
struct ClockTable {
  private struct Row {
    var name: String
    var runs: [Figures]
  }

  private struct Figures {
    var easyKm: Double
    var minutes: Double
    var km: Double
    /// BW·s of one leg.
    var contact: Double

    /// `nil` without a load or a way.
    init?(_ run: Run) {
      guard let dose = run.dose, let seconds = run.figures.movingS, let metres = run.distanceM,
        seconds > 0, metres > 0
      else { return nil }
      let load = LoadBands.standard.load(of: dose, shoe: .conventional, strike: .rearfoot)
      guard load.easyKm > 0 else { return nil }
      easyKm = load.easyKm
      minutes = seconds / 60
      km = metres / 1_000
      contact = load.contactBWS
    }
  }

  private let rows: [Row]

  /// Fewer runs of one sender go with anything.
  private static let leastRuns = 5

  init(_ corpus: Corpus) {
    let known = corpus.items.compactMap { item in
      Figures(item.estimate.run).map { (sender: item.sender, figures: $0) }
    }
    let people = Dictionary(grouping: known.filter { $0.sender.name != nil }, by: \.sender)
      .filter { $1.count >= Self.leastRuns }
      .map { Row(name: $0.name ?? "", runs: $1.map(\.figures)) }
    rows =
      [Row(name: "**all**", runs: known.map(\.figures))] + people.sorted { $0.name < $1.name }
  }

  var lines: [String] {
    [
      "## Load, the clock and the way", "",
      "Over real runs of the corpus, and over those of each sender with \(Self.leastRuns) and more: how load goes with",
      "minutes and with kilometres (r), and by how much a minute's load, a kilometre's load and pace differ from run to",
      "run (standard deviation over mean). *Contact load* is force times time, `b = 1`. docs/analysts.md asks the same of",
      "the sample athletes.", "",
      "| runs of | runs | r, minutes | r, km | a minute | a km | pace | contact load a minute |",
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ] + rows.map(Self.line) + [""]
  }

  private static func line(_ row: Row) -> String {
    let runs = row.runs
    let spreads = [
      runs.map { $0.easyKm / $0.minutes }, runs.map { $0.easyKm / $0.km },
      runs.map { $0.minutes / $0.km }, runs.map { $0.contact / $0.minutes },
    ].map { "\(Text.fixed(100 * spread($0), 1)) %" }
    let cells =
      [
        row.name, "\(runs.count)",
        Text.fixed(correlation(runs.map(\.easyKm), runs.map(\.minutes)), 3),
        Text.fixed(correlation(runs.map(\.easyKm), runs.map(\.km)), 3),
      ] + spreads
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private static func spread(_ values: [Double]) -> Double {
    let middle = mean(values)
    return mean(values.map { ($0 - middle) * ($0 - middle) }).squareRoot() / middle
  }

  private static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let (meanA, meanB) = (mean(a), mean(b))
    let shared = mean(zip(a, b).map { ($0 - meanA) * ($1 - meanB) })
    return shared / (spread(a) * meanA * spread(b) * meanB)
  }
}

extension Sender {
  /// `people a`; `nil` of a device, which may be several people's.
  fileprivate var name: String? {
    if case .person(let letter) = self { "person \(letter)" } else { nil }
  }
}
