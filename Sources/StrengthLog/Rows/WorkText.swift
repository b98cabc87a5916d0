import Running
import WrittenValues

/// What was done as people write it in one cell: `3x12`, `3 x 12 @ 40 kg`, `3x12x40kg`, `40 kg x 12`,
/// `3 sets of 12`.
struct WorkText: Equatable {
  let repetitions: RepetitionsText
  /// The words of a weight, where one is told.
  var weight: String?

  /// `nil` where it is none, or could be two things.
  init?(_ text: String) {
    if let repetitions = RepetitionsText(text) {
      self.init(repetitions)
      return
    }
    let text = WorkPhrase.inSigns(text)
    if let repetitions = RepetitionsText(text) {
      self.init(repetitions)
      return
    }
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count <= 2 else { return nil }
    let weight = sides.count == 2 ? String(sides[1].trimmed) : nil
    let parts = sides[0].split(omittingEmptySubsequences: false) { "xX×*хХ".contains($0) }
      .map { String($0.trimmed) }
    if let weight {
      guard Self.isWeight(weight), let read = RepetitionsText(String(sides[0].trimmed)) else {
        return nil
      }
      self.init(read, weight)
      return
    }
    // Which of two plain numbers is the weight nobody knows; behind sets and repetitions it is the third.
    switch parts.count {
    case 2:
      let weights = parts.indices.filter { Self.saysUnit(parts[$0]) }
      guard weights.count == 1, let read = RepetitionsText(parts[1 - weights[0]]) else {
        return nil
      }
      self.init(read, parts[weights[0]])
    case 3 where Self.saysUnit(parts[0]):
      // Weight first: nobody does more sets than repetitions of one.
      let counts = parts.dropFirst().compactMap { Int($0) }.sorted()
      guard counts.count == 2, let read = RepetitionsText("\(counts[0])x\(counts[1])") else {
        return nil
      }
      self.init(read, parts[0])
    case 3:
      guard Self.isWeight(parts[2]), let read = RepetitionsText(parts[0] + "x" + parts[1]) else {
        return nil
      }
      self.init(read, parts[2])
    default: return nil
    }
  }

  private init(_ repetitions: RepetitionsText, _ weight: String? = nil) {
    self.repetitions = repetitions
    self.weight = weight
  }

  /// Whether a cell tells more than a number of repetitions.
  static func isWork(_ text: String) -> Bool {
    WorkPhrase.inSigns(text).contains { "xX×*хХ@".contains($0) } && WorkText(text) != nil
  }

  private static func isWeight(_ text: String) -> Bool { WeightText(text, .decimalPoint) != nil }

  private static func saysUnit(_ text: String) -> Bool {
    WeightText(text, .decimalPoint)?.unit != nil
  }
}
