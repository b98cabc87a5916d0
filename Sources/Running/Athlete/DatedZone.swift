/// A time zone that an athlete moved to.
public struct DatedZone: Codable, Equatable, Sendable {
  /// The first day in it.
  public var from: LocalDay
  /// IANA identifier.
  public var zone: String

  public init(from: LocalDay, zone: String) {
    self.from = from
    self.zone = zone
  }
}

extension Athlete {
  /// The zone of a day.
  public func timeZone(on day: LocalDay) -> String {
    laterZones.last { $0.from <= day }?.zone ?? timeZone
  }

  /// The zones of some days, each once, in order.
  public func timeZones(in days: ClosedRange<LocalDay>) -> [String] {
    [timeZone(on: days.lowerBound)]
      + laterZones.filter { $0.from > days.lowerBound && $0.from <= days.upperBound }.map(\.zone)
  }
}
