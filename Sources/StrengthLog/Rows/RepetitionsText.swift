import WrittenValues

/// Repetitions as people write them: `10`, `3x10`, `8-10`, `10+`, `12, 10, 8`, `45 s`.
struct RepetitionsText: Equatable {
  /// The repetitions of each set; `nil` for one that was held.
  var sets: [Int?]
  /// Seconds that each was held.
  var seconds: Double?
  /// Whether it says at least so many; then the lower end is there.
  var isAtLeast = false

  /// `nil` where it is none, or could be two things.
  init?(_ text: String) {
    var text = text.lowercased().trimmedText
    var count = 1
    let parts = text.split(omittingEmptySubsequences: false) { "x×*х".contains($0) }
    if parts.count == 2 {
      guard let times = Self.whole(parts[0]), (1...20).contains(times) else { return nil }
      count = times
      text = String(parts[1].trimmed)
    }
    if let held = Self.held(text) {
      self.init(sets: Array(repeating: nil, count: count), seconds: held)
      return
    }
    for word in Self.words where text.hasSuffix(word) {
      text = String(text.dropLast(word.count)).trimmedText
      break
    }
    let isOpen = text.hasSuffix("+")
    if let one = Self.whole(isOpen ? text.dropLast() : text[...]) {
      self.init(sets: Array(repeating: one, count: count), isAtLeast: isOpen)
      return
    }
    let numbers = text.split(omittingEmptySubsequences: false) { ",;-–/+".contains($0) }
      .map(Self.whole)
    let list = numbers.compactMap { $0 }
    guard list.count == numbers.count, count == 1 || list.count == 2 else { return nil }
    if list.count == 2, text.contains(where: { "-–".contains($0) }), list[0] < list[1] {
      self.init(sets: Array(repeating: list[0], count: count), isAtLeast: true)
    } else if (3...20).contains(list.count) || list.count == 2 && text.contains(", ") {
      self.init(sets: list)
    } else {
      return nil
    }
  }

  private init(sets: [Int?], seconds: Double? = nil, isAtLeast: Bool = false) {
    self.sets = sets
    self.seconds = seconds
    self.isAtLeast = isAtLeast
  }

  private static let words = [
    "repetitions", "each side", "each", "reps", "rep", "wiederholungen", "wdh.", "wdh",
    "répétitions", "repeticiones",
    "ripetizioni", "repetições", "herhalingen", "powtórzeń", "повторений", "повт.",
  ]

  private static func held(_ text: String) -> Double? {
    for word in ["seconds", "second", "secs", "sec.", "sec", "sek.", "sek", "сек", "s", "\""]
    where text.hasSuffix(word) {
      return whole(text.dropLast(word.count)).map(Double.init)
    }
    return nil
  }

  private static func whole(_ text: some StringProtocol) -> Int? {
    guard let number = plainNumber(text.trimmedText), number == number.rounded(),
      (0...1000).contains(number)
    else { return nil }
    return Int(number)
  }
}

extension StringProtocol {
  fileprivate var trimmedText: String { String(Substring(self).trimmed) }
}
