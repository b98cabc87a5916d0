/// What a service hands out of all that it has of a person.
enum Export {
  /// Whether a folder of such `names` is one.
  static func isOne(_ names: some Collection<String>) -> Bool {
    // Runs of Runkeeper lie beside its list, those of Nike are in a folder that people may name so as well.
    isMixed(names)
      || !Set(names.map { $0.lowercased() }).isDisjoint(with: ["cardioactivities.csv", "nrc"])
  }

  /// Whether a folder of such `names` is one in which most files are no activities.
  ///
  /// Strava lays `activities.csv` beside `activities/`, Garmin all below `DI_CONNECT/`, Apple's Health
  /// `workout-routes/` beside an XML file whose name is in the person's language, adidas Running its JSON in
  /// `Sport-sessions/`, and Polar Flow a file a training session among those of everything else.
  static func isMixed(_ names: some Collection<String>) -> Bool {
    let names = Set(names.map { $0.lowercased() })
    return names.isSuperset(of: [list, "activities"])
      || !names.isDisjoint(with: ["di_connect", "workout-routes", "sport-sessions"])
      || names.contains { $0.hasPrefix("training-session-") && $0.hasSuffix(".json") }
  }

  /// What Strava says of the activities beside their files.
  static let list = InputKind.activities.rawValue

  /// Whether the path of a file in an export is that of what Apple's Health says of a person.
  ///
  /// The name is in the person's language, that of the folder is not. Beside it lies the same for doctors.
  static func isHealth(_ path: String) -> Bool {
    let parts = path.lowercased().split(separator: "/").suffix(2)
    guard parts.count == 2, parts.first == "apple_health_export", let name = parts.last else {
      return false
    }
    return name.hasSuffix(".xml") && !name.hasSuffix("_cda.xml")
  }

  /// Whether the path of a file in an export is that of what Garmin says of a thousand activities.
  static func isSummary(_ path: String) -> Bool {
    path.lowercased().hasSuffix("_summarizedactivities.json")
  }

  /// Whether the path of a file in an export is that of its list of activities.
  static func isList(_ path: String) -> Bool {
    path.split(separator: "/").last?.lowercased() == list
  }

  /// Whether a file in an export says of activities what their files do not.
  static func saysOfActivities(_ path: String) -> Bool {
    isList(path) || isHealth(path) || isSummary(path)
  }

  /// Whether a file beside the folders of an athlete holds what they would.
  static func isArchive(_ name: String) -> Bool { name.lowercased().hasSuffix(".zip") }
}
