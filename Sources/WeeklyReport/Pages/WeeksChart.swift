import AthleteWeeks
import Running
import Writing

/// The drawing of twelve weeks: bars by surface, the band as a whisker, gaps left open.
enum WeeksChart {
  // The drawing is 420 by 206; the template holds the frame.
  private static let left = 34.0
  private static let right = 416.0
  private static let bottom = 168.0
  private static let top = 16.0

  static func block(_ week: AthleteWeek) -> Block {
    let bars = week.bars
    let units = week.athlete.units
    let largest = bars.map { $0.easyKm?.high ?? 0 } + [week.own.easyKm?.highest ?? 0]
    let scale = ChartScale(largest: largest.max() ?? 0, bottom: bottom, top: top, units: units)
    let pitch = (right - left) / Double(max(1, bars.count))
    return [
      "description": bars.map { words($0, units) }.joined(separator: "; ") + ".",
      "ticks": scale.ticks,
      "spread": week.own.easyKm.map { spread($0, scale: scale) },
      "columns": bars.enumerated().map { index, bar in
        column(
          bar, isNow: bar.week == week.week, x: left + pitch * Double(index), pitch: pitch,
          scale: scale)
      },
      "hasGap": bars.contains(where: \.isGap),
      "hasEstimate": bars.contains(where: isEstimated),
    ]
  }

  /// Lowest, highest and usual of the twelve weeks before, all but one of which are drawn.
  private static func spread(_ own: OwnWeeks, scale: ChartScale) -> Block {
    [
      "x": chart(left), "width": chart(right - left), "y": chart(scale.y(own.highest)),
      "height": chart(scale.y(own.lowest) - scale.y(own.highest)),
      "mean": chart(scale.y(own.usual)), "end": chart(right),
    ]
  }

  private static func column(
    _ bar: WeekBar, isNow: Bool, x: Double, pitch: Double, scale: ChartScale
  ) -> Block {
    let width = pitch * 0.64
    let middle = x + pitch / 2
    return [
      "x": chart(middle - width / 2), "width": chart(width), "middle": chart(middle),
      "label": "W\(bar.week.number)", "isNow": isNow, "isGap": bar.isGap,
      "noLoad": !bar.isGap && bar.easyKm == nil, "pieces": scale.stack(bar.bySurface),
      "whisker": bar.easyKm.map { whisker($0, middle, scale) },
      "quick": bar.quickS.map { Wording.minutes($0) } ?? "–",
      "estimate": isEstimated(bar) ? bar.easyKm.map { estimate($0, scale) } : nil,
    ]
  }

  private static func whisker(_ band: Banded, _ middle: Double, _ scale: ChartScale) -> Block {
    [
      "low": chart(scale.y(band.low)), "high": chart(scale.y(band.high)),
      "left": chart(middle - 2.5), "right": chart(middle + 2.5),
    ]
  }

  /// The mark of an estimate, over the bar.
  private static func estimate(_ band: Banded, _ scale: ChartScale) -> Block {
    ["y": chart(scale.y(band.high) - 4)]
  }

  private static func isEstimated(_ bar: WeekBar) -> Bool {
    (bar.estimatedShare ?? 0) > 0 && bar.easyKm != nil
  }

  private static func words(_ bar: WeekBar, _ units: Units) -> String {
    if bar.isGap { return "week \(bar.week.number): no files" }
    guard let easyKm = bar.easyKm else { return "week \(bar.week.number): load unknown" }
    let quick = bar.quickS.map { Wording.minutes($0) + " min quick" } ?? "quick minutes unknown"
    return "week \(bar.week.number): \(units.load(easyKm)) \(units.loadName), \(quick)"
  }
}
