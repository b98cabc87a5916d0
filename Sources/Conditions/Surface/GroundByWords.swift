package import Running

/// What was underfoot by words alone, of a run without a single point.
package enum GroundByWords {
  /// The whole of the run.
  ///
  /// - Parameter type: of the activity, in a service's own words.
  package static func ground(type: String?, name: String?, notes: String?) -> [GroundStretch] {
    let odds = [
      NamedSurface.odds(name: type, notes: nil), NamedSurface.odds(name: name, notes: notes),
    ].compactMap(\.self)
    let (chances, witness) = SurfaceVerdict.chances(odds.map { ($0, .words) })
    return [GroundStretch(share: 1, chances: chances.rounded, witness: witness)]
  }

  /// What a service's list says of a run by its words; `nil` where they name no surface.
  package static func odds(name: String?, notes: String?) -> SurfaceOdds? {
    NamedSurface.odds(name: name, notes: notes)
  }
}
