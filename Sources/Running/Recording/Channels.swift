/// The columns of a track, named so that a stage can say what it needs and what it adds.
public struct Channels: OptionSet, Sendable, Hashable, Codable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  // MARK: What a file may carry

  public static let deviceTime = Channels(rawValue: 1 << 0)
  public static let position = Channels(rawValue: 1 << 1)
  public static let altitude = Channels(rawValue: 1 << 2)
  public static let deviceDistance = Channels(rawValue: 1 << 3)
  public static let deviceSpeed = Channels(rawValue: 1 << 4)
  public static let heartRate = Channels(rawValue: 1 << 5)
  public static let deviceCadence = Channels(rawValue: 1 << 6)
  public static let contactTime = Channels(rawValue: 1 << 7)

  // MARK: What the stages derive

  /// The device's times in order, each later than the one before.
  public static let time = Channels(rawValue: 1 << 15)
  public static let distance = Channels(rawValue: 1 << 16)
  public static let moving = Channels(rawValue: 1 << 17)
  public static let speed = Channels(rawValue: 1 << 18)
  public static let cadence = Channels(rawValue: 1 << 19)
  public static let grade = Channels(rawValue: 1 << 21)
  public static let surface = Channels(rawValue: 1 << 22)
  public static let load = Channels(rawValue: 1 << 23)

  /// Everything a decoder may leave in a track; present before the first stage.
  public static let decoded: Channels = [
    .deviceTime, .position, .altitude, .deviceDistance, .deviceSpeed, .heartRate, .deviceCadence,
    .contactTime,
  ]

  private static let names: [(Channels, String)] = [
    (.deviceTime, "device time"), (.time, "time"), (.position, "position"),
    (.altitude, "altitude"),
    (.deviceDistance, "device distance"), (.deviceSpeed, "device speed"),
    (.heartRate, "heart rate"), (.deviceCadence, "device cadence"),
    (.contactTime, "contact time"), (.distance, "distance"),
    (.moving, "moving"), (.speed, "speed"), (.cadence, "cadence"),
    (.grade, "grade"), (.surface, "surface"),
    (.load, "load"),
  ]

  /// The names of the channels in the set, in a fixed order.
  public var list: [String] { Self.names.filter { contains($0.0) }.map(\.1) }
}

extension Track {
  /// The channels besides time that the file carries.
  var recorded: Channels {
    let columns: [(Channels, isEmpty: Bool)] = [
      (.position, latitude.isEmpty), (.altitude, altitudeM.isEmpty),
      (.deviceDistance, deviceDistanceM.isEmpty), (.deviceSpeed, deviceSpeedMPS.isEmpty),
      (.heartRate, heartRateBPM.isEmpty), (.deviceCadence, deviceCadence.isEmpty),
      (.contactTime, contactTimeMS.isEmpty),
    ]
    return columns.reduce(into: []) { if !$1.isEmpty { $0.insert($1.0) } }
  }
}
