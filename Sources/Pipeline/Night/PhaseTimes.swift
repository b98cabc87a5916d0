/// How long each phase of an execution took.
struct PhaseTimes {
  private let clock: @Sendable () -> Double
  private let began: Double
  private var current: (phase: Execution.Phase, since: Double)?
  private(set) var seconds: [Execution.Phase: Double] = [:]

  /// - Parameter clock: seconds since any instant, of a clock that nobody sets.
  init(_ clock: @escaping @Sendable () -> Double) {
    self.clock = clock
    began = clock()
  }

  /// Seconds since the beginning.
  var elapsedS: Double { clock() - began }

  /// Notes that a phase is under way; true where it has just begun.
  mutating func enter(_ phase: Execution.Phase) -> Bool {
    guard current?.phase != phase else { return false }
    end()
    current = (phase, clock())
    return true
  }

  /// Notes that the last phase is over.
  mutating func end() {
    if let current { seconds[current.phase, default: 0] += clock() - current.since }
    current = nil
  }
}
