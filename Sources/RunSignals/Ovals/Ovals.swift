public import Running

/// Finds laps on running tracks by their shape.
public struct Ovals: StageOfOptions {
  public static let kind = "ovals"
  public static let summary =
    "Finds laps on running tracks, of 400 m outdoors and 200 m indoors, by straights and bends that "
    + "positions follow again and again."
  public static let options: [StageOption] = []
  public static let reads: RecordingParts = [.time, .position]
  public static let writes: RecordingParts = [.ovals]

  /// Metres that count as a change of direction on the oval: less is noise of positions.
  private static let swingM = 12.0
  /// Of a lap, the least that is worth telling.
  private static let leastLaps = 0.2
  /// Only this far from the usual way, over most of a lap, is another lane told from noise, metres.
  private static let laneM = 3.0
  private static let laneOverLaps = 0.9

  public init(_ settings: StageSettings) {}

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    guard recording.track.hasPositions else { return }
    let way = OvalWay(recording.track)
    let proofs = [OvalSize.outdoors, .indoors].lazy.map { OvalFinder.find(way, $0) }
      .first { !$0.isEmpty }
    let laps = (proofs ?? []).flatMap { Self.stretches($0, way, recording.track.time) }
    guard !laps.isEmpty else { return }
    recording.figures.ovals = laps.sorted { $0.beginS < $1.beginS }
  }

  /// What was run on an oval without leaving it, in the order of time.
  private static func stretches(_ proof: OvalProof, _ way: OvalWay, _ time: [Double]) -> [OvalLaps] {
    guard let confidence = proof.confidence else { return [] }
    var found: [OvalLaps] = []
    var first = 1
    while first < way.count {
      guard proof.isOn[first] else {
        first += 1
        continue
      }
      let end = (first..<way.count).first { !proof.isOn[$0] } ?? way.count
      let laps = laps(proof, first..<end)
      if laps >= leastLaps {
        let offM = (first..<end).reduce(0) { $0 + proof.offM[$1] } / Double(end - first)
        let isOtherLane = abs(offM) > laneM && laps >= laneOverLaps
        let lapM =
          proof.size.lapM(shownM: proof.oval.lapM, spreadM: proof.spreadM)
          + (isOtherLane ? 2 * .pi * offM : 0)
        found.append(
          OvalLaps(
            beginS: time[way.points[first - 1]] - time[0],
            endS: time[way.points[end - 1]] - time[0], laps: laps, lapM: lapM,
            confidence: (confidence * 100).rounded() / 100))
      }
      first = end
    }
    return found
  }

  /// Laps over the steps that end at these nodes, to and fro.
  private static func laps(_ proof: OvalProof, _ nodes: Range<Int>) -> Double {
    let swing = swingM / proof.oval.lapM
    var (done, here, turn, furthest) = (0.0, 0.0, 0.0, 0.0)
    for node in nodes {
      here += proof.step(node)
      if (furthest - turn) * (here - furthest) >= 0 {
        furthest = here
      } else if abs(here - furthest) >= swing {
        done += abs(furthest - turn)
        (turn, furthest) = (furthest, here)
      }
    }
    return done + abs(furthest - turn)
  }
}
