package import OpenStreetMap
import Running

/// The map of a pipeline, opened when the first run asks for it.
package struct SurfaceMap: Sendable {
  package enum Content: Sendable {
    case ways(WaysWithOdds)
    /// Why it cannot be used, in words that follow "the map".
    case unusable(String)
  }

  /// The same each time.
  package let content: @Sendable () -> Content

  package init(_ content: @escaping @Sendable () -> Content) { self.content = content }
}

/// The ways of a map, with what their tags say of the surface.
package struct WaysWithOdds: Sendable {
  let index: MapIndex
  /// By the number of a tag class; `nil` where its tags say nothing.
  private let odds: [SurfaceOdds?]

  package init(_ index: MapIndex) {
    self.index = index
    odds = index.classes.map(MapChances.standard.odds(ofTags:))
  }

  func odds(of way: UInt32) -> SurfaceOdds? { odds[index.tagClass(of: way)] }
}
