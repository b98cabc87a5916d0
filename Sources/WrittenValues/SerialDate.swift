package import Running

/// A date as spreadsheets keep it and write it where a column lost its form: days since 30 December 1899,
/// the time of day as a share of the day.
///
/// Only a column of dates can be asked: elsewhere 46084 is a number. Another count, from 1904, is four
/// years behind; files of it say nothing of that, and hardly any is made today.
package enum SerialDate {
  /// Days from 30 December 1899 to 1970.
  private static let epochDays = 25_569
  /// Years 1990 to 2099; a number outside is no date of a log.
  private static let plausible = 32_874..<73_051

  /// Reads `46084`, `46084.75`, `46084,75`, and `46084 18:30`; `nil` for anything else.
  package static func start(_ text: String) -> SessionStart? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, words.count <= 2,
      first.prefix(while: \.isNumber).count == 5, let number = plainNumber(String(first)),
      plausible.contains(Int(number))
    else { return nil }
    let day = LocalDay(daysSince1970: Int(number) - epochDays)
    guard words.count == 2 else {
      // A share of a day with few digits is some seconds off a whole minute.
      let seconds = ((number - number.rounded(.down)) * 1_440).rounded() * 60
      return .local(day, seconds: min(Int(seconds), 86_399))
    }
    guard case .read(.local(_, let seconds)) = LoggedTime("2000-01-01 " + words[1]) else {
      return nil
    }
    return .local(day, seconds: seconds)
  }
}
