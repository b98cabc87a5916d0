package import Running
package import Writing

/// How sure each signal of a run is, in the words of the data files.
package enum SignalQuality {
  /// One member a signal: source and band, `null` where the signal is unknown.
  package static func json(_ quality: [Signal: Quality]) -> JSONText {
    .members(
      RunFigure.all.compactMap { figure in
        guard let signal = figure.signal else { return nil }
        let known = quality[signal] ?? Quality(.none)
        return (
          figure.name,
          .object([
            "source": .string(known.source.rawValue), "low": .number(known.low, figure.decimals),
            "high": .number(known.high, figure.decimals),
          ])
        )
      })
  }

  /// Shares of change with their bands; `null` for a run that is too short or does not tell.
  package static func json(_ fade: Fade?) -> JSONText {
    guard let fade else { return .null }
    func change(_ value: Banded?) -> JSONText {
      guard let value else { return .null }
      return .object([
        "change": .number(value.central, 4), "low": .number(value.low, 4),
        "high": .number(value.high, 4),
      ])
    }
    return .object([
      "cadence": change(fade.cadence), "pace_at_equal_grade": change(fade.pace),
      "step_length": change(fade.stepLength),
    ])
  }

  /// `±4 %`, where the band is such a share of the value or more to either side.
  static func doubt(_ value: Double?, _ quality: Quality?, from least: Double = 0.02) -> String? {
    guard let value, value > 0, let low = quality?.low, let high = quality?.high else { return nil }
    let share = max(high - value, value - low) / value
    return share >= least ? "±" + Format.percent(share) : nil
  }
}
