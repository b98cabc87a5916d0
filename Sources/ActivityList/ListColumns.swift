import DelimitedText
import Running
import WrittenValues

/// Which columns of a list hold what: by their names, and by their content where names are not known.
struct ListColumns {
  private var places: [ListRole: [Int]] = [:]
  /// What no column was found for.
  let missing: [ListRole]

  /// - Parameter sport: what a word for a sport means.
  init(_ table: DelimitedTable, _ words: ListWords, sport: (String) -> Sport) {
    for (place, name) in table.header.fields.enumerated() {
      if let role = words.role(name) { places[role, default: []].append(place) }
    }
    // Names of files need no language, and are what a list is joined by.
    if let place = Self.place(table, where: Self.isFile) { places[.file] = [place] }
    if places[.date] == nil,
      let place = Self.place(table, where: { $0.contains(":") && Self.instant($0) != nil })
    {
      places[.date] = [place]
    }
    if places[.type] == nil, let place = Self.placeOfTypes(table, sport) {
      places[.type] = [place]
    }
    missing = ListRole.allCases.filter { [places] in places[$0] == nil }
  }

  func has(_ role: ListRole) -> Bool { places[role] != nil }

  /// Whether a row reaches the column by which it is joined.
  func reach(_ row: DelimitedText.Row) -> Bool {
    places[.file]?.first.map { $0 < row.fields.count } ?? true
  }

  /// The fields of a row that hold something, in order; a list has two of some names.
  func texts(_ role: ListRole, _ row: DelimitedText.Row) -> [(place: Int, text: String)] {
    (places[role] ?? []).enumerated().compactMap { place, column in
      guard column < row.fields.count else { return nil }
      let text = row.fields[column].trimmed
      return text.isEmpty ? nil : (place, text)
    }
  }

  /// How many columns are named so.
  func count(_ role: ListRole) -> Int { places[role]?.count ?? 0 }

  /// Seconds since 1970: dates are written in UTC and without a zone.
  static func instant(_ text: String) -> Double? {
    guard case .read(let start) = LoggedTime(text) else { return nil }
    switch start {
    case .instant(let seconds): return seconds
    case .local(let day, let seconds): return Double(day.daysSince1970 * 86_400 + seconds)
    }
  }

  // MARK: By content

  /// Whether it is such as `activities/9.fit.gz`.
  private static func isFile(_ text: String) -> Bool {
    text.hasPrefix("activities/") && !text.contains(where: \.isNewline)
  }

  /// The column that holds such a text in most rows.
  private static func place(_ table: DelimitedTable, where holds: (String) -> Bool) -> Int? {
    let counts = table.header.fields.indices.map { column in
      table.rows.count { column < $0.fields.count && holds($0.fields[column].trimmed) }
    }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most)
  }

  /// Of the columns in which running is named that with the fewest and shortest words: names of activities
  /// differ, types don't.
  private static func placeOfTypes(_ table: DelimitedTable, _ sport: (String) -> Sport) -> Int? {
    var best: (place: Int, words: Int, length: Int)?
    for place in table.header.fields.indices {
      let words = Set(table.rows.compactMap { place < $0.fields.count ? $0.fields[place] : nil })
      guard words.count <= mostTypes, words.contains(where: { sport($0) == .running }) else {
        continue
      }
      let length = words.reduce(0) { $0 + $1.count }
      if let best, (best.words, best.length) <= (words.count, length) { continue }
      best = (place, words.count, length)
    }
    return best?.place
  }

  /// The service knows some fifty types; more words are no types.
  private static let mostTypes = 60
}

extension String {
  /// Without blanks around it.
  var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    let start = drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }
}
