import Conditions
import Running
import Writing

/// What was underfoot by all that one file does not know: the athlete's word, a service's list, and what the
/// athlete ran on before.
struct OwnGround {
  /// What the athlete says; its problems grow by rows that are about nothing.
  private(set) var list: SurfaceList
  /// Metres on each surface by witnesses who name a road as readily as anything else.
  private var knownM: [Surface: Double] = [:]

  /// Kilometres on what people mostly run on that every athlete begins with: a choice.
  private static let firstKm = 50.0
  /// A person's list has exceptions, and never the road that is run on every day.
  private static let evenWitnesses: Set<SurfaceWitness> = [.map]
  /// Where nobody but the odds of all people, the shape of the route or a want of ways has spoken.
  fileprivate static let weak: Set<SurfaceWitness> = [.prior, .shape, .offWays]

  /// The athlete's day; a row of a later one is about no run yet.
  private let today: LocalDay

  init(_ list: SurfaceList, today: LocalDay) {
    self.list = list
    self.today = today
  }

  /// Gives the verdicts their last form; only what was run before has a say, so that no later run changes
  /// an earlier one.
  ///
  /// - Parameter runs: in the order of their starts.
  mutating func settle(_ runs: inout [DatedRun]) {
    let rows = rowsByRun(runs)
    for index in runs.indices {
      var pieces = runs[index].run.figures.ground.map { GroundPiece(was: $0.surface, now: $0) }
      for row in rows[index] { pieces.say(row, distanceM: runs[index].run.distanceM) }
      if let activity = runs[index].listed?.activity {
        pieces.hear(name: activity.name, notes: activity.notes)
        if runs[index].listed?.isOfOneRecording == true,
          let dirtM = activity.dirtM, let metres = activity.distanceM ?? runs[index].run.distanceM,
          metres > 0
        {
          pieces.hear(unpaved: min(1, dirtM / metres))
        }
      }
      if let odds = oddsOfHistory { pieces.weigh(history: odds) }
      runs[index].run.figures.settle(pieces)
      remember(runs[index].run)
    }
  }

  /// The athlete's own way over that of all people; `nil` before anything is known.
  private var oddsOfHistory: SurfaceOdds? {
    guard !knownM.isEmpty else { return nil }
    let allM = knownM.values.reduce(0, +) + Self.firstKm * 1_000
    return SurfaceOdds { surface in
      let usual = SurfaceVerdict.prior.chances[surface]
      // An outdoor way is no treadmill for being the athlete's.
      guard surface != .treadmill else { return 1 }
      return (usual * Self.firstKm * 1_000 + (knownM[surface] ?? 0)) / allM / usual
    }
  }

  private mutating func remember(_ run: Run) {
    for stretch in run.figures.ground where Self.evenWitnesses.contains(stretch.witness) {
      guard ![.unknown, .treadmill].contains(stretch.surface) else { continue }
      knownM[stretch.surface, default: 0] += stretch.share * (run.distanceM ?? 0)
    }
  }

  /// The rows that are about each run.
  private mutating func rowsByRun(_ runs: [DatedRun]) -> [[SurfaceList.Row]] {
    var rows: [[SurfaceList.Row]] = runs.map { _ in [] }
    for row in list.rows {
      let meant = runs.indices.filter { index in
        let run = runs[index]
        let isOfFile =
          row.file.map { run.file == $0 || run.file.hasSuffix("/" + $0) } ?? true
        return isOfFile && (row.day.map { $0 == run.day } ?? true)
      }
      let endM = meant.compactMap { runs[$0].run.distanceM }.max()
      if let fromKm = row.fromKm, let endM, fromKm * 1_000 >= endM {
        list.note(row.line, "from_km lies beyond the run's \(Format.fixed(endM / 1_000, 1)) km")
      }
      if meant.isEmpty, row.day.map({ $0 <= today }) ?? true {
        list.note(
          row.line,
          "no run that counts is \([row.file, row.day?.description].compactMap(\.self).joined(separator: " of "))"
        )
      }
      for index in meant { rows[index].append(row) }
    }
    return rows
  }
}

/// A part of a run's way: the verdict that its dose was summed up by, and the one of now.
struct GroundPiece {
  var was: Surface
  var now: GroundStretch
}

extension [GroundPiece] {
  /// The athlete's word, which is certain.
  fileprivate mutating func say(_ row: SurfaceList.Row, distanceM: Double?) {
    let wholeKm = (distanceM ?? 0) / 1_000
    func share(_ km: Double?) -> Double? {
      km.flatMap { wholeKm > 0 ? Swift.min(1, $0 / wholeKm) : nil }
    }
    // Kilometres of a run without distance are nowhere.
    guard row.fromKm == nil && row.toKm == nil || wholeKm > 0 else { return }
    let (from, to) = (share(row.fromKm) ?? 0, share(row.toKm) ?? 1)
    var begin = 0.0
    self = flatMap { piece -> [GroundPiece] in
      let end = begin + piece.now.share
      defer { begin = end }
      let edges = [begin, from, to, end].map { Swift.min(Swift.max($0, begin), end) }.sorted()
      return zip(edges, edges.dropFirst()).compactMap { lower, upper in
        guard upper - lower > 1e-9 else { return nil }
        var part = piece
        part.now.share = upper - lower
        if lower >= from - 1e-9, upper <= to + 1e-9 {
          part.now = GroundStretch(
            share: upper - lower, chances: SurfaceOdds(certain: row.surface), witness: .athlete)
        }
        return part
      }
    }
  }

  /// Words of a service's list, where the file's own said nothing.
  fileprivate mutating func hear(name: String?, notes: String?) {
    guard !contains(where: { [.words, .device].contains($0.now.witness) }),
      let odds = GroundByWords.odds(name: name, notes: notes)
    else { return }
    for index in indices where self[index].now.witness != .athlete {
      self[index].now = self[index].now.weighed(odds, by: .words)
    }
  }

  /// The share of a run that a service's own map has for unpaved; where on the way it was, is not told.
  fileprivate mutating func hear(unpaved share: Double) {
    let isOpen = map { OwnGround.weak.contains($0.now.witness) }
    let open = zip(self, isOpen).reduce(0) { $0 + ($1.1 ? $1.0.now.share : 0) }
    guard open > 0 else { return }
    let told = zip(self, isOpen).reduce(0) {
      $0 + (!$1.1 && $1.0.now.surface.isUnpaved ? $1.0.now.share : 0)
    }
    let part = Swift.min(1, Swift.max(0, share - told) / open)
    self = zip(self, isOpen).flatMap { piece, isOpen -> [GroundPiece] in
      guard isOpen else { return [piece] }
      return [(part, true), (1 - part, false)].compactMap { part, isUnpaved in
        guard part > 0.005 else { return nil }
        var half = piece
        half.now = piece.now.weighed(.ofUnpaved(isUnpaved), by: .list)
        half.now.share = piece.now.share * part
        return half
      }
    }
    // What is too little to be told apart belongs to the rest.
    let sum = reduce(0) { $0 + $1.now.share }
    for index in indices { self[index].now.share /= sum }
  }

  fileprivate mutating func weigh(history odds: SurfaceOdds) {
    for index in indices where OwnGround.weak.contains(self[index].now.witness) {
      self[index].now = self[index].now.weighed(odds, by: .history)
    }
  }
}

extension GroundStretch {
  /// After another witness, who is named where the verdict moves by more than a little.
  fileprivate func weighed(_ odds: SurfaceOdds, by other: SurfaceWitness) -> GroundStretch {
    let now = (chances * odds).chances.rounded
    let likeliest = now.likeliest
    let isDecided =
      likeliest != chances.likeliest || now[likeliest] > chances[likeliest] + 0.05
    return GroundStretch(share: share, chances: now, witness: isDecided ? other : witness)
  }
}

extension SurfaceOdds {
  /// ASSUMED: a service's map is right in most places.
  fileprivate static func ofUnpaved(_ isUnpaved: Bool) -> SurfaceOdds {
    let times = 30.0
    return SurfaceOdds { $0.isUnpaved == isUnpaved ? times : 1 }
  }
}

extension Surface {
  fileprivate var isUnpaved: Bool { [.trail, .grass, .sand].contains(self) }
}

extension RunFigures {
  /// Takes the verdicts, and shares the dose out anew.
  fileprivate mutating func settle(_ pieces: [GroundPiece]) {
    var settled: [GroundStretch] = []
    var shares: [Surface: [Surface: Double]] = [:]
    for piece in pieces {
      settled.add(piece.now)
      shares[piece.was, default: [:]][piece.now.surface, default: 0] += piece.now.share
    }
    guard settled != ground else { return }
    ground = settled
    guard shares.contains(where: { was, now in now.keys.contains { $0 != was } }) else { return }
    let parts = shares.mapValues { now in
      let sum = now.values.reduce(0, +)
      return now.mapValues { $0 / sum }
    }
    dose = dose?.parted(parts)
    suspectDoses = suspectDoses?.map { $0.parted(parts) }
  }
}
