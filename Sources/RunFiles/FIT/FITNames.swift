/// What numbers of the profile are called.
enum FITNames {
  /// The label of a sport and its variety as words, such as `trail running`; `nil` where neither says
  /// anything.
  static func label(sport: Double, subSport: Double) -> String? {
    let sport = sports[sport] ?? (sport.isNaN ? nil : "sport \(whole(sport))")
    let variety = subSports[subSport]
    guard let sport else { return variety }
    guard let variety else { return sport }
    return variety.hasSuffix(sport) ? variety : "\(variety) \(sport)"
  }

  /// Who made the watch, or the program.
  static func maker(_ number: Double) -> String? { makers[number] }

  /// What a file holds that is no activity.
  static func fileKind(_ number: Double) -> String {
    fileKinds[number] ?? "file type \(whole(number))"
  }

  /// A number as it is written; a damaged field may hold any.
  private static func whole(_ number: Double) -> String {
    UInt16(exactly: number).map { "\($0)" } ?? "unknown"
  }

  private static let sports: [Double: String] = [
    0: "generic", 1: "running", 2: "cycling", 3: "transition", 4: "fitness", 5: "swimming",
    6: "basketball", 7: "soccer", 8: "tennis", 9: "football", 10: "training", 11: "walking",
    12: "cross country skiing", 13: "alpine skiing", 14: "snowboarding", 15: "rowing",
    16: "mountaineering", 17: "hiking", 18: "multisport", 19: "paddling", 20: "flying",
    21: "e-biking", 22: "motorcycling", 23: "boating", 24: "driving", 25: "golf",
    26: "hang gliding", 27: "horseback riding", 28: "hunting", 29: "fishing",
    30: "inline skating", 31: "rock climbing", 32: "sailing", 33: "ice skating",
    34: "skydiving", 35: "snowshoeing", 36: "snowmobiling", 37: "stand up paddling",
    38: "surfing", 39: "wakeboarding", 40: "water skiing", 41: "kayaking", 42: "rafting",
    43: "windsurfing", 44: "kitesurfing", 45: "tactical", 46: "jumpmaster", 47: "boxing",
    48: "floor climbing", 53: "diving", 62: "hiit", 64: "racket",
    65: "wheelchair pushed at a walk", 66: "wheelchair pushed at a run", 67: "meditation",
    69: "disc golf", 71: "cricket", 72: "rugby", 73: "hockey", 74: "lacrosse",
    75: "volleyball", 80: "martial arts", 82: "snorkeling", 83: "dance", 84: "jump rope",
  ]

  /// Varieties that say more than their sport, of which 0 says nothing.
  private static let subSports: [Double: String] = [
    1: "treadmill", 2: "street", 3: "trail", 4: "track", 5: "spin", 6: "indoor cycling",
    7: "road", 8: "mountain", 9: "downhill", 11: "cyclocross", 13: "track cycling",
    14: "indoor rowing", 15: "elliptical", 16: "stair climbing", 17: "lap swimming",
    18: "open water swimming", 19: "flexibility", 20: "strength training", 26: "cardio training",
    27: "indoor walking", 30: "casual walking", 31: "speed walking", 32: "bike to run transition",
    33: "run to bike transition", 43: "yoga", 44: "pilates", 45: "indoor running",
    46: "gravel cycling", 47: "e-bike mountain", 48: "commuting", 58: "virtual",
    59: "obstacle", 67: "ultra", 68: "indoor climbing", 69: "bouldering", 70: "hiit",
  ]

  private static let makers: [Double: String] = [
    1: "Garmin", 6: "SRM", 13: "Dynastream", 15: "Dynastream", 23: "Suunto", 32: "Wahoo",
    40: "Concept2", 70: "Sigma Sport", 71: "TomTom", 89: "Tacx", 95: "Stryd", 123: "Polar",
    258: "Lezyne", 260: "Zwift", 265: "Strava", 267: "Bryton", 289: "Hammerhead", 294: "COROS",
    305: "WHOOP", 310: "Decathlon", 326: "Nike", 340: "Peloton",
  ]

  private static let fileKinds: [Double: String] = [
    1: "device", 2: "settings", 3: "sport settings", 5: "workout", 6: "course", 7: "schedules",
    9: "weight", 10: "totals", 11: "goals", 14: "blood pressure", 15: "monitoring",
    20: "activity summary", 28: "daily monitoring", 32: "monitoring", 34: "segment",
    35: "segment list", 40: "device configuration",
  ]
}
