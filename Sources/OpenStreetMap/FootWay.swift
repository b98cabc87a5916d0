/// Which ways a runner can use, and which of their tags tell what is underfoot.
package enum FootWay {
  /// Raised whenever other ways or tags are kept, or cells are of another size, so that indexes are made anew.
  package static let version = 2

  /// The keys whose values are kept, the order in which a tag class names them.
  package static let keys = [
    "leisure", "sport", "surface", "tracktype", "footway", "sac_scale", "highway",
  ]

  /// Keys that are looked at once: whether a way is for people on foot.
  static let readKeys = keys + ["foot"]

  /// Values of `highway` that a runner uses; motorways, buildings, lifts and what is not built yet are none.
  package static let highways: Set<String> = [
    "footway", "path", "track", "cycleway", "bridleway", "steps", "pedestrian", "living_street",
    "residential", "service", "unclassified", "road", "tertiary", "tertiary_link", "secondary",
    "secondary_link", "primary", "primary_link", "trunk", "trunk_link", "crossing", "trail",
    "platform",
  ]

  private enum Key {
    static let leisure = 0
    static let sport = 1
    static let highway = 6
    static let foot = 7
  }

  /// The kept tags of a way that is used, a line of `key=value` each; `nil` for every other way.
  ///
  /// - Parameter tags: those of `readKeys`.
  static func tagClass(_ tags: borrowing WayTags) -> String? {
    guard isUsed(tags) else { return nil }
    var lines: [String] = []
    for (place, key) in keys.enumerated() {
      // A line break would begin another tag.
      if let value = tags.value(place) { lines.append("\(key)=\(value.filter { !$0.isNewline })") }
    }
    return lines.joined(separator: "\n")
  }

  private static func isUsed(_ tags: borrowing WayTags) -> Bool {
    if tags.value(Key.leisure) == "track" {
      // There are others for horses, bicycles and cars.
      guard let sport = tags.value(Key.sport) else { return true }
      return ["running", "athletics", "multi"].contains { sport.contains($0) }
    }
    guard let highway = tags.value(Key.highway) else { return false }
    return highways.contains(highway) && tags.value(Key.foot) != "no"
  }
}
