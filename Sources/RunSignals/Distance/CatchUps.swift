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
    var speeds = EvenSample<Double>()
    /// The first position of the present place, the latest, and where the track leapt after repeats.
    var (place, last): (Int?, Int?)
    var leaps: [(place: Int, last: Int, next: Int)] = []
    for index in time.indices where !latitude[index].isNaN {
      defer { last = index }
      guard let from = place, let before = last else {
        place = index
        continue
      }
      let elapsed = time[index] - time[before]
      let speed = legM(before, index) / elapsed
      if speed >= RunnerLimits.standingMPS { speeds.add(speed) }
      if speed > limitMPS {
        // What goes on so fast drove off.
        if leaps.last?.next == before { leaps.removeLast() }
        if before > from { leaps.append((from, before, index)) }
      }
      if legM(from, index) > sameM { place = index }
    }
    guard !leaps.isEmpty, let usualMPS = speeds.values.median() else { return [] }
    return leaps.filter {
      Gaps.ranOn(legM($0.place, $0.next), time[$0.next] - time[$0.place], paceMPS: usualMPS)
    }.flatMap { leap in
      (leap.place + 1...leap.last).filter { !latitude[$0].isNaN }
    }
  }
}
