public import Running

/// Finds the workouts with a route in what Apple's Health exports of a person, `export.xml`.
///
/// Of its gigabytes a workout in ten thousand elements is wanted, and it declares a document type, which no
/// file of runs may. So it is not parsed as XML: tags are looked for as the bytes pass by, nothing that is
/// declared is heeded, and no entity but the five of XML means anything.
public struct HealthWorkouts {
  /// What a word for a sport means, such as `Trail Running`.
  private let sport: (String) -> Sport
  private var activities: [ListedActivity] = []
  private var workouts = 0
  /// The sport of the workout that is open.
  private var open: String?

  private enum Place { case text, tag, comment }
  private var place = Place.text
  /// What stands behind the "<" as far as it is wanted, or the last two bytes of a comment.
  private var tag: [UInt8] = []
  private var isWanted = true
  private var quote: UInt8?

  /// No tag that is wanted is as long.
  private static let longestTag = 1 << 14
  private static let names = ["Workout", "/Workout", "FileReference"].map { Array($0.utf8) }
  private static let longestName = 13

  public init(sport: @escaping (String) -> Sport) { self.sport = sport }

  /// Takes the bytes that follow.
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

  /// The workouts that have a route, in the order of the file; what breaks off has those before.
  public func finish() -> ListedActivities { ListedActivities(activities: activities) }

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
    case 0:
      workouts += 1
      open = tag.last == UInt8(ascii: "/") ? nil : value(of: "workoutActivityType")
    case 1: open = nil
    case 2:
      guard let open, let path = value(of: "path") else { return }
      let type = Self.words(open)
      activities.append(
        ListedActivity(
          line: workouts, file: String(path.drop { $0 == "/" }), sport: sport(type), type: type))
    default: break
    }
  }

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
