import AthleteWeeks
import Running
import SoleusLoad
import Writing

/// The drawing of seven days: a bar a run by surface, strength sets below.
struct DaysChart {
  var description: String
  var ticks: [ChartTick]
  var columns: [Column]
  var hasSets: Bool

  struct Column {
    var left: String
    var width: String
    var middle: String
    var weekday: String
    var date: String
    var bars: [Bar]
    /// The day's total over its bars.
    var total: String?
    var totalY: String
    var noRun: Bool
    var unknown: Bool
    var noLoad: Bool
    var sets: String?
    var diamond: String
  }

  struct Bar {
    var x: String
    var width: String
    var pieces: [ChartPiece]
  }

  // The drawing is 420 by 206; the template holds the frame.
  private static let left = 34.0
  private static let right = 416.0
  private static let bottom = 154.0
  private static let top = 20.0
  private static let setsY = 197.0

  init(_ week: AthleteWeek) {
    let days = week.days
    let heights = days.flatMap { $0.runs.map { $0.reduce(0) { $0 + $1.easyKm } } }
    let scale = ChartScale(largest: heights.max() ?? 0, bottom: Self.bottom, top: Self.top)
    ticks = heights.contains { $0 > 0 } ? scale.ticks : []
    let pitch = (Self.right - Self.left) / 7
    columns = days.enumerated().map { index, day in
      Self.column(day, x: Self.left + pitch * Double(index), pitch: pitch, scale: scale)
    }
    hasSets = days.contains { $0.calfSets > 0 }
    description = days.map(Self.words).joined(separator: "; ") + "."
  }

  private static func column(
    _ day: DayBar, x: Double, pitch: Double, scale: ChartScale
  ) -> Column {
    let loads = day.runs.filter { !$0.isEmpty }
    let room = pitch * 0.72
    let gap = loads.count > 1 ? 2.0 : 0
    let each = min(
      pitch * 0.46, (room - gap * Double(max(0, loads.count - 1))) / Double(max(1, loads.count)))
    let start =
      x + (pitch - each * Double(loads.count) - gap * Double(max(0, loads.count - 1))) / 2
    let tallest = loads.map { $0.reduce(0) { $0 + $1.easyKm } }.max() ?? 0
    let middle = x + pitch / 2
    let d = Self.setsY
    return Column(
      left: chart(x + pitch * 0.14), width: chart(room), middle: chart(middle),
      weekday: String(Format.weekday(day.day).prefix(3)), date: "\(day.day.date.day)",
      bars: loads.enumerated().map { index, load in
        Bar(
          x: chart(start + (each + gap) * Double(index)), width: chart(each),
          pieces: scale.stack(load))
      },
      total: day.easyKm.map { (day.runsWithoutLoad > 0 ? "≥\u{A0}" : "") + Format.easyKm($0) },
      totalY: chart(scale.y(tallest) - 5),
      noRun: day.state == .noRun, unknown: day.state == .unknown,
      noLoad: day.state == .ran && loads.isEmpty,
      sets: day.calfSets > 0 ? "\(day.calfSets)" : nil,
      diamond: [(-9.0, 0.0), (-5, -4), (-1, 0), (-5, 4)]
        .map { chart(middle + $0.0) + "," + chart(d + $0.1) }.joined(separator: " "))
  }

  private static func words(_ day: DayBar) -> String {
    var words = Format.weekday(day.day) + ": "
    switch day.state {
    case .ran:
      words += Format.count(day.runs.count, "run")
      words += Wording.dayLoad(day).map { ", \($0) easy km" } ?? ", load unknown"
    case .noRun: words += "no run"
    case .unknown: words += "unknown"
    }
    if day.calfSets > 0 { words += ", " + Format.count(day.calfSets, "calf set") }
    return words
  }
}
