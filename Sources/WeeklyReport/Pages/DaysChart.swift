import AthleteWeeks
import Running
import SoleusLoad
import Writing

/// The drawing of seven days: a bar a run by surface, its load as an outline, strength sets below.
enum DaysChart {
  // The drawing is 420 by 206; the template holds the frame.
  private static let left = 34.0
  private static let right = 416.0
  private static let bottom = 168.0
  private static let top = 16.0
  private static let setsY = 195.5

  /// `nil` in a week without a run.
  static func block(_ week: AthleteWeek) -> Block? {
    guard !week.runs.isEmpty else { return nil }
    let days = week.days
    let units = week.athlete.units
    let scale = ChartScale(
      largest: week.runs.map(height).max() ?? 0, bottom: bottom, top: top, units: units)
    let pitch = (right - left) / 7
    return [
      "description": days.map { words($0, runs(of: $0, week), units) }.joined(separator: "; ")
        + ".",
      "columns": days.enumerated().map { index, day in
        column(
          day, runs(of: day, week), x: left + pitch * Double(index), pitch: pitch, scale, units)
      },
      "toCome": toCome(days, pitch),
      "hasSets": days.contains { $0.calfSets > 0 },
      "hasUnknown": days.contains { $0.state == .unknown },
      "hasLoad": week.runs.contains { $0.easyKm != nil },
    ]
  }

  /// The middle of the days to come, over which it is said once: day by day the words ran into each other on
  /// a phone.
  private static func toCome(_ days: [DayBar], _ pitch: Double) -> String? {
    let coming = days.indices.filter { days[$0].state == .toCome }
    guard let first = coming.first, let last = coming.last else { return nil }
    return chart(left + pitch * Double(first + last + 1) / 2)
  }

  private static func runs(of day: DayBar, _ week: AthleteWeek) -> [RunRow] {
    week.runs.filter { $0.run.day == day.day }
  }

  private static func height(_ run: RunRow) -> Double {
    max(run.km ?? 0, run.easyKm?.central ?? 0)
  }

  private static func column(
    _ day: DayBar, _ runs: [RunRow], x: Double, pitch: Double, _ scale: ChartScale, _ units: Units
  ) -> Block {
    let drawn = runs.filter { height($0) > 0 }
    let count = Double(max(1, drawn.count))
    let room = pitch * 0.72
    let gap = drawn.count > 1 ? 2.0 : 0
    let each = min(pitch * 0.46, (room - gap * (count - 1)) / count)
    let start = x + (pitch - each * count - gap * (count - 1)) / 2
    let middle = x + pitch / 2
    return [
      "left": chart(x + pitch * 0.14), "width": chart(room), "middle": chart(middle),
      "weekday": String(Format.weekday(day.day).prefix(3)),
      "bars": drawn.enumerated().map { index, run -> Block in
        [
          "x": chart(start + (each + gap) * Double(index)), "width": chart(each),
          "pieces": scale.stack(surfaces(run)),
          "load": run.easyKm.map { easyKm -> Block in
            let y = scale.y(easyKm.central)
            return ["y": chart(y), "height": chart(bottom - y)]
          },
        ]
      },
      "total": total(runs, over: drawn, scale, units),
      "unknown": day.state == .unknown,
      "noDistance": day.state == .ran && drawn.isEmpty,
      "sets": day.calfSets > 0 ? sets(day.calfSets, middle) : nil,
    ]
  }

  /// The kilometres of a run by surface; on an unknown one they count as road, as the load has it.
  private static func surfaces(_ run: RunRow) -> [SurfaceLoad] {
    guard let km = run.km else { return [] }
    let shares = run.run.run.surfaces
    guard !shares.isEmpty else { return [SurfaceLoad(surface: .road, easyKm: km)] }
    return shares.map { SurfaceLoad(surface: $0.surface, easyKm: km * $0.share) }
  }

  /// The surfaces that are drawn.
  static func surfaces(_ week: AthleteWeek) -> Set<Surface> {
    Set(week.runs.flatMap(surfaces).filter { $0.easyKm > 0 }.map(\.surface))
  }

  /// The day's kilometres over its bars.
  private static func total(
    _ runs: [RunRow], over drawn: [RunRow], _ scale: ChartScale, _ units: Units
  ) -> Block? {
    guard let words = kilometres(runs, units) else { return nil }
    let y = scale.label(
      of: drawn.compactMap(\.km).max() ?? 0, below: drawn.compactMap(\.easyKm?.central).max())
    return ["y": chart(y - 5), "text": words]
  }

  /// `12.4`, or `≥ 12.4` where a run of the day tells no distance; `nil` where none does.
  private static func kilometres(_ runs: [RunRow], _ units: Units) -> String? {
    let known = runs.compactMap(\.run.run.distanceM)
    guard !known.isEmpty else { return nil }
    return (known.count < runs.count ? "≥\u{A0}" : "") + units.distance(known.reduce(0, +))
  }

  private static func sets(_ count: Int, _ middle: Double) -> Block {
    let diamond = [(-9.0, 0.0), (-5, -4), (-1, 0), (-5, 4)]
      .map { chart(middle + $0.0) + "," + chart(setsY + $0.1) }
    return ["count": "\(count)", "diamond": diamond.joined(separator: " ")]
  }

  private static func words(_ day: DayBar, _ runs: [RunRow], _ units: Units) -> String {
    var words = Format.weekday(day.day) + ": "
    switch day.state {
    case .ran:
      words += Format.count(runs.count, "run")
      words += kilometres(runs, units).map { ", \($0)\u{A0}\(units.name)" } ?? ", distance unknown"
      words +=
        Wording.dayLoad(day, units).map { ", load \($0) \(units.loadName)" } ?? ", load unknown"
    case .noRun: words += "no run"
    case .unknown: words += "unknown"
    case .toCome: words += "to come"
    }
    if day.calfSets > 0 { words += ", " + Format.count(day.calfSets, "calf set") }
    return words
  }
}

extension RunRow {
  fileprivate var km: Double? { run.run.distanceM.map { $0 / 1_000 } }
}
