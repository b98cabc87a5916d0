public import Running
import WrittenValues

/// Finds the workouts in what Apple's Health exports of a person, `export.xml`.
///
/// A workout with a route names its file; one without, such as on a treadmill, or taken over from another
/// service, is known by its start, time and distance.
///
/// Of its gigabytes a workout in ten thousand elements is wanted, and it declares a document type, which no
/// file of runs may. So it is not parsed as XML: tags are looked for as the bytes pass by, nothing that is
/// declared is heeded, and no entity but the five of XML means anything.
public struct HealthWorkouts: StreamedList {
  /// What a word for a sport means, such as `Trail Running`.
  private let sport: (String) -> Sport
  private var activities: [ListedActivity] = []
  private var workouts = 0
  /// The workout that is open.
  private var open: ListedActivity?

  private enum Place { case text, tag, comment }
  private var place = Place.text
  /// What stands behind the "<" as far as it is wanted, or the last two bytes of a comment.
  private var tag: [UInt8] = []
  private var isWanted = true
  private var quote: UInt8?

  /// No tag that is wanted is as long.
  private static let longestTag = 1 << 14
  private static let names = [
    "Workout", "/Workout", "FileReference", "WorkoutStatistics", "MetadataEntry",
  ].map { Array($0.utf8) }
  private static let longestName = 17

  public init(sport: @escaping (String) -> Sport) { self.sport = sport }

  public mutating func take(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes {
      switch place {
      case .text:
        if byte == UInt8(ascii: "<") { beginTag() }
      case .tag: takeInTag(byte)
      case .comment:
        if byte == UInt8(ascii: ">"), tag.elementsEqual("--".utf8) {
          place = .text
        } else {
          tag = tag.suffix(1) + [byte]
        }
      }
    }
  }

  public func finish() -> ListedActivities {
    ListedActivities(activities: activities, isByStart: true)
  }

  private mutating func beginTag() {
    place = .tag
    tag.removeAll(keepingCapacity: true)
    isWanted = true
    quote = nil
  }

  private mutating func takeInTag(_ byte: UInt8) {
    if let open = quote {
      if byte == open { quote = nil }
    } else if byte == UInt8(ascii: ">") {
      place = .text
      if isWanted { endTag() }
      return
    } else if byte == UInt8(ascii: "<") {
      // What is declared of a document type stands within its brackets.
      return beginTag()
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
    }
    guard isWanted else { return }
    tag.append(byte)
    if tag.count == 3, tag.elementsEqual("!--".utf8) {
      place = .comment
      tag.removeAll(keepingCapacity: true)
    } else if tag.count == Self.longestName + 1 {
      isWanted = Self.names.contains(Array(name))
    } else if tag.count > Self.longestTag {
      isWanted = false
    }
  }

  /// The name of the tag as far as it is there.
  private var name: ArraySlice<UInt8> {
    let end = tag.dropFirst().firstIndex {
      $0 <= UInt8(ascii: " ") || $0 == UInt8(ascii: "/")
    }
    return tag[..<(end ?? tag.endIndex)]
  }

  private mutating func endTag() {
    switch Self.names.firstIndex(of: Array(name)) {
    case 0: beginWorkout()
    case 1: endWorkout()
    case 2:
      guard let path = value(of: "path"), open != nil else { return }
      open?.file = String(path.drop { $0 == "/" })
      if let open { activities.append(open) }
    case 3:
      guard open != nil, value(of: "type") == "HKQuantityTypeIdentifierDistanceWalkingRunning",
        let metres = amount("sum", "unit", Self.metres)
      else { return }
      open?.distanceM = metres
    case 4:
      guard open?.type == Self.running, value(of: "key") == "HKIndoorWorkout",
        value(of: "value") == "1"
      else { return }
      open?.type = "Indoor " + Self.running
    default: break
    }
  }

  private mutating func beginWorkout() {
    workouts += 1
    let type = value(of: "workoutActivityType").map(Self.words)
    open = ListedActivity(
      line: workouts, start: instant("startDate"), sport: type.map(sport) ?? .unknown, type: type,
      movingS: amount("duration", "durationUnit", Self.seconds),
      distanceM: amount("totalDistance", "totalDistanceUnit", Self.metres))
    if let start = open?.start, let end = instant("endDate"), end > start {
      open?.elapsedS = end - start
    }
    if tag.last == UInt8(ascii: "/") { endWorkout() }
  }

  private mutating func endWorkout() {
    // One with a route was added with that.
    if let open, open.file == nil, open.start != nil { activities.append(open) }
    open = nil
  }

  private static let running = "Running"

  /// Seconds since 1970 of a date such as `2024-06-17 04:58:38 +0900`.
  private func instant(_ attribute: String) -> Double? {
    guard case .read(.instant(let seconds)) = value(of: attribute).map({ LoggedTime($0) }) else {
      return nil
    }
    return seconds
  }

  /// What more than 0 an attribute says, by the unit that another one names.
  private func amount(
    _ attribute: String, _ unit: String, _ units: [String: Double]
  ) -> Double? {
    guard let number = value(of: attribute).flatMap(plainNumber), number > 0, number < 1e9,
      let size = value(of: unit).flatMap({ units[$0] })
    else { return nil }
    return number * size
  }

  private static let seconds = ["s": 1.0, "sec": 1, "min": 60, "hr": 3_600]
  private static let metres = ["m": 1, "km": 1_000, "mi": 1_609.344, "yd": 0.9144, "ft": 0.3048]

  /// The value of an attribute of the tag.
  private func value(of attribute: String) -> String? {
    let text = String(decoding: tag, as: UTF8.self)
    for mark in ["\"", "'"] {
      guard let start = text.firstRange(of: " \(attribute)=\(mark)")?.upperBound,
        let end = text[start...].firstIndex(of: Character(mark))
      else { continue }
      var value = String(text[start..<end])
      for (name, character) in Self.entities { value = value.replacing(name, with: character) }
      return value
    }
    return nil
  }

  /// The ampersand last, or what it escapes would be taken for another.
  private static let entities = [
    (name: "&lt;", character: "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
    ("&amp;", "&"),
  ]

  /// `HKWorkoutActivityTypeCrossTraining` in words.
  private static func words(_ type: String) -> String {
    let prefix = "HKWorkoutActivityType"
    let bare = type.hasPrefix(prefix) ? type.dropFirst(prefix.count) : type[...]
    // Who is pushed or rolls at the pace of a run does not run.
    if bare.hasPrefix("Wheelchair") { return "Wheelchair" }
    return bare.reduce(into: "") { words, letter in
      if letter.isUppercase, !words.isEmpty { words += " " }
      words.append(letter)
    }
  }
}
