/// A time of day that somebody's wall clock showed, as apps put it into names.
struct WallClock: Equatable {
  /// From midnight, 0 to 1439.
  let minute: Int
  /// Whether it is written as people read clocks, `5:09 pm`, and not as programs do.
  let isOfPeople: Bool

  /// The first one in `text`: `Running 3/8/26 5:09 pm`, `2026-03-08-1709.gpx`, `20260308_170925`,
  /// `route_2026-03-08_5.09pm`, `18:30 Uhr`; `nil` where there is none, or one of another zone.
  init?(_ text: String) {
    let text = text.lowercased()
    if let match = text.firstMatch(of: Self.halfDay), let hour = Int(match.1),
      let minute = Int(match.2), (1...12).contains(hour), minute < 60
    {
      self.init(hour: hour % 12 + (match.3 == "p" ? 12 : 0), minute: minute, isOfPeople: true)
    } else if let match = text.firstMatch(of: Self.spoken),
      let hour = Int(match.1 ?? match.3 ?? ""),
      let minute = Int(match.2 ?? match.4 ?? ""), hour < 24, minute < 60
    {
      self.init(hour: hour, minute: minute, isOfPeople: true)
    } else if let match = text.firstMatch(of: Self.afterDate), match.3 == nil,
      let hour = Int(match.1), let minute = Int(match.2), hour < 24, minute < 60
    {
      self.init(hour: hour, minute: minute, isOfPeople: false)
    } else {
      return nil
    }
  }

  private init(hour: Int, minute: Int, isOfPeople: Bool) {
    self.minute = hour * 60 + minute
    self.isOfPeople = isOfPeople
  }

  /// Clocks of twelve hours: `5:09 pm`, `5.09pm`, `5:09:25 p.m.`.
  private nonisolated(unsafe) static let halfDay =
    /(?:^|\D)(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s?([ap])\.?m/
  /// Clocks with the word for it: `18.30 Uhr`, `18h30`.
  private nonisolated(unsafe) static let spoken =
    /(?:^|\D)(?:(\d{1,2})[:.](\d{2})\s?uhr|(\d{2})h(\d{2}))(?:\D|$)/
  /// Clocks behind a date, and a zone: `2026-03-08 17:09`, `2026-03-08-1709`, `20260308_170925`.
  private nonisolated(unsafe) static let afterDate =
    /(?:^|\D)(?:\d{4}[-_.\/]?\d{2}[-_.\/]?\d{2}|\d{1,2}[.\/]\d{1,2}[.\/]\d{2,4})[ t_,-]+(\d{2})[-:_.h]?(\d{2})(?:[-:_.]?\d{2})?(?:\.\d+)?\s?(z(?![a-z])|utc|gmt|[+]\d{2})?/

  /// Minutes between two times of day, whatever the date.
  static func apart(_ one: Int, _ other: Int) -> Int {
    let minutes = abs(one - other) % 1_440
    return min(minutes, 1_440 - minutes)
  }
}
