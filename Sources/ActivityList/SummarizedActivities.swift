import Foundation
public import Running

/// Finds the activities in what Garmin exports of an account, `…_summarizedActivities.json`.
///
/// Such a file may have more than a hundred megabytes, nearly all of them laps and splits within activities.
/// So it is not parsed as a whole: of each activity what stands in it itself is kept while the bytes pass by,
/// and what is nested in that is left out. Times are milliseconds, distances centimetres, and no file is
/// named: an activity is that of the recording that begins with it.
public struct SummarizedActivities: StreamedList {
  /// What a word for a sport means, such as `trail_running`.
  private let sport: (String) -> Sport
  private var activities: [ListedActivity] = []
  private var findings = Findings()
  private var count = 0

  private var depth = 0
  private var isText = false
  private var isEscaped = false
  /// The text that ended last, as far as a name of a list may reach.
  private var text: [UInt8] = []
  /// Of the list that is open.
  private var listDepth: Int?
  private var hasList = false
  /// The activity that is open, without what is nested in it.
  private var own: [UInt8] = []

  private static let list = Array("summarizedActivitiesExport".utf8)
  /// No activity has as much of its own: names are of some hundred characters.
  private static let longestActivity = 1 << 16

  public init(sport: @escaping (String) -> Sport) { self.sport = sport }

  public mutating func take(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes { take(byte) }
  }

  public func finish() throws(Rejection) -> ListedActivities {
    guard hasList else {
      throw Rejection(.unknownList, "it holds no \(String(decoding: Self.list, as: UTF8.self))")
    }
    var findings = findings
    if depth != 0 { findings.note(.listRowUnusable, detail: "it breaks off") }
    return ListedActivities(activities: activities, findings: findings.list, isByStart: true)
  }

  // MARK: Bytes

  private mutating func take(_ byte: UInt8) {
    if isText {
      takeInText(byte)
      return
    }
    switch byte {
    case UInt8(ascii: "\""):
      isText = true
      text.removeAll(keepingCapacity: true)
      keep(byte)
    case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte)
    case UInt8(ascii: "}"), UInt8(ascii: "]"): close(byte)
    default: keep(byte)
    }
  }

  private mutating func takeInText(_ byte: UInt8) {
    keep(byte)
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isText = false
      return
    }
    if listDepth == nil, text.count <= Self.list.count { text.append(byte) }
  }

  private mutating func open(_ byte: UInt8) {
    // What is nested leaves a member without a value that anybody asks for.
    for byte in "null".utf8 { keep(byte) }
    depth += 1
    if listDepth == nil, byte == UInt8(ascii: "["), text == Self.list {
      listDepth = depth
      hasList = true
    } else if depth == activityDepth {
      own.removeAll(keepingCapacity: true)
      own.append(byte)
    }
  }

  private mutating func close(_ byte: UInt8) {
    if depth == activityDepth {
      own.append(byte)
      addActivity()
    } else if depth == listDepth {
      listDepth = nil
      text.removeAll()
    }
    depth = max(0, depth - 1)
  }

  /// How deep an activity's own members stand.
  private var activityDepth: Int? { listDepth.map { $0 + 1 } }

  private mutating func keep(_ byte: UInt8) {
    if depth == activityDepth, own.count <= Self.longestActivity { own.append(byte) }
  }

  // MARK: Activities

  private mutating func addActivity() {
    count += 1
    guard own.count <= Self.longestActivity,
      let row = try? JSONDecoder().decode(Row.self, from: Data(own)), let start = row.startMS
    else {
      findings.note(.listRowUnusable, detail: "activity \(count)")
      return
    }
    // Of several sports in one go each is an activity of its own as well.
    guard row.isWhole != true else { return }
    let type = row.activityType ?? row.sportType
    activities.append(
      ListedActivity(
        line: count, start: start / 1_000, sport: type.map(sport) ?? .unknown, type: type,
        name: row.name, notes: row.description,
        elapsedS: (row.elapsedMS ?? row.timerMS).map { $0 / 1_000 },
        movingS: row.timerMS.map { $0 / 1_000 }, distanceM: row.distanceCM.map { $0 / 100 },
        steps: row.steps))
  }
}

/// An activity as it stands in the file; a value of another kind than is known is as good as none.
private struct Row: Decodable {
  var name: String?
  var description: String?
  var activityType: String?
  var sportType: String?
  var startMS: Double?
  /// With what the watch was stopped for.
  var elapsedMS: Double?
  var timerMS: Double?
  var distanceCM: Double?
  /// Of both feet.
  var steps: Double?
  /// Whether it is made of others in the list.
  var isWhole: Bool?

  private enum CodingKeys: String, CodingKey {
    case name, description, activityType, sportType, beginTimestamp, startTimeGmt, steps, duration,
      elapsedDuration, distance, parent
  }

  /// Milliseconds since 1970 from 1973 to 2286: a count of seconds is none of them.
  private static let instants = 1e11...1e13

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func value<Value: Decodable>(_ key: CodingKeys) -> Value? {
      try? values.decodeIfPresent(Value.self, forKey: key)
    }
    func text(_ key: CodingKeys) -> String? {
      let text: String? = value(key)
      return text.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    }
    func amount(_ key: CodingKeys) -> Double? {
      let amount: Double? = value(key)
      return amount.flatMap { $0 > 0 && $0 < 1e12 ? $0 : nil }
    }
    func instant(_ key: CodingKeys) -> Double? {
      let instant: Double? = value(key)
      return instant.flatMap { Self.instants.contains($0) ? $0 : nil }
    }
    name = text(.name)
    description = text(.description)
    activityType = text(.activityType)
    sportType = text(.sportType)
    startMS = instant(.beginTimestamp) ?? instant(.startTimeGmt)
    elapsedMS = amount(.elapsedDuration)
    timerMS = amount(.duration)
    distanceCM = amount(.distance)
    steps = amount(.steps)
    isWhole = value(.parent)
  }
}
