/// What was underfoot.
public enum Surface: String, Codable, Sendable, CaseIterable {
  case road, track, grass, trail, sand, treadmill
}

/// A part of a run on one surface, and who says so.
public struct SurfaceShare: Codable, Sendable, Equatable {
  public var surface: Surface
  /// Of the distance, 0 to 1; the shares of a run add up to 1.
  public var share: Double
  /// How sure the witness is, 0 to 1.
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

  /// Type, sport or name in the file.
  public static let file = SurfaceWitness(rawValue: "file")
  /// Type or name in a service's list, of a run without a file.
  public static let list = SurfaceWitness(rawValue: "list")
  /// No position, yet distance or cadence.
  public static let noPosition = SurfaceWitness(rawValue: "no-position")
  /// Hills and winding.
  public static let shape = SurfaceWitness(rawValue: "shape")
  /// Nothing spoke for another surface.
  public static let prior = SurfaceWitness(rawValue: "prior")
  public static let map = SurfaceWitness(rawValue: "map")
}
