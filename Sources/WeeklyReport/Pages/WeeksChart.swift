import AthleteWeeks
import Running
import Writing

/// The drawing of twelve weeks: bars by surface, the band as a whisker, gaps left open.
struct WeeksChart {
  var description: String
  var ticks: [ChartTick]
  var spread: Spread?
  var columns: [Column]
  var hasGap: Bool
  var hasEstimate: Bool

  /// Lowest, highest and mean of the four weeks before.
  struct Spread {
    var x: String
    var width: String
    var y: String
    var height: String
    var mean: String
    var end: String
  }

  struct Column {
    var x: String
    var width: String
    var middle: String
    var label: String
    var isNow: Bool
    var isGap: Bool
    var noLoad: Bool
    var pieces: [ChartPiece]
    var whisker: Whisker?
    var hard: String
    /// Where the mark of an estimate stands; `nil` where nothing was estimated.
    var estimateY: String?
  }

  struct Whisker {
    var low: String
    var high: String
    var left: String
    var right: String
  }

  // The drawing is 420 by 206; the template holds the frame.
  private static let left = 34.0
  private static let right = 416.0
  private static let bottom = 168.0
  private static let top = 16.0

  init(_ week: AthleteWeek) {
    let bars = week.bars
    let comparison = week.againstFour
    let largest = bars.map { $0.easyKm?.high ?? 0 } + [comparison?.highest ?? 0]
    let scale = ChartScale(
      largest: largest.max() ?? 0, bottom: Self.bottom, top: Self.top)
    let pitch = (Self.right - Self.left) / Double(max(1, bars.count))
    ticks = scale.ticks
    columns = bars.enumerated().map { index, bar in
      Self.column(
        bar, isNow: bar.week == week.week, x: Self.left + pitch * Double(index), pitch: pitch,
        scale: scale)
    }
    spread = comparison.map { comparison in
      let first = Self.left + pitch * Double(max(0, bars.count - 1 - comparison.weeks))
      return Spread(
        x: chart(first), width: chart(Self.right - first), y: chart(scale.y(comparison.highest)),
        height: chart(scale.y(comparison.lowest) - scale.y(comparison.highest)),
        mean: chart(scale.y(comparison.meanEasyKm)), end: chart(Self.right))
    }
    hasGap = bars.contains(where: \.isGap)
    hasEstimate = columns.contains { $0.estimateY != nil }
    description = bars.map(Self.words).joined(separator: "; ") + "."
  }

  private static func column(
    _ bar: WeekBar, isNow: Bool, x: Double, pitch: Double, scale: ChartScale
  ) -> Column {
    let width = pitch * 0.64
    let middle = x + pitch / 2
    let whisker = bar.easyKm.map {
      Whisker(
        low: chart(scale.y($0.low)), high: chart(scale.y($0.high)), left: chart(middle - 2.5),
        right: chart(middle + 2.5))
    }
    let estimated = (bar.estimatedShare ?? 0) > 0
    return Column(
      x: chart(middle - width / 2), width: chart(width), middle: chart(middle),
      label: "W\(bar.week.number)", isNow: isNow, isGap: bar.isGap,
      noLoad: !bar.isGap && bar.easyKm == nil, pieces: scale.stack(bar.bySurface),
      whisker: whisker, hard: bar.hardShare.map { Format.fixed($0 * 100, 0) } ?? "–",
      estimateY: estimated ? bar.easyKm.map { chart(scale.y($0.high) - 4) } : nil)
  }

  private static func words(_ bar: WeekBar) -> String {
    if bar.isGap { return "week \(bar.week.number): no files" }
    guard let easyKm = bar.easyKm else { return "week \(bar.week.number): load unknown" }
    let hard = bar.hardShare.map { Format.percent($0) } ?? "an unknown share"
    return "week \(bar.week.number): \(Format.easyKm(easyKm)) easy km, \(hard) in hard steps"
  }
}
