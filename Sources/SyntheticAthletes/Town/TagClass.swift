/// What a map tells of the ground of a way, from the most to the least.
public enum TagClass: String, Sendable, CaseIterable {
  /// `leisure=track`.
  case oval
  case surface
  /// A `surface` that is not what lies there.
  case wrongSurface
  /// `tracktype`, right or one off, and no `surface`.
  case tracktype
  /// Nothing but the kind of way.
  case street, sidewalk, cycleway, footway, path, track
  /// No way in the map.
  case notDrawn

  /// Whether a tag speaks of the ground itself.
  public var tells: Bool {
    switch self {
    case .oval, .surface, .wrongSurface, .tracktype: true
    case .street, .sidewalk, .cycleway, .footway, .path, .track, .notDrawn: false
    }
  }

  public var meaning: String {
    switch self {
    case .oval: "`leisure=track`"
    case .surface: "`surface`, right"
    case .wrongSurface: "`surface`, wrong"
    case .tracktype: "`tracktype` alone"
    case .street: "a street alone"
    case .sidewalk: "a sidewalk alone"
    case .cycleway: "a cycleway alone"
    case .footway: "`highway=footway` alone"
    case .path: "`highway=path` alone"
    case .track: "`highway=track` alone"
    case .notDrawn: "not in the map"
    }
  }

  /// Of a way whose kind is all that is told.
  init(_ kind: TownWay.Kind) {
    switch kind {
    case .residential, .main, .service: self = .street
    case .sidewalk: self = .sidewalk
    case .cycleway: self = .cycleway
    case .footway: self = .footway
    case .path: self = .path
    case .track: self = .track
    case .oval: self = .oval
    case .open: self = .notDrawn
    }
  }
}
