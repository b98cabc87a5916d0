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
  /// By the number of a tag class, for each step away from the way; `nil` where its tags say nothing.
  private let odds: [[SurfaceOdds]?]

  /// Up to how many metres beside a way odds are the same, and how many metres each step after that has: nearer than
  /// that positions are off by themselves.
  private static let nearM: Float = 10
  private static let stepM: Float = 5
  private static let steps = 6

  package init(_ index: MapIndex) {
    self.index = index
    let further = (0..<Self.steps).map { Self.nearM + (Float($0) + 0.5) * Self.stepM }
    let middles = [Self.nearM / 2] + further
    let beside = middles.map { MapChances.beside(atM: Double($0)) }
    odds = index.classes.map { tags in
      let odds = beside.compactMap { MapChances.standard.odds(ofTags: tags, beside: $0) }
      return odds.isEmpty ? nil : odds
    }
  }

  /// - Parameter besideM: metres from the way to the positions.
  func odds(of way: UInt32, besideM: Float) -> SurfaceOdds? {
    let step = besideM < Self.nearM ? 0 : 1 + Int((besideM - Self.nearM) / Self.stepM)
    return odds[index.tagClass(of: way)]?[min(Self.steps, step)]
  }
}
