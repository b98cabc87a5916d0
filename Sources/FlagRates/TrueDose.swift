public import Running
import SoleusLoad
public import SyntheticAthletes

extension SampleRun {
  /// The dose of what truly happened, second by second, as the load model reads it; `nil` where nobody went
  /// on foot.
  ///
  /// - Parameters:
  ///   - truth: of this run.
  ///   - surface: what was underfoot instead of what its way says.
  public func dose(of truth: RunTruth, on surface: Surface? = nil) -> Dose? {
    var recording = Recording(format: .tcx, number: 1)
    recording.sport = .running
    recording.figures.cadenceSource = .measured
    recording.track.time = truth.distance.indices.map { Double(truth.start + $0) }
    recording.track.moving = truth.moving.indices.map {
      truth.moving[$0] && truth.plan.segments[truth.segment[$0]].gait != .ride
    }
    recording.track.speedMPS = Self.smoothed(truth.speed, recording.track.moving)
    recording.track.cadenceSPM = truth.cadence.map { Float($0) }
    recording.track.grade = truth.grade.map { Float($0) }
    recording.track.surface = truth.distance.map { _ in surface ?? surfaceOfWay }
    SoleusLoadStage().apply(
      to: &recording,
      of: Athlete(id: "truth", name: "truth", heightCm: runner.height * 100))
    return recording.figures.dose
  }

  /// What was underfoot.
  ///
  /// No made-up way looks like another than it is, so whoever tells the ground would be
  /// right more often than they claim; where they are, they are taken to be wrong as often as they say that they
  /// may be.
  ///
  /// - Parameters:
  ///   - told: what is said of it, stretch by stretch.
  ///   - name: of the recording, by which it is drawn.
  public func ground(where told: [GroundStretch], isToldOf name: String) -> Surface {
    var generator = SeededGenerator(seed: seed, purpose: "ground of \(name)")
    guard let most = told.max(by: { $0.share < $1.share }), most.surface == surfaceOfWay
    else { return surfaceOfWay }
    var left = generator.uniform()
    for surface in Surface.known {
      left -= most.chances[surface]
      if left < 0 { return surface }
    }
    return surfaceOfWay
  }

  /// What was underfoot by its way.
  private var surfaceOfWay: Surface {
    switch way {
    case .treadmill: .treadmill
    case .track: .track
    case .laps(let shape, _, _): shape.isTrack ? .track : .road
    case .loop(let winding), .outAndBack(let winding), .hill(let winding, _, _, _):
      switch winding {
      case .trail, .singletrack: .trail
      case .streets, .park, .path: .road
      }
    }
  }

  /// Mean speed over fifteen seconds, as the model's factor of speed is meant, without what was stood.
  private static func smoothed(_ speed: [Double], _ moving: [Bool]) -> [Float] {
    speed.indices.map { index in
      let around = (max(0, index - 7)...min(speed.count - 1, index + 7)).filter { moving[$0] }
      guard !around.isEmpty else { return .nan }
      return Float(around.reduce(0) { $0 + speed[$1] } / Double(around.count))
    }
  }
}
