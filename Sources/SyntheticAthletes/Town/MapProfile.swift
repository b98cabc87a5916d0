/// How well a region is mapped.
public struct MapProfile: Sendable {
  public let name: String
  /// Of the length of streets, the share that carries `surface`.
  let streetsWithSurface: Double
  /// The same of paths.
  let pathsWithSurface: Double
  /// Of the length of paths, the share that carries `tracktype` and no `surface`.
  let pathsWithTracktypeOnly: Double
  /// Of sidewalks, the share that is drawn as ways of their own: ASSUMED.
  let sidewalksDrawn: Double
  /// Of other paths, the share that is drawn at all: ASSUMED, after a run in New York of which a third had no way
  /// near it.
  let pathsDrawn: Double
  /// Whether the stadium's track is drawn.
  let hasStadium: Bool

  /// Of the tags of surface this share is wrong: ASSUMED.
  ///
  /// Road surfaces that were told from photographs and those in
  /// OpenStreetMap differ on 3 to 9 % of roads (arXiv 2410.19874), of which a part is the photographs' error.
  static let wrongSurfaces = 0.03
  /// Of the grades of tracks this share is one off: ASSUMED.
  static let wrongGrades = 0.1
  /// Of right tags of surface this share says no more than paved or unpaved, as on a fifth of the length of
  /// footways and paths with the tag in four public extracts.
  static let roughSurfaces = 0.2

  /// Shares of tags as in extracts of these places (by length, of ways that people go on).
  public static let all = [
    MapProfile(
      name: "paris", streetsWithSurface: 0.93, pathsWithSurface: 0.52, pathsWithTracktypeOnly: 0,
      sidewalksDrawn: 0.8, pathsDrawn: 1, hasStadium: true),
    MapProfile(
      name: "dreieich", streetsWithSurface: 0.44, pathsWithSurface: 0.58,
      pathsWithTracktypeOnly: 0.15, sidewalksDrawn: 0.3, pathsDrawn: 1, hasStadium: true),
    MapProfile(
      name: "bayreuth", streetsWithSurface: 0.08, pathsWithSurface: 0.18,
      pathsWithTracktypeOnly: 0.51, sidewalksDrawn: 0, pathsDrawn: 0.95, hasStadium: true),
    MapProfile(
      name: "nyc", streetsWithSurface: 0.01, pathsWithSurface: 0.02, pathsWithTracktypeOnly: 0,
      sidewalksDrawn: 0.6, pathsDrawn: 0.75, hasStadium: false),
  ]

  /// The profile of that name.
  public static func named(_ name: String) -> MapProfile? { all.first { $0.name == name } }
}
