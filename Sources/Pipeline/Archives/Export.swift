/// What a service hands out of all that it has of a person.
enum Export {
  /// Whether a folder of such `names` is one.
  ///
  /// Strava lays `activities.csv` beside `activities/`, Garmin all below `DI_CONNECT/`, Apple's Health
  /// `workout-routes/` beside an XML file whose name is in the person's language.
  static func isOne(_ names: some Collection<String>) -> Bool {
    let names = Set(names.map { $0.lowercased() })
    return names.isSuperset(of: [list, "activities"])
      || !names.isDisjoint(with: ["di_connect", "workout-routes"])
  }

  /// What Strava says of the activities beside their files.
  static let list = InputKind.activities.rawValue

  /// Whether the path of a file in an export is that of its list of activities.
  static func isList(_ path: String) -> Bool {
    path.split(separator: "/").last?.lowercased() == list
  }

  /// Whether a file beside the folders of an athlete holds what they would.
  static func isArchive(_ name: String) -> Bool { name.lowercased().hasSuffix(".zip") }
}
