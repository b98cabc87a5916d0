/// What was underfoot.
public enum Surface: String, Codable, Sendable, CaseIterable {
  case road, track, grass, trail, sand, treadmill
  /// Nothing told surfaces apart; its load is that of a road, in a wide band.
  case unknown

  /// All that there are to run on.
  public static let known = allCases.filter { $0 != .unknown }

  /// Place in `allCases`, the unknown one last.
  package var index: Int {
    switch self {
    case .road: 0
    case .track: 1
    case .grass: 2
    case .trail: 3
    case .sand: 4
    case .treadmill: 5
    case .unknown: 6
    }
  }
}

/// A part of a run on one surface, and who says so.
public struct SurfaceShare: Sendable, Equatable {
  public var surface: Surface
  /// Of the distance, 0 to 1; the shares of a run add up to 1.
  public var share: Double
  /// How likely it is that surface, 0 to 1; of an unknown one, the likeliest.
  public var confidence: Double
  public var witness: SurfaceWitness

  public init(surface: Surface, share: Double, confidence: Double, witness: SurfaceWitness) {
    self.surface = surface
    self.share = share
    self.confidence = confidence
    self.witness = witness
  }
}

/// A source of evidence about a surface, by its code in records and reports.
///
/// Another is named in the file of its own room that weighs the evidence.
public struct SurfaceWitness: RawRepresentable, Codable, Sendable, Hashable {
  public let rawValue: String

  /// - Parameter rawValue: words with hyphens between them, which pages show with blanks.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The mode that the device was set to, or the program that wrote the file.
  public static let device = SurfaceWitness(rawValue: "device")
  /// Name or notes.
  public static let words = SurfaceWitness(rawValue: "words")
  /// Unpaved metres in a service's list.
  public static let list = SurfaceWitness(rawValue: "list")
  /// No position, yet distance or cadence.
  public static let noPosition = SurfaceWitness(rawValue: "no-position")
  /// Laps of an oval.
  public static let oval = SurfaceWitness(rawValue: "oval")
  public static let map = SurfaceWitness(rawValue: "map")
  /// Where a map that covers the place has no way.
  public static let offWays = SurfaceWitness(rawValue: "off-ways")
  /// Hills and winding.
  public static let shape = SurfaceWitness(rawValue: "shape")
  /// What the athlete is known to run on else.
  public static let history = SurfaceWitness(rawValue: "history")
  /// The athlete's own `surfaces.csv`.
  public static let athlete = SurfaceWitness(rawValue: "athlete")
  /// Nothing spoke for another surface.
  public static let prior = SurfaceWitness(rawValue: "prior")
}
