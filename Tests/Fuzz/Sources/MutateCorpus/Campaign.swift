import Foundation
import StreamTestSupport

/// Every mutation of every file, and what came of them.
struct Campaign {
  /// Longer than this on the processor's clock is told, in seconds.
  private static let patienceS = 2.0
  /// A reading that takes so many seconds by the wall clock has hung, and is ended by a signal.
  private static let hangS: UInt32 = 60

  private let seed: UInt64
  private let state: Int32
  private var files = 0
  private var counts: [String: [Mutation.Kind: Int]] = [:]
  private var slowest = (seconds: 0.0, what: "nothing")
  private let started = Date()

  /// - Parameter state: the file that holds what is being read.
  init(seed: UInt64, state path: String) {
    self.seed = seed
    state = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(state >= 0, "the file of the state cannot be written")
  }

  mutating func attack(_ original: Original) {
    files += 1
    for kind in Mutation.Kind.allCases where kind != .gzip || !original.isStrengthLog {
      let whole = original.bytes(for: kind)
      for index in 0..<kind.count {
        let mutation = Mutation(kind, index, seed: seed)
        let damaged = mutation.apply(to: whole)
        note("\(original.path): \(mutation)")
        alarm(Self.hangS)
        let start = clock()
        let outcome = original.isStrengthLog ? outcomeOfLog(damaged) : outcomeOfRun(damaged)
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        counts[outcome, default: [:]][kind, default: 0] += 1
        if seconds > Self.patienceS { print("slow, \(seconds) s: \(original.path): \(mutation)") }
        if seconds > slowest.seconds { slowest = (seconds, "\(original.path): \(mutation)") }
      }
    }
    alarm(0)
  }

  /// Says in the file of the state what comes next; a crash leaves it there.
  private func note(_ words: String) {
    let line = Array((words + "\n").utf8)
    let written = pwrite(state, line, line.count, 0)
    precondition(written == line.count && ftruncate(state, written) == 0, "the state is lost")
  }

  /// Outcomes against mutations, with the total and the slowest.
  var table: String {
    let kinds = Mutation.Kind.allCases
    func row(_ name: String, _ cells: [String]) -> String {
      "| \(name) | " + cells.joined(separator: " | ") + " |"
    }
    func cells(_ counts: [Mutation.Kind: Int]) -> [String] {
      kinds.map { "\(counts[$0] ?? 0)" } + ["\(counts.values.reduce(0, +))"]
    }
    let total = counts.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    let lines =
      [row("outcome", kinds.map(\.rawValue) + ["all"])]
      + [row("---", Array(repeating: "--:", count: kinds.count + 1))]
      + counts.sorted { $0.key < $1.key }.map { row($0.key, cells($0.value)) }
      + [row("all", cells(total)), "", "\(files) files, seed \(seed)"]
      + ["slowest: \(slowest.seconds) s: \(slowest.what)"]
      + ["\(Int(Date().timeIntervalSince(started))) s in all"]
    return lines.joined(separator: "\n")
  }
}
