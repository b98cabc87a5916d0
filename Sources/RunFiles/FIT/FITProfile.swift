import FITStream

/// The messages and fields of the profile that a recording is made of.
enum FITProfile {
  /// In the order in which the reader is asked for them.
  enum Kind: Int, CaseIterable {
    case record, event, lap, session, activity, fileID, deviceInfo, sport

    var message: FITMessageKind {
      switch self {
      case .record: FITMessageKind(20, Record.allCases.map(\.field))
      case .event: FITMessageKind(21, Event.allCases.map(\.field))
      case .lap: FITMessageKind(19, Summary.allCases.map { $0.field(isLap: true) })
      case .session: FITMessageKind(18, Summary.allCases.map { $0.field(isLap: false) })
      case .activity: FITMessageKind(34, [FITField(5)])
      case .fileID: FITMessageKind(0, FileID.allCases.map(\.field))
      case .deviceInfo: FITMessageKind(23, DeviceInfo.allCases.map(\.field))
      case .sport: FITMessageKind(12, [FITField(0), FITField(1)])
      }
    }
  }

  static let kinds = Kind.allCases.map(\.message)

  enum Record: Int, CaseIterable {
    case latitude, longitude, altitude, heartRate, cadence, distance, speed, speedAndDistance
    case oscillation, stance, cadenceFraction, enhancedSpeed, enhancedAltitude
    case developerStance, developerCadence

    /// Half a turn in the unit of positions.
    private static let semicircles = 2_147_483_648.0 / 180

    var field: FITField {
      switch self {
      case .latitude: FITField(0, scale: Self.semicircles)
      case .longitude: FITField(1, scale: Self.semicircles)
      case .altitude: FITField(2, scale: 5, offset: 500)
      case .heartRate: FITField(3)
      case .cadence: FITField(4)
      case .distance: FITField(5, scale: 100)
      case .speed: FITField(6, scale: 1_000)
      case .speedAndDistance: FITField(8)
      case .oscillation: FITField(39, scale: 10)
      case .stance: FITField(41, scale: 10)
      case .cadenceFraction: FITField(53, scale: 128)
      case .enhancedSpeed: FITField(73, scale: 1_000)
      case .enhancedAltitude: FITField(78, scale: 5, offset: 500)
      // As Stryd's pod and others name them.
      case .developerStance: FITField(developer: "Ground Time", "Contact Time", "Stance Time")
      case .developerCadence: FITField(developer: "Cadence")
      }
    }
  }

  enum Event: Int, CaseIterable {
    case event, type

    var field: FITField { FITField(UInt8(rawValue)) }

    /// The event that the watch's timer is.
    static let timer = 0.0
    /// Stop, stop all, and both with the timer switched off.
    static let stops: Set = [1.0, 4, 8, 9]
  }

  /// Of a lap or a session, which have most in common.
  enum Summary: Int, CaseIterable {
    case start, elapsed, timer, distance, cycles, cadence, cadenceFraction, ascent, sport, subSport

    func field(isLap: Bool) -> FITField {
      switch self {
      case .start: FITField(2)
      case .elapsed: FITField(7, scale: 1_000)
      case .timer: FITField(8, scale: 1_000)
      case .distance: FITField(9, scale: 100)
      case .cycles: FITField(10)
      case .cadence: FITField(isLap ? 17 : 18)
      case .cadenceFraction: FITField(isLap ? 80 : 92, scale: 128)
      case .ascent: FITField(isLap ? 21 : 22)
      case .sport: FITField(isLap ? 25 : 5)
      case .subSport: FITField(isLap ? 39 : 6)
      }
    }
  }

  enum FileID: Int, CaseIterable {
    case type, manufacturer, created, productName

    var field: FITField {
      switch self {
      case .type: FITField(0)
      case .manufacturer: FITField(1)
      case .created: FITField(4)
      case .productName: FITField(8)
      }
    }
  }

  enum DeviceInfo: Int, CaseIterable {
    case index, productName

    var field: FITField { self == .index ? FITField(0) : FITField(27) }
  }
}
