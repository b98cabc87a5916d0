import AthleteWeeks
import Running
import Writing

/// A line of the table of runs; marks stand at exceptions alone.
struct RunCells {
  private let row: RunRow
  private let units: Units
  /// Whether another run of the day needs to be told apart.
  private let isOneOfSeveral: Bool

  init(_ row: RunRow, _ units: Units, isOneOfSeveral: Bool = false) {
    self.row = row
    self.units = units
    self.isOneOfSeveral = isOneOfSeveral
  }

  /// A line a run.
  static func all(_ rows: [RunRow], _ units: Units) -> [Block] {
    rows.map { row in
      let several = rows.count { $0.run.day == row.run.day } > 1
      return RunCells(row, units, isOneOfSeveral: several).block
    }
  }

  private var run: Run { row.run.run }
  private var isEstimated: Bool { run.cadenceSPM != nil && run.cadenceSource == .estimated }
  private var isUnsure: Bool { Wording.isUnsure(run.surfaces) }
  private var isPlainRoad: Bool { run.surfaces.allSatisfy { $0.surface == .road } }
  private var doubt: String? {
    SignalQuality.doubt(run.distanceM, run.quality[.distance], from: 0.05)
  }

  /// Whether a surface besides plain road is to be named.
  static func hasSurfaces(_ rows: [RunRow]) -> Bool {
    rows.contains { !RunCells($0, .km).isPlainRoad }
  }

  /// Whether a run is hilly; the climb of a flat week stands below, week by week.
  static func hasClimb(_ rows: [RunRow]) -> Bool {
    rows.contains { row in
      guard let metres = row.run.run.distanceM, let ascentM = row.run.run.ascentM else {
        return false
      }
      return ascentM > 0 && ascentM / metres * 1_000 >= Demand.hillyFromMPerKm
    }
  }

  /// What the marks of `rows` mean; `nil` where there is none.
  static func key(_ rows: [RunRow]) -> String? {
    let cells = rows.map { RunCells($0, .km) }
    let parts = [
      band(rows),
      cells.contains(where: \.isEstimated) ? "E: estimated" : nil,
      cells.contains(where: \.isUnsure) ? "?: the surface is a guess" : nil,
      cells.contains { $0.doubt != nil } ? "±: may be off by so much" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// How far the bands of the runs reach, for all of them at once.
  private static func band(_ rows: [RunRow]) -> String? {
    let bands = rows.compactMap(\.easyKm).filter { $0.central > 0 }
    guard let low = bands.map({ 1 - $0.low / $0.central }).max(),
      let high = bands.map({ $0.high / $0.central - 1 }).max()
    else { return nil }
    return "load bands −\(Format.fixed(low * 100, 0)) to +\(Format.percent(high))"
  }

  private var block: Block {
    let given = run.name.map(ForeignText.line) ?? ""
    let notes = RunNotes.notes(row, units)
    return [
      "day": String(Format.weekday(row.run.day).prefix(3)),
      "time": isOneOfSeveral ? Format.timeOfDay(row.run.secondsIntoDay) : nil,
      "name": given.isEmpty ? "Run" : given,
      "surfaces": Wording.surfaceNames(run.surfaces) + (isUnsure ? "?" : ""),
      "km": run.distanceM.map { units.distance($0) } ?? "–",
      "kmDoubt": doubt,
      "moving": run.movingS.map { Format.duration($0) } ?? "–",
      "pace": run.paceSPerKm.map { units.pace($0) } ?? "–",
      "ascent": run.ascentM.map { Format.fixed($0, 0) } ?? "–",
      "cadence": run.cadenceSPM.map { Format.fixed($0, 0) } ?? "–",
      "cadenceMark": isEstimated ? "E" : nil,
      "easyKm": row.easyKm.map { units.load($0.central) } ?? "–",
      "perKm": Wording.perKm(row.run.gain) ?? "–",
      "quick": row.quickS.map { Wording.minutes($0) } ?? "–",
      "notes": notes.isEmpty ? nil : notes.joined(separator: "; "),
    ]
  }
}
