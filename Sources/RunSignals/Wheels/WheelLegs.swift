import Running

/// Finds the stretches of a recording that were ridden, from stop to stop.
struct WheelLegs {
  /// Indexes of the points that end the intervals of each ride.
  private(set) var list: [Range<Int>] = []
  /// The same of stretches that may be rides.
  private(set) var suspects: [Range<Int>] = []

  private let track: Track
  /// Over fifteen seconds, as `Pace` has it; NaN where nobody moved.
  private let speed: [Float]
  /// Whether a sensor counts steps anywhere.
  private let hasSteps: Bool
  /// The speed at which it counts them, in the middle.
  private let steppingMPS: Double?

  /// A sensor that counts less than this, in either unit, sees no feet run.
  private static let leastCadence: Float = 60
  /// So much faster than where steps are counted, and faster than most run, it is ridden below the limit as
  /// well, m/s; assumed.
  private static let ridesFrom = 4.5
  private static let timesStepping = 1.4
  /// Steps for so many seconds are no shaking of a seat.
  private static let stepsAgainS = 10.0
  /// Shorter rides are not looked for.
  private static let shortestS = 60.0
  /// Over the fifteen seconds of a speed but a few sprinters in the world keep this up, m/s.
  private static let nobodysMPS: Float = 10
  /// A core of a ride so fast may be as short as between two lights, seconds.
  private static let shortestOfNobodyS = 15.0
  /// A core so fast may be shorter than a minute as well, m/s and seconds; assumed.
  private static let hardlyAnybodysMPS = 8.5
  private static let shortestOfHardlyAnybodyS = 30.0
  /// Of the best that anybody held for its length, what a stretch of minutes is ridden at whatever a sensor
  /// counts, as cranks are counted too.
  private static let shareOfBest = 0.97
  private static let beyondBestS = 240.0
  /// A share of the limit of speed from which such a stretch is looked for.
  private static let nearLimitShare = 0.85
  /// Nobody climbs so fast, m/s up, and what lifts goes on for so long, seconds; 1000 m up have taken 29 min
  /// at best.
  private static let liftsMPS = 0.6
  private static let shortestLiftS = 120.0
  /// Standing for so long ends a leg.
  private static let stopS = 5.0
  /// Who is slow for so long has left the wheels, without a sensor to say so.
  private static let slowS = 60.0
  /// A share of the limit of speed below which that counts as slow.
  private static let slowShare = 0.6
  /// Between two rides so near to each other nobody ran: lights, a queue, a change of trams.
  private static let betweenS = 120.0
  /// Few run so fast for minutes, and many ride so, m/s and seconds; assumed.
  private static let suspectMPS = 4.5
  private static let suspectS = 180.0

  init(_ track: Track, withoutStepsMPS: Double, fasterThanMPS: Double) {
    self.track = track
    speed = Pace.speed(track.time, track.distanceM, track.moving, windowS: 15)
    let counted = track.deviceCadence.count { $0 >= Self.leastCadence }
    let moving = track.moving.count { $0 }
    // A twentieth of the way, as `Cadence` asks of a sensor that decides anything.
    hasSteps = counted * 20 >= moving && counted > 1
    let speeds = speed
    steppingMPS =
      hasSteps
      ? speeds.indices.filter { track.deviceCadence[$0] >= Self.leastCadence && !speeds[$0].isNaN }
        .map { speeds[$0] }.median() : nil
    let stepless = hasSteps ? withoutSteps(atMPS: withoutStepsMPS) + carried() : []
    list = joined((stepless + stretches(fasterThan: fasterThanMPS)).merged)
    list = joined((list + chained(to: list)).merged)
    let rides = list
    suspects = joined(
      runs(of: 1..<track.count) { index in
        Double(speed[index]) >= Self.suspectMPS && !hasStep(index)
          && !rides.contains { $0.contains(index) }
      }, within: 20
    ).filter { seconds($0) >= Self.suspectS }
  }

  /// Whether anything in `track` is so fast for twenty seconds, or goes up so fast for minutes, that it is
  /// worth a look; it has a distance.
  static func mayBe(in track: Track) -> Bool {
    if mayLift(track) || CarriedLeg.mayBe(in: track) { return true }
    var from = 0
    for index in track.time.indices {
      while from + 1 < index, track.time[index] - track.time[from + 1] >= 20 { from += 1 }
      let elapsed = track.time[index] - track.time[from]
      if elapsed >= 20, track.distanceM[index] - track.distanceM[from] >= suspectMPS * elapsed {
        return true
      }
    }
    return false
  }

  private static func mayLift(_ track: Track) -> Bool {
    guard track.altitudeM.count == track.count else { return false }
    var from = 0
    for index in track.time.indices {
      while from + 1 < index, track.time[index] - track.time[from + 1] >= shortestLiftS {
        from += 1
      }
      let elapsed = track.time[index] - track.time[from]
      if elapsed >= shortestLiftS,
        Double(track.altitudeM[index] - track.altitudeM[from]) >= liftsMPS * elapsed
      {
        return true
      }
    }
    return false
  }

  /// Whether what is left of `movingS` seconds, those still in `moving`, can be the run.
  static func isRun(_ track: Track, _ moving: [Bool], of movingS: Double) -> Bool {
    var leftS = 0.0
    for index in moving.indices where moving[index] {
      leftS += track.time[index] - track.time[index - 1]
    }
    let counted = moving.indices.count {
      moving[$0] && !track.deviceCadence.isEmpty && track.deviceCadence[$0] >= leastCadence
    }
    // With steps in it a minute will do; without, a ride has slow parts too.
    return counted > 1 && leftS >= 60 || leftS >= 300 && leftS >= movingS / 3
  }

  private func hasStep(_ index: Int) -> Bool {
    hasSteps && track.deviceCadence[index] >= Self.leastCadence
  }

  // MARK: By steps

  private func withoutSteps(atMPS limitMPS: Double) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for stretch in stretchesWithoutSteps() {
      if isRidden(stretch, limitMPS) {
        found.append(stretch)
      } else {
        found += legs(of: stretch).filter { isRidden($0, limitMPS) }
      }
    }
    return found
  }

  private func isRidden(_ leg: Range<Int>, _ limitMPS: Double) -> Bool {
    // A sensor that went silent has not said that nobody steps.
    let said = leg.count { !track.deviceCadence[$0].isNaN }
    guard seconds(leg) >= Self.shortestS, said * 2 >= leg.count else { return false }
    if isLifted(leg) { return true }
    guard let median = leg.compactMap({ speed[$0].isNaN ? nil : speed[$0] }).median()
    else { return false }
    let isFarFromSteps =
      median >= Self.ridesFrom && steppingMPS.map { median >= Self.timesStepping * $0 } ?? false
    return median >= limitMPS || isFarFromSteps
  }

  /// Whether the leg goes up as only a lift does.
  private func isLifted(_ leg: Range<Int>) -> Bool {
    guard seconds(leg) >= Self.shortestLiftS, track.altitudeM.count == track.count else {
      return false
    }
    let heights = leg.map { track.altitudeM[$0] }.filter { !$0.isNaN }
    guard let first = heights.first, let last = heights.last else { return false }
    return Double(last - first) >= Self.liftsMPS * seconds(leg)
  }

  /// The longest stretches without steps, standing within them included.
  private func stretchesWithoutSteps() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var begin: Int?
    var stepping: Int?
    func close(at end: Int) {
      if let first = begin, end > first { found.append(first..<end) }
      begin = nil
    }
    for index in track.time.indices.dropFirst() {
      if hasStep(index) {
        let first = stepping ?? index
        stepping = first
        if track.time[index] - track.time[first - 1] >= Self.stepsAgainS { close(at: first) }
      } else {
        stepping = nil
        if begin == nil { begin = index }
      }
    }
    close(at: stepping ?? track.count)
    return found
  }

  /// Stretches along which the sensor goes on to say that nobody steps: aboard, in a cabin, on a chair.
  private func carried() -> [Range<Int>] {
    stretchesWithoutSteps().filter { stretch in
      CarriedLeg.isOne(stretch, in: track, speed: speed, steppingMPS: steppingMPS) {
        track.deviceCadence[$0] >= Self.leastCadence
      }
    }
  }

  // MARK: By speed alone

  private func stretches(fasterThan limitMPS: Double) -> [Range<Int>] {
    legs(of: 1..<track.count).flatMap { leg in
      var found: [Range<Int>] = []
      for fast in runs(of: leg, where: { Double(speed[$0]) >= limitMPS && !hasStep($0) })
      where isCore(fast) {
        let whole = widened(fast, within: leg, slowMPS: limitMPS * Self.slowShare)
        if let last = found.last, last.upperBound >= whole.lowerBound {
          found[found.count - 1] = last.lowerBound..<max(last.upperBound, whole.upperBound)
        } else {
          found.append(whole)
        }
      }
      return found
        + runs(of: leg) { Double(speed[$0]) >= limitMPS * Self.nearLimitShare }
        .filter(isBeyondAnybody)
    }
  }

  private func isCore(_ fast: Range<Int>) -> Bool {
    let lengthS = seconds(fast)
    return lengthS >= Self.shortestS
      || lengthS >= Self.shortestOfHardlyAnybodyS && meanMPS(fast) >= Self.hardlyAnybodysMPS
      || lengthS >= Self.shortestOfNobodyS && fast.contains { speed[$0] >= Self.nobodysMPS }
  }

  private func isBeyondAnybody(_ stretch: Range<Int>) -> Bool {
    let lengthS = seconds(stretch)
    return lengthS >= Self.beyondBestS
      && meanMPS(stretch) >= Self.shareOfBest * RunnerSpeeds.bestMPS(over: lengthS)
  }

  private func meanMPS(_ leg: Range<Int>) -> Double {
    let metres = track.distanceM[leg.upperBound - 1] - track.distanceM[leg.lowerBound - 1]
    return metres / seconds(leg)
  }

  /// The ride of which `fast` is the surest part: on both sides as far as nobody is slow for long.
  private func widened(
    _ fast: Range<Int>, within leg: Range<Int>, slowMPS: Double
  ) -> Range<Int> {
    func isSlow(_ index: Int) -> Bool { !(Double(speed[index]) >= slowMPS) }
    var first = fast.lowerBound
    var index = first
    while index > leg.lowerBound, track.time[first] - track.time[index - 1] <= Self.slowS {
      index -= 1
      if !isSlow(index) { first = index }
    }
    if index == leg.lowerBound { first = index }
    var last = fast.upperBound - 1
    index = last
    while index + 1 < leg.upperBound, track.time[index + 1] - track.time[last] <= Self.slowS {
      index += 1
      if !isSlow(index) { last = index }
    }
    if index + 1 == leg.upperBound { last = index }
    return first..<last + 1
  }

  // MARK: From stop to stop

  /// Legs no longer than this, and as quick as this in the middle and for a moment, are of the ride before or
  /// behind them, seconds and m/s; assumed.
  private static let longestChainedS = 300.0
  private static let chainedMPS = 4.2
  private static let chainedPeakMPS: Float = 5.5

  /// Quick legs that follow a ride from stop to stop, or lead to it: a bus is not as fast between all stops.
  private func chained(to rides: [Range<Int>]) -> [Range<Int>] {
    guard !rides.isEmpty else { return [] }
    var isRidden = [Bool](repeating: false, count: track.count)
    for index in rides.joined() { isRidden[index] = true }
    var found: [Range<Int>] = []
    let all = legs(of: 1..<track.count)
    func follow(_ legs: some Sequence<Range<Int>>, gapS: (Range<Int>, Range<Int>) -> Double) {
      var last: Range<Int>?
      for leg in legs {
        if leg.contains(where: { isRidden[$0] }) {
          last = leg
        } else if let before = last, gapS(before, leg) <= Self.betweenS, isQuick(leg) {
          found.append(leg)
          for index in leg { isRidden[index] = true }
          last = leg
        } else {
          last = nil
        }
      }
    }
    func gapS(_ first: Range<Int>, _ second: Range<Int>) -> Double {
      track.time[second.lowerBound] - track.time[first.upperBound - 1]
    }
    follow(all) { gapS($0, $1) }
    follow(all.reversed()) { gapS($1, $0) }
    return found
  }

  private func isQuick(_ leg: Range<Int>) -> Bool {
    guard seconds(leg) <= Self.longestChainedS, !leg.contains(where: hasStep),
      leg.contains(where: { speed[$0] >= Self.chainedPeakMPS })
    else { return false }
    let speeds = leg.map { speed[$0] }.filter { !$0.isNaN }
    return speeds.median().map { $0 >= Self.chainedMPS } ?? false
  }

  // MARK: Legs

  /// The parts of `stretch` between stops.
  private func legs(of stretch: Range<Int>) -> [Range<Int>] {
    let stops = runs(of: stretch) { !track.moving[$0] }.filter { seconds($0) >= Self.stopS }
    var legs: [Range<Int>] = []
    var first = stretch.lowerBound
    for stop in stops {
      if stop.lowerBound > first { legs.append(first..<stop.lowerBound) }
      first = stop.upperBound
    }
    if first < stretch.upperBound { legs.append(first..<stretch.upperBound) }
    return legs
  }

  private func runs(of stretch: Range<Int>, where holds: (Int) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var begin: Int?
    for index in stretch {
      if holds(index) {
        if begin == nil { begin = index }
      } else if let first = begin {
        found.append(first..<index)
        begin = nil
      }
    }
    if let begin { found.append(begin..<stretch.upperBound) }
    return found
  }

  /// The rides with what lies between two that are near to each other, where nobody stepped.
  private func joined(
    _ legs: [Range<Int>], within betweenS: Double = Self.betweenS
  ) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for leg in legs {
      if let last = joined.last,
        track.time[leg.lowerBound] - track.time[last.upperBound - 1] <= betweenS,
        !(last.upperBound..<leg.lowerBound).contains(where: hasStep)
      {
        joined[joined.count - 1] = last.lowerBound..<leg.upperBound
      } else {
        joined.append(leg)
      }
    }
    return joined
  }

  private func seconds(_ leg: Range<Int>) -> Double {
    track.time[leg.upperBound - 1] - track.time[leg.lowerBound - 1]
  }
}

extension [Range<Int>] {
  /// The same in order, those that touch as one.
  fileprivate var merged: [Range<Int>] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, next in
      if let last = merged.last, next.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<Swift.max(last.upperBound, next.upperBound)
      } else {
        merged.append(next)
      }
    }
  }
}
