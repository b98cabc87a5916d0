/// What a list of activities came to, as a service lays one beside their files.
public struct ListedActivities: Codable, Sendable, Equatable {
  /// In the order of the list.
  public var activities: [ListedActivity]
  public var findings: [Finding]
  /// Whether an activity without a file's name may have one all the same: that of a recording that begins
  /// with it.
  public var isByStart: Bool

  private enum CodingKeys: String, CodingKey {
    case activities, findings
    case isByStart = "is_by_start"
  }

  public init(
    activities: [ListedActivity], findings: [Finding] = [], isByStart: Bool = false
  ) {
    self.activities = activities
    self.findings = findings
    self.isByStart = isByStart
  }

  /// How many are runs.
  public var runs: Int { activities.count { $0.sport == .running } }
  /// How many name no file.
  public var withoutFile: Int { activities.count { $0.file == nil } }
}

/// What a service says of one activity beside its file; every value is `nil` where the list is silent.
public struct ListedActivity: Codable, Sendable, Equatable {
  /// In the list, from 1.
  public var line: Int
  /// The activity's file, from the folder of the list; `nil` where the list names none.
  public var file: String?
  /// Seconds since 1970, to be used where no file is named.
  public var start: Double?
  public var sport: Sport
  /// The sport in the list's own words.
  public var type: String?
  public var name: String?
  /// Description and private note; no report shows them.
  public var notes: String?
  /// What was worn or ridden, by the name that the person gave it.
  public var gear: String?
  public var elapsedS: Double?
  public var movingS: Double?
  public var distanceM: Double?
  /// Metres on unpaved ways, by the service's maps.
  public var dirtM: Double?
  /// Of the whole activity, as the service counts them.
  public var steps: Double?
  /// The body's, as the person's account had it then.
  public var massKg: Double?

  private enum CodingKeys: String, CodingKey {
    case line, file, start, sport, type, name, notes, gear, steps
    case elapsedS = "elapsed_s"
    case movingS = "moving_s"
    case distanceM = "distance_m"
    case dirtM = "dirt_m"
    case massKg = "mass_kg"
  }

  public init(
    line: Int, file: String? = nil, start: Double? = nil, sport: Sport = .unknown,
    type: String? = nil, name: String? = nil, notes: String? = nil, gear: String? = nil,
    elapsedS: Double? = nil, movingS: Double? = nil, distanceM: Double? = nil,
    dirtM: Double? = nil, steps: Double? = nil, massKg: Double? = nil
  ) {
    self.line = line
    self.file = file
    self.start = start
    self.sport = sport
    self.type = type
    self.name = name
    self.notes = notes
    self.gear = gear
    self.elapsedS = elapsedS
    self.movingS = movingS
    self.distanceM = distanceM
    self.dirtM = dirtM
    self.steps = steps
    self.massKg = massKg
  }
}
