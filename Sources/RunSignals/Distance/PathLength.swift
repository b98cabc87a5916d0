import Running

/// The length of the way through positions, whose noise lengthens it and whose spacing cuts its bends.
///
/// Both show in how the way turns: noise turns it to and fro, a bend turns it one way. With turns
/// φ₁, φ₂, φ₃ between chords one after another, a chord of d metres stands for
/// d·(1 + (5·φ₁φ₂ − 4·φ₁φ₃)/24) metres. These two weights leave nothing over for positions with
/// independent errors of variance σ², which lengthen chords by σ²/d and give φ₁φ₂ = −4σ²/d² and
/// φ₁φ₃ = σ²/d² in the mean, and nothing for circles, whose arcs are longer by φ²/24; of what is cut
/// from a sharp corner they give back two fifths. Own derivation to the second order in φ; sines
/// stand for turns, ±1 beyond a right angle.
struct PathLength {
  /// Points nearer in time than this differ by noise more than by way, seconds.
  private static let nearS = 4.0
  /// A watch that writes seldom chose its points: only points this near are passed over, seconds.
  private static let nearSeldomS = 2.0
  /// The usual spacing above which a watch writes seldom, seconds.
  private static let seldomS = 3.0
  /// The usual spacing from which positions are sparse: the way between them is longer than it shows.
  private static let sparseS = 10.0
  /// Or nearer in space, metres: who runs fast is not to be cut short in bends.
  private static let nearM = 12.0
  /// Positions further apart than this leave the way between them open, seconds.
  private static let holeS = 15.0

  /// Chords that unrest looks back on, and how much of it makes positions strays.
  private static let unrestOver = 6.0
  private static let restless = 0.4

  /// From one position that counts to the next.
  private struct Chord {
    var from: Int
    var to: Int
    var eastM = 0.0
    var northM = 0.0
    var lengthM = 0.0
    /// Sine of the turn from the chord before, ±1 beyond a right angle, 0 where no way leads there.
    var turn = 0.0
  }

  private let nearS: Double
  private let holeS: Double
  private let gapS: Double
  /// Metres since the start at each point, never falling.
  private(set) var distanceM: [Double]
  /// Metres of it that rest on pace, not on positions: across holes and where positions stray.
  private(set) var guessedM = 0.0
  /// Metres of it that are laps on running tracks.
  private(set) var onTracksM = 0.0
  /// The usual spacing of points, seconds.
  private let usualS: Double
  /// Whether the watch wrote seldom, so that bends lie between its points.
  let isSeldom: Bool
  /// Whether positions are so far apart that their way is a lower bound.
  let isSparse: Bool
  /// Metres of it times the square of the turn before them: how much the way winds from one position to
  /// the next.
  private(set) var windingM = 0.0
  /// The last four chords; the second is next to be written down.
  private var chords = (Chord?.none, Chord?.none, Chord?.none, Chord?.none)
  /// Metres per second over the last minute of restful way, NaN before any.
  private var paceMPS = Double.nan
  /// What this runner hardly exceeds where the way is straight.
  private let likelyMPS: Double
  /// Mean square of the turns of late: a way turns now and then, stray positions always.
  private var unrest = 0.0

  /// Walks the way; jumps, and gaps over which nobody ran on, add nothing.
  ///
  /// Points without a position share the way between those around them, laps without points keep
  /// their metres, and laps on running tracks are as long as the tracks.
  init(
    _ time: [Double], _ latitude: [Double], _ longitude: [Double], gapS: Double, laps: [Lap] = [],
    ovals: [OvalLaps] = []
  ) {
    usualS = Gaps.usualSpacingS(time)
    isSeldom = usualS > Self.seldomS
    isSparse = usualS >= Self.sparseS
    holeS = max(Self.holeS, Gaps.factor * usualS)
    self.gapS = gapS
    // Sparse positions turn from one to the next because the way does.
    likelyMPS =
      isSparse ? .infinity : StraightWay.likelyMPS(time, latitude, longitude, overS: Self.nearS)
    // Who runs to and fro is cut short at each turn by seconds passed over.
    nearS = isSeldom || likelyMPS == .infinity ? Self.nearSeldomS : Self.nearS
    distanceM = [Double](repeating: 0, count: time.count)
    walk(time, latitude, longitude)
    onTracksM = LapsOnTracks.lay(ovals, in: &distanceM, time)
    LapsWithoutPoints.keep(laps, in: &distanceM, time)
  }

  /// Whether it goes straight on now and then, as far as its positions show.
  var goesStraight: Bool { likelyMPS < .infinity }

  /// The band of its length: see ``DistanceBand``.
  var band: DistanceBand {
    guard let total = distanceM.last, total > 0 else { return .around(0) }
    let guessed = DistanceBand.guessed * guessedM / total
    var band = DistanceBand.around((isSeldom ? DistanceBand.seldom : DistanceBand.often) + guessed)
    if !isSparse, !goesStraight {
      band.below += DistanceBand.toAndFro
      band.above += DistanceBand.toAndFro
    }
    if isSeldom { band.above += DistanceBand.cutByWindingPerS * usualS * windingM / total }
    let share = min(1, onTracksM / total)
    return DistanceBand(
      below: band.below + share * (DistanceBand.onTracks.below - band.below),
      above: band.above + share * (DistanceBand.onTracks.above - band.above))
  }

  private mutating func walk(_ time: [Double], _ latitude: [Double], _ longitude: [Double]) {
    guard var last = latitude.firstIndex(where: { !$0.isNaN }) else { return }
    var knot = Knot(last, time, latitude, longitude)
    func isFar(_ a: Int, _ b: Int, _ reachM: Double) -> Bool {
      let east = (longitude[b] - longitude[a]) * knot.eastM
      let north = (latitude[b] - latitude[a]) * knot.northM
      return east * east + north * north > reachM * reachM
    }
    for index in latitude.indices.dropFirst(last + 1) where !latitude[index].isNaN {
      let elapsed = time[index] - time[last]
      let breaks = elapsed > holeS || isFar(last, index, RunnerLimits.fastestMPS * elapsed)
      if breaks, last > knot.index {
        let end = Knot(last, time, latitude, longitude)
        add(knot, end, time)
        knot = end
      }
      let sinceS = time[index] - time[knot.index]
      if breaks || sinceS >= nearS
        || sinceS >= Self.nearSeldomS && isFar(knot.index, index, Self.nearM)
      {
        let next = Knot(index, time, latitude, longitude)
        add(knot, next, time)
        knot = next
      }
      last = index
    }
    if last > knot.index { add(knot, Knot(last, time, latitude, longitude), time) }
    for _ in 0..<3 { push(nil, time) }
    for later in last..<time.count { distanceM[later] = distanceM[last] }
  }

  /// Adds the chord between two positions.
  private mutating func add(_ a: Knot, _ b: Knot, _ time: [Double]) {
    var chord = Chord(from: a.index, to: b.index)
    let elapsed = time[b.index] - time[a.index]
    let eastM = (a.eastM + b.eastM) / 2
    let northM = (a.northM + b.northM) / 2
    var east = b.longitude - a.longitude
    if east > 180 { east -= 360 } else if east < -180 { east += 360 }
    chord.eastM = east * eastM
    chord.northM = (b.latitude - a.latitude) * northM
    chord.lengthM =
      (chord.eastM * chord.eastM + chord.northM * chord.northM).squareRoot()
    let before = chords.3
    if chord.lengthM > RunnerLimits.fastestMPS * elapsed {
      chord = Chord(from: a.index, to: b.index)
    } else if elapsed > holeS {
      chord = Chord(
        from: a.index, to: b.index, lengthM: acrossHole(chord.lengthM, a.index, b.index, time))
      guessedM += chord.lengthM
    } else {
      if let before, before.lengthM > 1, chord.lengthM > 1, before.eastM != 0 || before.northM != 0
      {
        let scale = 1 / (before.lengthM * chord.lengthM)
        let sine = (before.eastM * chord.northM - before.northM * chord.eastM) * scale
        let isAhead = before.eastM * chord.eastM + before.northM * chord.northM > 0
        chord.turn = isAhead ? sine : sine > 0 ? 1 : -1
      }
      windingM += chord.turn * chord.turn * chord.lengthM
      unrest += (chord.turn * chord.turn - unrest) / Self.unrestOver
      let speed = chord.lengthM / elapsed
      if paceMPS.isNaN {
        paceMPS = speed
      } else {
        // Who runs to and fro or in small rounds turns always too, but no faster than usual.
        let mostMPS = max(1.5, paceMPS, likelyMPS)
        let isRestless = unrest > Self.restless && speed > mostMPS
        if isRestless {
          chord.lengthM = mostMPS * elapsed
          guessedM += chord.lengthM
        }
        paceMPS += (speed - paceMPS) * min(1, elapsed / (isRestless ? 600 : 60))
      }
    }
    push(chord, time)
  }

  /// Metres run between two positions with nothing between them.
  private func acrossHole(_ straightM: Double, _ from: Int, _ to: Int, _ time: [Double]) -> Double {
    let elapsed = time[to] - time[from]
    if Gaps.ranOn(straightM, elapsed, paceMPS: paceMPS) {
      // A way winds: at an even pace it is longer than the straight line.
      return max(straightM, paceMPS * elapsed)
    }
    return Gaps.hasGap(time, from, to, gapS) ? 0 : straightM
  }

  /// Takes a chord in, and writes down the one whose neighbours are now known.
  private mutating func push(_ chord: Chord?, _ time: [Double]) {
    chords = (chords.1, chords.2, chords.3, chord)
    guard let (from, to, length) = chords.1.map({ ($0.from, $0.to, $0.lengthM) }) else { return }
    let turns = (
      chords.0?.turn ?? 0, chords.1?.turn ?? 0, chords.2?.turn ?? 0, chords.3?.turn ?? 0
    )
    let near = turns.1 * turns.2
    let next = (turns.0 * turns.2 + turns.1 * turns.3) / 2
    let metres = length * max(0, 1 + (5 * near - 4 * next) / 24)
    let perSecond = metres / (time[to] - time[from])
    for index in from + 1...to {
      distanceM[index] = distanceM[from] + perSecond * (time[index] - time[from])
    }
  }
}

/// A position that counts: the mean of those within a second.
private struct Knot {
  var index: Int
  var latitude: Double
  var longitude: Double
  /// Metres of a degree of longitude and of latitude here.
  var eastM: Double
  var northM: Double

  init(_ index: Int, _ time: [Double], _ latitude: [Double], _ longitude: [Double]) {
    self.index = index
    (eastM, northM) = Geodesy.metresPerDegree(at: latitude[index])
    let scale = (eastM, northM)
    var (count, east, north) = (1.0, 0.0, 0.0)
    func take(_ other: Int) -> Bool {
      guard latitude.indices.contains(other), !latitude[other].isNaN,
        abs(time[other] - time[index]) <= 1
      else { return false }
      let x = longitude[other] - longitude[index]
      let y = latitude[other] - latitude[index]
      let metres = max(abs(x) * scale.0, abs(y) * scale.1)
      guard metres <= RunnerLimits.fastestMPS else { return false }
      count += 1
      east += x
      north += y
      return true
    }
    // As many before as after, or the mean would lag.
    if take(index - 1), !take(index + 1) { (count, east, north) = (1, 0, 0) }
    self.latitude = latitude[index] + north / count
    self.longitude = longitude[index] + east / count
  }
}
