import Running
import WeeklyReport

/// Finds the same run in two files of one athlete.
enum Duplicates {
  /// Runs that overlap by less of the shorter one are two runs.
  private static let leastOverlap = 0.6
  /// Distances of one run differ by less, whatever recorded it.
  private static let mostDifference = 0.15

  /// Splits `runs` into those that count and those that another one holds in more detail.
  static func split(_ runs: [DatedRun]) -> (kept: [DatedRun], duplicates: [DuplicateRun]) {
    // The richest first, so that each later one is held against those that stay.
    let byRichness = runs.sorted {
      let (a, b) = (richness($0.run), richness($1.run))
      if a != b { return a > b }
      return ($0.file, $0.run.number) < ($1.file, $1.run.number)
    }
    var kept: [DatedRun] = []
    var duplicates: [DuplicateRun] = []
    for run in byRichness {
      if let same = kept.first(where: { isSame($0.run, run.run) }) {
        duplicates.append(DuplicateRun(file: run.file, of: same.file, day: run.day))
      } else {
        kept.append(run)
      }
    }
    return (
      kept.sorted {
        ($0.run.start, $0.file, $0.run.number) < ($1.run.start, $1.file, $1.run.number)
      },
      duplicates.sorted { ($0.day, $0.file) < ($1.day, $1.file) }
    )
  }

  static func isSame(_ a: Run, _ b: Run) -> Bool {
    let overlap = min(a.end, b.end) - max(a.start, b.start)
    guard overlap >= leastOverlap * min(a.elapsedS, b.elapsedS), overlap > 0 else { return false }
    guard let one = a.distanceM, let other = b.distanceM, max(one, other) > 0 else { return true }
    // A watch that stopped half-way recorded part of the same run.
    let isPart = min(a.elapsedS, b.elapsedS) < 0.8 * max(a.elapsedS, b.elapsedS)
    return isPart || abs(one - other) <= mostDifference * max(one, other)
  }

  /// How much a run's file tells; the greater stays.
  private static func richness(_ run: Run) -> Double {
    var score = 0.0
    if run.cadenceSource != .estimated, run.cadenceSource != nil { score += 8 }
    if run.distanceSource == .device { score += 4 }
    if run.ascentM != nil { score += 2 }
    // Points and length decide between equals; a million points stay below one channel.
    return score + min(1, Double(run.points) / 1e6) + min(0.9, run.elapsedS / 1e6)
  }
}
