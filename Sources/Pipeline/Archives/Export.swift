/// What a service hands out of all that it has of a person.
enum Export {
  /// Whether a folder of such `names` is one.
  ///
  /// Strava lays `activities.csv` beside `activities/`, Garmin all below `DI_CONNECT/`, Apple's Health
  /// `workout-routes/` beside an XML file whose name is in the person's language.
  static func isOne(_ names: some Collection<String>) -> Bool {
    let names = Set(names.map { $0.lowercased() })
    return names.isSuperset(of: ["activities.csv", "activities"])
      || !names.isDisjoint(with: ["di_connect", "workout-routes"])
  }

  /// Whether a file beside the folders of an athlete holds what they would.
  static func isArchive(_ name: String) -> Bool { name.lowercased().hasSuffix(".zip") }
}
