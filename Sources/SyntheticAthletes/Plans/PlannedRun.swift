/// A run of a made-up training plan in plain values, as it was run and not as a device saw it.
package struct PlannedRun: Sendable, Equatable {
  /// What a part of a run is for.
  package enum Effort: Sendable { case easy, quick, rest, climb, descent, walk }

  /// Some metres at one effort.
  package struct Part: Sendable, Equatable {
    package var effort: Effort
    package var metres: Double
    /// Mean speed over the ground, m/s.
    package var speedMPS: Double
    /// Rise over run.
    package var grade = 0.0

    package var seconds: Double { metres / speedMPS }
  }

  /// What was underfoot.
  package enum Ground: Sendable { case road, track, trail, treadmill }

  /// Days since 1970-01-01.
  package var day: Int
  package var secondOfDay: Int
  package var kind: PlannedSession.Kind
  package var ground: Ground
  /// Whether the device counted steps.
  package var hasCadence: Bool
  package var parts: [Part]

  package var metres: Double { parts.reduce(0) { $0 + $1.metres } }
  package var seconds: Double { parts.reduce(0) { $0 + $1.seconds } }

  /// Metres climbed.
  package var ascentM: Double { parts.reduce(0) { $0 + max(0, $1.grade) * $1.metres } }

  /// Seconds of one effort.
  package func seconds(of effort: Effort) -> Double {
    parts.reduce(0) { $0 + ($1.effort == effort ? $1.seconds : 0) }
  }

  /// The same run, so many times as far: each part is longer, no faster.
  package func longer(by factor: Double) -> PlannedRun {
    var run = self
    for index in parts.indices { run.parts[index].metres *= factor }
    return run
  }
}

// MARK: - Its pieces

extension PlannedRun {
  /// A stretch of a part, short enough to have a speed of its own.
  package struct Piece: Sendable, Equatable {
    package var seconds: Double
    package var speedMPS: Double
    package var grade: Double
    package var isWalked: Bool
  }

  /// How far the speed over a piece strays from that of its part, as a share: assumed.
  private var scatter: Double { ground == .treadmill ? 0.005 : 0.04 }

  /// The run in pieces of about so many seconds, which add up to its metres and its time.
  package func pieces(ofSeconds length: Double = 30) -> [Piece] {
    var generator = SeededGenerator(
      seed: UInt64(bitPattern: Int64(day * 86_400 + secondOfDay)), purpose: "pieces")
    return parts.flatMap { part in
      let count = max(1, Int((part.seconds / length).rounded()))
      let shares = (0..<count).map { _ in max(0.7, 1 + generator.normal(scatter)) }
      let mean = shares.reduce(0, +) / Double(count)
      return shares.map {
        Piece(
          seconds: part.seconds / Double(count), speedMPS: part.speedMPS * $0 / mean,
          grade: part.grade, isWalked: part.effort == .walk)
      }
    }
  }
}
