import AthleteWeeks
import Running
import SoleusLoad
import Writing

/// The drawing of seven days: a bar a run by surface, strength sets below.
enum DaysChart {
  // The drawing is 420 by 206; the template holds the frame.
  private static let left = 34.0
  private static let right = 416.0
  private static let bottom = 154.0
  private static let top = 20.0
  private static let setsY = 197.0

  static func block(_ week: AthleteWeek) -> Block {
    let days = week.days
    let units = week.athlete.units
    let heights = days.flatMap { $0.runs.map(height) }
    let scale = ChartScale(largest: heights.max() ?? 0, bottom: bottom, top: top, units: units)
    let pitch = (right - left) / 7
    return [
      "description": days.map { words($0, units) }.joined(separator: "; ") + ".",
      "ticks": heights.contains { $0 > 0 } ? scale.ticks : [],
      "columns": days.enumerated().map { index, day in
        column(day, x: left + pitch * Double(index), pitch: pitch, scale, units)
      },
      "hasSets": days.contains { $0.calfSets > 0 },
    ]
  }

  private static func height(_ run: [SurfaceLoad]) -> Double {
    run.reduce(0) { $0 + $1.easyKm }
  }

  private static func column(
    _ day: DayBar, x: Double, pitch: Double, _ scale: ChartScale, _ units: Units
  ) -> Block {
    let loads = day.runs.filter { !$0.isEmpty }
    let room = pitch * 0.72
    let gap = loads.count > 1 ? 2.0 : 0
    let each = min(
      pitch * 0.46, (room - gap * Double(max(0, loads.count - 1))) / Double(max(1, loads.count)))
    let start =
      x + (pitch - each * Double(loads.count) - gap * Double(max(0, loads.count - 1))) / 2
    let middle = x + pitch / 2
    return [
      "left": chart(x + pitch * 0.14), "width": chart(room), "middle": chart(middle),
      "weekday": String(Format.weekday(day.day).prefix(3)), "date": "\(day.day.date.day)",
      "bars": loads.enumerated().map { index, load -> Block in
        [
          "x": chart(start + (each + gap) * Double(index)), "width": chart(each),
          "pieces": scale.stack(load),
        ]
      },
      "total": total(day, over: loads.map(height).max() ?? 0, scale, units),
      "noRun": day.state == .noRun, "unknown": day.state == .unknown,
      "noLoad": day.state == .ran && loads.isEmpty,
      "sets": day.calfSets > 0 ? sets(day.calfSets, middle) : nil,
    ]
  }

  /// The day's total over its bars.
  private static func total(
    _ day: DayBar, over tallest: Double, _ scale: ChartScale, _ units: Units
  ) -> Block? {
    guard let easyKm = day.easyKm else { return nil }
    return [
      "y": chart(scale.y(tallest) - 5),
      "text": (day.runsWithoutLoad > 0 ? "≥\u{A0}" : "") + units.load(easyKm),
    ]
  }

  private static func sets(_ count: Int, _ middle: Double) -> Block {
    let diamond = [(-9.0, 0.0), (-5, -4), (-1, 0), (-5, 4)]
      .map { chart(middle + $0.0) + "," + chart(setsY + $0.1) }
    return ["count": "\(count)", "diamond": diamond.joined(separator: " ")]
  }

  private static func words(_ day: DayBar, _ units: Units) -> String {
    var words = Format.weekday(day.day) + ": "
    switch day.state {
    case .ran:
      words += Format.count(day.runs.count, "run")
      words += Wording.dayLoad(day, units).map { ", \($0) \(units.loadName)" } ?? ", load unknown"
    case .noRun: words += "no run"
    case .unknown: words += "unknown"
    }
    if day.calfSets > 0 { words += ", " + Format.count(day.calfSets, "calf set") }
    return words
  }
}
