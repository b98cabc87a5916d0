import AthleteWeeks
import Running
import Writing

/// A line of the table of runs; marks stand at exceptions alone.
struct RunCells {
  private let row: RunRow
  private let units: Units

  init(_ row: RunRow, _ units: Units) {
    self.row = row
    self.units = units
  }

  private var run: Run { row.run.run }
  private var isEstimated: Bool { run.cadenceSPM != nil && run.cadenceSource == .estimated }
  private var isUnsure: Bool { Wording.isUnsure(run.surfaces) }
  private var doubt: String? {
    SignalQuality.doubt(run.distanceM, run.quality[.distance], from: 0.05)
  }

  /// What the marks of `rows` mean; `nil` where there is none.
  static func key(_ rows: [RunRow]) -> String? {
    let cells = rows.map { RunCells($0, .km) }
    let parts = [
      cells.contains(where: \.isEstimated) ? "E: cadence is an estimate" : nil,
      cells.contains(where: \.isUnsure) ? "?: the surface is a guess" : nil,
      cells.contains { $0.doubt != nil } ? "±: may be off by so much" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  var block: Block {
    let given = run.name.map(ForeignText.line) ?? ""
    let notes = RunNotes.notes(row, units)
    return [
      "date": Format.shortDate(row.run.day),
      "time": Format.timeOfDay(row.run.secondsIntoDay),
      "name": given.isEmpty ? "Run" : given,
      "surfaces": Wording.surfaces(run.surfaces) + (isUnsure ? "?" : ""),
      "km": run.distanceM.map { units.distance($0) } ?? "–",
      "kmDoubt": doubt,
      "moving": run.movingS.map { Format.duration($0) } ?? "–",
      "pace": run.paceSPerKm.map { units.pace($0) } ?? "–",
      "ascent": run.ascentM.map { Format.fixed($0, 0) } ?? "–",
      "cadence": run.cadenceSPM.map { Format.fixed($0, 0) } ?? "–",
      "cadenceMark": isEstimated ? "E" : nil,
      "easyKm": row.easyKm.map { units.load($0.central) } ?? "–",
      "band": row.easyKm.map { units.range($0) },
      "quick": row.quickS.map { Wording.minutes($0) } ?? "–",
      "notes": notes.isEmpty ? nil : notes.joined(separator: "; "),
    ]
  }
}
