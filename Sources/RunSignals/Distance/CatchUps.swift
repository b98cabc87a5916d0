/// Positions that stand still and then catch up: a receiver repeated its last place while the runner ran on.
///
/// What stands is no place, and what leaps is neither a spike nor a jump.
enum CatchUps {
  /// A place repeated within so many metres is no new one; of a runner who stands positions tremble more.
  private static let sameM = 1.0

  /// The repeats after which the track leaps to about where the usual pace leads meanwhile.
  static func repeats(
    _ time: [Double], _ latitude: [Double], _ longitude: [Double], limitMPS: Double
  ) -> [Int] {
    func legM(_ a: Int, _ b: Int) -> Double {
      Geodesy.distanceM(latitude[a], longitude[a], latitude[b], longitude[b])
    }
    /// The first position of the present place, the latest, and where the track leapt after repeats.
    var (place, last): (Int?, Int?)
    var leaps: [(place: Int, last: Int, next: Int)] = []
    for index in time.indices where !latitude[index].isNaN {
      defer { last = index }
      guard let from = place, let before = last else {
        place = index
        continue
      }
      let stepM = legM(before, index)
      if stepM > limitMPS * (time[index] - time[before]) {
        // What goes on so fast drove off.
        if leaps.last?.next == before { leaps.removeLast() }
        if before > from { leaps.append((from, before, index)) }
      }
      if (from == before ? stepM : legM(from, index)) > sameM { place = index }
    }
    guard !leaps.isEmpty, let usualMPS = usualMPS(time, legM, latitude) else { return [] }
    return leaps.filter {
      Gaps.ranOn(legM($0.place, $0.next), time[$0.next] - time[$0.place], paceMPS: usualMPS)
    }.flatMap { leap in
      (leap.place + 1...leap.last).filter { !latitude[$0].isNaN }
    }
  }

  /// The middle speed from one position to the next, standing left out.
  private static func usualMPS(
    _ time: [Double], _ legM: (Int, Int) -> Double, _ latitude: [Double]
  ) -> Double? {
    var speeds = EvenSample<Double>()
    var last: Int?
    for index in time.indices where !latitude[index].isNaN {
      if let before = last {
        let speed = legM(before, index) / (time[index] - time[before])
        if speed >= RunnerLimits.standingMPS { speeds.add(speed) }
      }
      last = index
    }
    return speeds.values.median()
  }
}
