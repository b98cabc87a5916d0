public import Running

/// Load on one surface.
public struct SurfaceLoad: Sendable, Equatable {
  public var surface: Surface
  public var easyKm: Double

  public init(surface: Surface, easyKm: Double) {
    self.surface = surface
    self.easyKm = easyKm
  }
}
