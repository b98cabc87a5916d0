import Running
import WeeklyReport
import Writing

/// A figure of a run for people: what it is called, and its value in the units they read.
struct FigureWords {
  let label: String
  private let write: (Double, Units) -> String
  /// Behind the value.
  private let unit: (Units) -> String

  /// The words of a figure; one that has none of its own has its name and its unit.
  init(_ figure: RunFigure) {
    let label: String
    var unit: (Units) -> String = { _ in figure.unit }
    var write: (Double, Units) -> String = { value, _ in Format.fixed(value, figure.decimals) }
    switch figure.name {
    case RunFigure.distance.name:
      label = "distance"
      write = { metres, units in Format.fixed(metres / units.metres, 2) }
      unit = \.name
    case RunFigure.moving.name:
      label = "moving time"
      write = { seconds, _ in Format.duration(seconds) }
      unit = { _ in "" }
    case RunFigure.pace.name:
      label = "pace"
      write = { seconds, units in units.pace(seconds) }
      unit = \.paceName
    case RunFigure.cadence.name:
      label = "cadence"
      write = { value, _ in Format.fixed(value, 0) }
    case RunFigure.steps.name:
      label = "steps"
      write = { value, _ in Format.thousands(value) }
      unit = { _ in "" }
    case RunFigure.ascent.name:
      label = "climb"
      write = { value, _ in Format.fixed(value, 0) }
    default:
      // `turns_deg_per_km` in `°/km` is read as turns.
      let words = figure.name.split(separator: "_")
      label = words.prefix { !Self.units.contains(String($0)) }.joined(separator: " ")
    }
    self.label = label
    self.write = write
    self.unit = unit
  }

  /// What a name ends on, for programs.
  private static let units: Set<String> = ["deg", "m", "s", "ms", "spm", "per", "km"]

  func value(_ value: Double, _ units: Units) -> String {
    let unit = unit(units)
    return write(value, units) + (unit.isEmpty ? "" : " " + unit)
  }

  /// `4.95–5.02`.
  func range(_ low: Double, _ high: Double, _ units: Units) -> String {
    write(low, units) + "–" + write(high, units)
  }

  /// A line of a list: `distance       4.98 km, measured (4.95–5.02)`; `nil` where it is not known.
  static func line(_ figure: RunFigure, of run: Run, _ units: Units) -> String? {
    guard let value = figure.value(run) else { return nil }
    let words = FigureWords(figure)
    let quality = figure.signal.flatMap { run.quality[$0] }
    var line = words.label.padded(to: 14) + " " + words.value(value, units)
    if let quality { line += ", \(quality.source.rawValue)" }
    if let low = quality?.low, let high = quality?.high {
      line += " (\(words.range(low, high, units)))"
    }
    return line
  }
}

extension String {
  /// With blanks behind it up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
