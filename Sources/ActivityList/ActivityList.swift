import DelimitedText
public import Running
import WrittenValues

/// Reads the list of activities that Strava lays beside their files, `activities.csv`.
///
/// Names of columns are in the account's language, and some stand there twice: of distances the first is in
/// the account's unit and the second in metres. Numbers of the first group have a decimal comma in many
/// languages, those of the second a point. Texts may hold line breaks.
public enum ActivityList {
  /// The rows of a list.
  ///
  /// - Parameter sport: what a word for a sport means, such as `Hardloopsessie`.
  public static func read(
    _ bytes: [UInt8], sport: @escaping (String) -> Sport
  ) throws(Rejection) -> ListedActivities {
    guard let table = DelimitedTable(DelimitedText(bytes, separator: .comma)) else {
      throw Rejection(.empty, "it holds nothing")
    }
    let words = ListWords.standard
    let columns = ListColumns(table, words, sport: sport)
    guard columns.has(.file) else {
      throw Rejection(.unknownList, line: table.header.line, "no column names files of activities")
    }
    var reader = RowReader(
      columns: columns, numbers: NumberStyle(table), kilometreM: kilometreM(table, columns),
      sport: sport)
    var activities: [ListedActivity] = []
    for row in table.rows {
      if let activity = reader.activity(row) { activities.append(activity) }
    }
    if !words.knowsWhole(table.header.fields), !columns.missing.isEmpty {
      reader.findings.note(
        .listNotUnderstood,
        detail: "not found: " + columns.missing.map(\.rawValue).joined(separator: ", "))
    }
    return ListedActivities(activities: activities, findings: reader.findings.list)
  }

  /// Metres of what the account counts ways in, by the rows that have both: a kilometre or a mile.
  private static func kilometreM(_ table: DelimitedTable, _ columns: ListColumns) -> Double {
    let numbers = NumberStyle(table)
    let ratios = table.rows.compactMap { row -> Double? in
      let texts = columns.texts(.distance, row)
      guard texts.count == 2, let shown = numbers.number(texts[0].text), shown > 0,
        let metres = numbers.number(texts[1].text), metres > 0
      else { return nil }
      return metres / shown
    }
    let miles = ratios.count { (1_550...1_670).contains($0) }
    return miles * 2 > ratios.count ? 1_609.344 : 1_000
  }
}

/// Makes activities of rows.
private struct RowReader {
  let columns: ListColumns
  let numbers: NumberStyle
  let kilometreM: Double
  let sport: (String) -> Sport
  var findings = Findings()

  /// `nil` for a row that is damaged.
  mutating func activity(_ row: DelimitedText.Row) -> ListedActivity? {
    // A row that breaks off before the name of its file is no activity without one.
    guard row.unclosedQuote == nil, columns.reach(row) else {
      findings.note(.listRowUnusable, detail: "line \(row.line)")
      return nil
    }
    let type = text(.type, row)
    let notes = columns.texts(.notes, row).map(\.text)
    let seconds = number(.elapsed, row) ?? number(.moving, row)
    return ListedActivity(
      line: row.line, file: text(.file, row),
      start: text(.date, row).flatMap(ListColumns.instant),
      sport: type.map(sport) ?? .unknown, type: type, name: text(.name, row),
      notes: notes.isEmpty ? nil : notes.joined(separator: "\n"), gear: gear(row),
      elapsedS: seconds, movingS: number(.moving, row), distanceM: distanceM(row, seconds),
      dirtM: number(.dirt, row), steps: number(.steps, row),
      massKg: number(.weight, row).flatMap { Athlete.massesKg.contains($0) ? $0 : nil })
  }

  private func text(_ role: ListRole, _ row: DelimitedText.Row) -> String? {
    columns.texts(role, row).first?.text
  }

  /// The first that is more than 0, which stands for what was not counted, and that a list can mean.
  private func number(_ role: ListRole, _ row: DelimitedText.Row) -> Double? {
    columns.texts(role, row).lazy.compactMap { numbers.number($0.text) }
      .first { $0 > 0 && $0 < Self.mostOfAnything }
  }

  /// Steps, seconds or metres: no activity has more.
  private static let mostOfAnything = 1e9

  /// The second column of gear has numbers in place of names.
  private func gear(_ row: DelimitedText.Row) -> String? {
    columns.texts(.gear, row).first { plainNumber($0.text) == nil }?.text
  }

  /// Metres; the first of two columns is in kilometres or miles, and the only one of old lists in metres.
  private func distanceM(_ row: DelimitedText.Row, _ seconds: Double?) -> Double? {
    let found = columns.texts(.distance, row).compactMap { place, text in
      numbers.number(text).flatMap {
        $0 > 0 && $0 < Self.mostOfAnything ? (place: place, number: $0) : nil
      }
    }
    if let metres = found.first(where: { $0.place == 1 }) { return metres.number }
    guard let shown = found.first?.number else { return nil }
    if columns.count(.distance) == 1, let seconds, shown * kilometreM / seconds > Self.fastestMPS {
      return shown
    }
    return shown * kilometreM
  }

  /// What is faster was not counted in kilometres: no sport of the service reaches the speed of sound.
  private static let fastestMPS = 340.0
}
