/// The candidates of all samples of a run, and the cheapest chain to each: Viterbi's algorithm.
///
/// A sample's states are numbered: 0 is to be on no way, the others are its candidates in order.
struct Trellis {
  /// To be on no way: as if one lay 28 m away (ASSUMED: beyond that most positions are none of it).
  static let offCost: Float = 2
  /// To leave the ways or come back to one, and to change to a way that shares no node (ASSUMED).
  private static let leaveCost: Float = 3
  private static let jumpCost: Float = 8

  private let index: MapIndex
  private let step: WayStep
  private var search: CandidateSearch
  private var candidates: [WayCandidate] = []
  /// Where each sample's candidates begin.
  private var starts: [Int] = []
  /// Of each state of each sample, the state of the sample before that it comes from.
  private var origins: [UInt8] = []
  private var last = Column()
  private var former = Column()

  /// What is known of one sample's states.
  private struct Column {
    /// Of the cheapest chain to each state.
    var costs: [Float] = []
    var crossings: [WayStep.Crossing] = []
    /// Where the crossings of each candidate begin, and the end of the last.
    var crossingStarts = [0]
    /// A bit of each candidate's crossings: most pairs have none in common, which is seen at once.
    var crossingBits: [UInt64] = []

    mutating func removeAll() {
      costs.removeAll(keepingCapacity: true)
      crossings.removeAll(keepingCapacity: true)
      crossingBits.removeAll(keepingCapacity: true)
      crossingStarts.removeLast(crossingStarts.count - 1)
    }

    func crossings(of candidate: Int) -> Range<Int> {
      crossingStarts[candidate]..<crossingStarts[candidate + 1]
    }
  }

  init(_ index: MapIndex) {
    self.index = index
    step = WayStep(index: index)
    search = CandidateSearch(index)
  }

  /// - Parameter nextStepM: metres to the sample that comes after.
  mutating func add(_ sample: RunSample, nextStepM: Double) {
    swap(&last, &former)
    last.removeAll()
    let before = (starts.last ?? 0)..<candidates.count
    starts.append(candidates.count)
    search.find(sample, into: &candidates)
    let now = before.upperBound..<candidates.count
    let reachM = Float(max(sample.stepM, nextStepM))
    for candidate in now {
      step.findCrossings(of: candidates[candidate], within: reachM, into: &last.crossings)
      last.crossingBits.append(
        last.crossings[last.crossingStarts[last.crossingStarts.count - 1]...].reduce(0) {
          $0 | 1 << UInt64($1.junction % 64)
        })
      last.crossingStarts.append(last.crossings.count)
    }
    guard let cheapest = former.costs.indices.min(by: { former.costs[$0] < former.costs[$1] })
    else {
      last.costs = [Self.offCost] + now.map { candidates[$0].misfit }
      origins += last.costs.map { _ in 0 }
      return
    }
    let cheapestCost = former.costs[cheapest]
    let isTorn = sample.stepM > RunSample.longestStepM
    let left = cheapestCost + (isTorn ? 0 : Self.leaveCost)
    last.costs.append(Self.offCost + min(former.costs[0], left))
    origins.append(UInt8(former.costs[0] <= left ? 0 : cheapest))
    for candidate in now {
      var (cost, origin) = (former.costs[0] + Self.leaveCost, 0)
      let jump = cheapestCost + (isTorn ? 0 : Self.jumpCost)
      if jump < cost { (cost, origin) = (jump, cheapest) }
      if !isTorn {
        let stepM = Float(sample.stepM)
        let loopM = index.loopM(of: candidates[candidate].way)
        // Those on the same way first: they leave few others that could be cheaper.
        for place in 0..<before.count {
          let from = candidates[before.lowerBound + place]
          guard from.way == candidates[candidate].way else { continue }
          let chain =
            former.costs[place + 1]
            + WayStep.stay(from, candidates[candidate], stepM: stepM, loopM: loopM)
          if chain < cost { (cost, origin) = (chain, place + 1) }
        }
        let crossings = last.crossings[last.crossings(of: candidate - now.lowerBound)]
        let bits = last.crossingBits[candidate - now.lowerBound]
        for place in 0..<before.count
        where former.crossingBits[place] & bits != 0
          && former.costs[place + 1] + WayStep.changeCost < cost
        {
          let from = candidates[before.lowerBound + place]
          guard from.way != candidates[candidate].way else { continue }
          let chain =
            former.costs[place + 1]
            + WayStep.change(
              from, former.crossings[former.crossings(of: place)], candidates[candidate],
              crossings, stepM: stepM)
          if chain < cost { (cost, origin) = (chain, place + 1) }
        }
      }
      last.costs.append(cost + candidates[candidate].misfit)
      origins.append(UInt8(origin))
    }
  }

  /// Whether any way lies near a sample.
  func hasCandidates(_ sample: Int) -> Bool {
    (sample + 1 < starts.count ? starts[sample + 1] : candidates.count) > starts[sample]
  }

  /// What each sample lies on by the cheapest chain of all; `nil` for no way.
  func ways() -> [WayCandidate?] {
    var ways = [WayCandidate?](repeating: nil, count: starts.count)
    guard var state = last.costs.indices.min(by: { last.costs[$0] < last.costs[$1] }) else {
      return ways
    }
    for sample in starts.indices.reversed() {
      if state > 0 { ways[sample] = candidates[starts[sample] + state - 1] }
      // One state more than candidates stands for each sample before.
      state = Int(origins[starts[sample] + sample + state])
    }
    return ways
  }
}
