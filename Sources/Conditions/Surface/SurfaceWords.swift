package import Running

/// What was underfoot by words alone, of a run without a single point.
package enum SurfaceWords {
  /// The whole of the run on what the first of `texts` that names a surface says, else on a road; as sure as
  /// names are beside a track.
  package static func share(of texts: [String?]) -> SurfaceShare {
    guard let surface = texts.lazy.compactMap(SurfaceInText.surface).first else {
      return SurfaceShare(surface: .road, share: 1, confidence: 0.5, witness: .prior)
    }
    return SurfaceShare(surface: surface, share: 1, confidence: 0.7, witness: .list)
  }
}
