import AthleteWeeks
import Running
import Writing

/// The drawing of twelve weeks: kilometres with their quick part, the load as an outline, sets below.
enum WeeksChart {
  // The drawing is 420 by 206; the template holds the frame.
  private static let left = 34.0
  private static let right = 416.0
  private static let bottom = 168.0
  private static let top = 16.0

  /// `nil` where no week has a kilometre to draw.
  static func block(_ week: AthleteWeek) -> Block? {
    let bars = week.bars
    guard bars.contains(where: { $0.km != nil || $0.easyKm != nil }) else { return nil }
    let units = week.athlete.units
    let own = week.own.distanceM
    var drawn = [(own?.highest ?? 0) / 1_000]
    for bar in bars { drawn += [bar.km ?? 0, bar.easyKm?.central ?? 0] }
    let scale = ChartScale(largest: drawn.max() ?? 0, bottom: bottom, top: top, units: units)
    let pitch = (right - left) / Double(bars.count)
    return [
      "description": bars.map { words($0, units) }.joined(separator: "; ") + ".",
      "ticks": scale.ticks,
      "spread": own.map { spread($0, scale: scale) },
      "columns": bars.enumerated().map { index, bar in
        column(
          bar, isNow: bar.week == week.week, x: left + pitch * Double(index), pitch: pitch,
          scale, units)
      },
      "hasSets": bars.contains { $0.strength != nil },
      "hasGap": bars.contains { $0.isGap && !$0.isBeforeFirst },
      "hasQuick": bars.contains { ($0.quickM ?? 0) > 0 },
      "hasLoad": bars.contains { $0.easyKm != nil },
    ]
  }

  /// Lowest, highest and usual of the twelve weeks before, all but one of which are drawn.
  private static func spread(_ own: OwnWeeks, scale: ChartScale) -> Block {
    func y(_ metres: Double) -> Double { scale.y(metres / 1_000) }
    return [
      "x": chart(left), "width": chart(right - left), "y": chart(y(own.highest)),
      "height": chart(y(own.lowest) - y(own.highest)), "mean": chart(y(own.usual)),
      "end": chart(right),
    ]
  }

  private static func column(
    _ bar: WeekBar, isNow: Bool, x: Double, pitch: Double, _ scale: ChartScale, _ units: Units
  ) -> Block {
    let width = pitch * 0.64
    let middle = x + pitch / 2
    func rise(_ km: Double?) -> Block? {
      km.map { ["y": chart(scale.y($0)), "height": chart(bottom - scale.y($0))] }
    }
    return [
      "x": chart(middle - width / 2), "width": chart(width), "middle": chart(middle),
      "label": "\(bar.week.number)", "isNow": isNow, "isGap": bar.isGap && !bar.isBeforeFirst,
      "noDistance": !bar.isGap && bar.km == nil, "km": rise(bar.km),
      "quick": rise(bar.quickM.flatMap { $0 > 0 ? $0 / 1_000 : nil }),
      "load": rise(bar.easyKm?.central),
      "sets": bar.strength.map { "\($0.sets)" },
      "total": !isNow
        ? nil
        : bar.distanceM.map { metres -> Block in
          [
            "y": chart(scale.label(of: bar.km ?? 0, below: bar.easyKm?.central) - 4),
            "text": units.whole(metres),
          ]
        },
    ]
  }

  private static func words(_ bar: WeekBar, _ units: Units) -> String {
    let number = "week \(bar.week.number): "
    let sets = bar.strength.map { ", " + Format.count($0.sets, "calf set") } ?? ""
    if bar.isBeforeFirst { return number + "before the first file" }
    if bar.isGap { return number + "no files" + sets }
    let parts = [
      bar.distanceM.map(units.distanceWithUnit) ?? "distance unknown",
      bar.quickS.map { Wording.minutes($0) + "\u{A0}min quick" },
      bar.easyKm.map { "load " + units.loadWithUnit($0.central) } ?? "load unknown",
    ]
    return number + parts.compactMap(\.self).joined(separator: ", ") + sets
  }
}

extension WeekBar {
  fileprivate var km: Double? { distanceM.map { $0 / 1_000 } }
}
