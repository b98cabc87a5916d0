/// What goes wrong with positions on a run through a town.
public enum TownNoise: String, Sendable, CaseIterable {
  case white, drift, canyon, tunnel

  public var meaning: String {
    switch self {
    case .white: "each position off by 2 to 4 m of its own"
    case .drift: "positions that wander slowly by 3 to 8 m"
    case .canyon: "stretches of 1 to 4 min tens of metres off"
    case .tunnel: "20 to 120 s without positions"
    }
  }

  /// A watch with it; sizes are standard deviations east and north.
  func device(spacing: ClosedRange<Int>, from generator: inout SeededGenerator) -> Device {
    var device = Device(spacing: spacing)
    // Positions lie on the map, so the receiver's error of length is in the count alone.
    device.countDeviation = Scenario.receiverDeviation
    device.driftSmoothing = 3
    switch self {
    case .white:
      device.positionDrift = 0.5
      device.positionNoise = generator.uniform(2...4)
    case .drift:
      device.positionDrift = generator.uniform(3...8)
      device.positionNoise = 0.2
    case .canyon, .tunnel:
      device.positionDrift = generator.uniform(1.5...4)
      device.positionNoise = 0.2
    }
    return device
  }

  var faults: [Fault] {
    switch self {
    case .white, .drift: []
    case .canyon: [Fault(.canyon(deviation: 18), stretches: 3, seconds: 60...240)]
    case .tunnel: [Fault(.tunnel, stretches: 3, seconds: 20...120)]
    }
  }
}
