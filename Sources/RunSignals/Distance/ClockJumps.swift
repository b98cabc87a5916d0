/// Clocks that went back by an hour or a day while the run went on: summer time ended, or midnight
/// turned no date.
enum ClockJumps {
  /// Seconds by which such clocks go back.
  private static let jumpsS = [3_600.0, 86_400]
  /// The run goes on within so many seconds.
  private static let goesOnWithinS = 60.0
  /// More are no clock.
  private static let most = 3

  /// Puts later times forward by what the clock lost; how often it lost some.
  static func mend(_ time: inout [Double]) -> Int {
    var mended = time
    var lostS = 0.0
    var count = 0
    for index in time.indices.dropFirst() {
      let back = time[index - 1] - time[index]
      if back > 0, let jump = jumpsS.first(where: { (0...goesOnWithinS).contains($0 - back) }) {
        lostS += jump
        count += 1
      }
      mended[index] += lostS
    }
    guard (1...most).contains(count) else { return 0 }
    time = mended
    return count
  }
}
