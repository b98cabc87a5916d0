public import Running

/// Finds laps on running tracks by their shape.
public struct Ovals: StageOfOptions {
  public static let kind = "ovals"
  public static let summary =
    "Finds laps on running tracks, of 400 m outdoors, 200 m indoors and 250 to 333 m at schools, by straights "
    + "and bends that positions follow again and again."
  public static let options: [StageOption] = []
  public static let reads: RecordingParts = [.time, .position]
  public static let writes: RecordingParts = [.ovals]

  /// Metres that count as a change of direction on the oval: less is noise of positions.
  private static let swingM = 12.0
  /// Slower than this over some metres somebody stood or was on the way back.
  private static let standingMPS = 1.0
  /// Of a lap, the least that is worth telling.
  private static let leastLaps = 0.2
  /// Only this far from the usual way, over most of a lap, is another lane told from noise, metres.
  private static let laneM = 3.0
  private static let laneOverLaps = 0.9

  public init(_ settings: StageSettings) {}

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    guard recording.track.hasPositions else { return }
    let way = OvalWay(recording.track)
    let proofs = OvalSize.all.lazy.map { OvalFinder.find(way, $0) }
      .first { !$0.isEmpty }
    let laps = (proofs ?? []).flatMap { Self.stretches($0, way, recording.track.time) }
    guard !laps.isEmpty else { return }
    recording.figures.ovals = laps.sorted { $0.beginS < $1.beginS }
  }

  /// What was run on an oval in one direction without leaving it, in the order of time.
  ///
  /// Who stands or goes back a little is told by positions better than by laps.
  private static func stretches(_ proof: OvalProof, _ way: OvalWay, _ time: [Double]) -> [OvalLaps]
  {
    guard let confidence = proof.confidence else { return [] }
    return swings(proof, way, time).compactMap { nodes in
      let laps = abs(nodes.dropFirst().reduce(0) { $0 + proof.step($1) })
      guard laps >= leastLaps else { return nil }
      let offM = nodes.reduce(0) { $0 + proof.offM[$1] } / Double(nodes.count)
      let isOtherLane = abs(offM) > laneM && laps >= laneOverLaps
      let lapM =
        proof.size.lapM(shownM: proof.oval.lapM, spreadM: proof.spreadM)
        + (isOtherLane ? 2 * .pi * offM : 0)
      return OvalLaps(
        beginS: time[way.points[nodes.lowerBound]] - time[0],
        endS: time[way.points[nodes.upperBound]] - time[0], laps: laps, lapM: lapM,
        confidence: (confidence * 100).rounded() / 100)
    }
  }

  /// From node to node where the runner turned back, stood, left the oval or came to it.
  private static func swings(
    _ proof: OvalProof, _ way: OvalWay, _ time: [Double]
  ) -> [ClosedRange<Int>] {
    let swing = swingM / proof.oval.lapM
    var found: [ClosedRange<Int>] = []
    /// Where it began, how far it has come since, and the furthest of it.
    var (first, here, furthest) = (0, 0.0, (node: 0, laps: 0.0))
    func end() { if furthest.node > first { found.append(first...furthest.node) } }
    for node in 1..<way.count {
      let elapsed = time[way.points[node]] - time[way.points[node - 1]]
      guard proof.isOn[node],
        way.lengthM[node] - way.lengthM[node - 1] >= standingMPS * elapsed
      else {
        end()
        (first, here, furthest) = (node, 0, (node, 0))
        continue
      }
      here += proof.step(node)
      if furthest.laps * (here - furthest.laps) >= 0 {
        furthest = (node, here)
      } else if abs(here - furthest.laps) >= swing {
        end()
        // How far beyond the last node the runner went before turning is for positions to tell.
        first = furthest.node + 1
        here -= furthest.laps + proof.step(first)
        furthest = (node, here)
      }
    }
    end()
    return found
  }
}
