/// Who ran: what `athlete.yaml` says.
public struct Athlete: Codable, Sendable, Equatable {
  /// The folder's name; names files of reports.
  public var id: String
  public var name: String
  /// IANA identifier; makes days and weeks.
  public var timeZone: String
  /// Zones of days from a date on, oldest first; `timeZone` is that of all days before.
  public var laterZones: [DatedZone] = []
  /// Kilograms; `nil` where not told.
  public var massKg: Double?
  /// Centimetres; `nil` where not told.
  public var heightCm: Double?
  public var footStrike: FootStrike
  /// The kind usually worn; `nil` where not told.
  public var shoe: Shoe?
  /// What the athlete's pages are read in.
  public var units: Units
  /// The heading under which a coach lists the athlete; `nil` where not told.
  public var group: String?

  /// The height that stands in where none is told, centimetres.
  public static let assumedHeightCm = 175.0

  /// Kilograms that a body can have.
  public static let massesKg = 25.0...250.0

  public init(
    id: String, name: String, timeZone: String = "UTC", massKg: Double? = nil,
    heightCm: Double? = nil, footStrike: FootStrike = .unknown,
    shoe: Shoe? = nil, units: Units = .km, group: String? = nil
  ) {
    self.id = id
    self.name = name
    self.timeZone = timeZone
    self.massKg = massKg
    self.heightCm = heightCm
    self.footStrike = footStrike
    self.shoe = shoe
    self.units = units
    self.group = group
  }
}

/// Which part of the foot lands first.
public enum FootStrike: String, Codable, Sendable, CaseIterable {
  case rearfoot, midfoot, forefoot, unknown
}

/// The kind of a shoe, as far as the load model tells them apart.
public enum Shoe: String, Codable, Sendable, CaseIterable {
  case conventional
  /// Barefoot too.
  case minimal
  case maximal, plated
}
