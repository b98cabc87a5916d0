/// What it costs to come from one candidate to another: the negative logarithm of a likelihood.
///
/// No way is looked for: a runner stays, goes on at a node that both ways share, or the pair is no step.
struct WayStep {
  /// How far progress along the ways may differ from that of positions, in metres, and the part of it that
  /// grows with the step (ASSUMED: positions twelve metres apart are wrong by a few metres each).
  private static let slackM = 8.0
  private static let slackShare = 0.15
  /// More it never costs, or one position far off would break a chain (ASSUMED).
  private static let mostProgressCost: Float = 3
  /// To go on with another way, and to turn round, as runners seldom do from one sample to the next (ASSUMED).
  static let changeCost: Float = 1.5
  private static let turnCost: Float = 4
  /// A crossing may be passed this many metres before or after a position says so (ASSUMED: twice the noise).
  private static let earlyM: Float = 20

  let index: MapIndex

  /// A node shared with other ways, near to a candidate.
  struct Crossing {
    var junction: UInt32
    /// Metres along the candidate's way.
    var alongM: Float
  }

  /// The crossings of a candidate's way that lie at most so far ahead of it or behind.
  func findCrossings(
    of candidate: WayCandidate, within reachM: Float, into found: inout [Crossing]
  ) {
    let way = index.vertices(of: candidate.way)
    guard way.contains(candidate.vertex) else { return }
    let reachM = reachM + Self.earlyM
    var vertex = candidate.vertex
    while vertex >= way.lowerBound, candidate.alongM - index.vertices[vertex].alongM < reachM {
      note(vertex, into: &found)
      vertex -= 1
    }
    vertex = candidate.vertex + 1
    while vertex < way.upperBound, index.vertices[vertex].alongM - candidate.alongM < reachM {
      note(vertex, into: &found)
      vertex += 1
    }
  }

  private func note(_ vertex: Int, into found: inout [Crossing]) {
    let junction = index.vertices[vertex].junction
    if junction != 0 {
      found.append(Crossing(junction: junction, alongM: index.vertices[vertex].alongM))
    }
  }

  /// The cost of a step on one way; `loopM` is its length where it ends where it begins, else 0.
  @inline(__always)
  static func stay(
    _ from: WayCandidate, _ to: WayCandidate, stepM: Float, loopM: Float
  ) -> Float {
    guard from.direction == to.direction else { return turnCost }
    var progressM = (to.alongM - from.alongM) * to.direction
    if loopM > 0 { progressM.formRemainder(dividingBy: loopM) }
    return progressCost(progressM, stepM)
  }

  /// The cost of a step from one way to another; endless where they share no node near by.
  @inline(__always)
  static func change(
    _ from: WayCandidate, _ fromCrossings: ArraySlice<Crossing>,
    _ to: WayCandidate, _ toCrossings: ArraySlice<Crossing>, stepM: Float
  ) -> Float {
    var best = Float.infinity
    for before in fromCrossings {
      for after in toCrossings where before.junction == after.junction {
        let toCrossingM = (before.alongM - from.alongM) * from.direction
        let fromCrossingM = (to.alongM - after.alongM) * to.direction
        guard toCrossingM > -earlyM, fromCrossingM > -earlyM else { continue }
        best = min(best, changeCost + progressCost(toCrossingM + fromCrossingM, stepM))
      }
    }
    return best
  }

  @inline(__always)
  private static func progressCost(_ progressM: Float, _ stepM: Float) -> Float {
    min(mostProgressCost, abs(progressM - stepM) / Float(slackM + slackShare * Double(stepM)))
  }
}
