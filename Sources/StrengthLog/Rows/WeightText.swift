import WrittenValues

/// A weight as people write it: `42.5`, `20kg`, `45 lb`, `+10`, `BW`, `BW + 10 kg`.
struct WeightText: Equatable {
  /// In the unit; 0 for body weight.
  var number: Double
  /// `nil` where the text does not say it.
  var unit: WeightUnit?

  /// `nil` where it is no weight, or one that is helped and so less than the body's.
  init?(_ text: String, _ style: NumberStyle) {
    if let plain = style.weight(text) {
      number = plain
      return
    }
    var rest = text.lowercased()[...]
    let letters = rest.filter(\.isLetter)
    if ColumnWords.standard.values["body weight"]?.contains(letters) == true,
      !rest.contains(where: \.isNumber)
    {
      number = 0
      return
    }
    if let plus = rest.firstIndex(of: "+") {
      let before = rest[..<plus].filter(\.isLetter)
      guard before.isEmpty || ColumnWords.standard.values["body weight"]?.contains(before) == true
      else { return nil }
      // Of "20+20" nobody knows whether it is two sides.
      if rest[..<plus].contains(where: \.isNumber) { return nil }
      rest = rest[rest.index(after: plus)...]
    }
    let figure = rest.trimmed.prefix { !$0.isLetter }
    let word = rest.trimmed.dropFirst(figure.count).trimmingDot
    guard let value = style.weight(String(figure.trimmed)) else { return nil }
    number = value
    if word.isEmpty { return }
    guard let unit = WeightUnit(logged: String(word)) else { return nil }
    self.unit = unit
  }
}

extension WeightUnit {
  /// The unit that a log names in any language that is known.
  init?(logged word: String) {
    let word = word.lowercased().filter(\.isLetter)
    if ColumnWords.standard.values["kilograms"]?.contains(word) == true {
      self = .kilograms
    } else if ColumnWords.standard.values["pounds"]?.contains(word) == true {
      self = .pounds
    } else {
      return nil
    }
  }
}

extension Substring {
  var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else {
      return start[..<start.startIndex]
    }
    return start[...end]
  }
}
