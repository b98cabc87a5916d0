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

/// A source of evidence about a surface.
public enum SurfaceWitness: String, Codable, Sendable {
  /// Type, sport or name in the file.
  case file
  /// No position, yet distance or cadence.
  case noPosition = "no-position"
  /// Hills and winding.
  case shape
  /// Nothing spoke for another surface.
  case prior
  case map
}
