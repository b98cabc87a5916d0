package import Running

/// Distances, paces and loads for people: the one place that knows in which units.
extension Units {
  /// `km`.
  package var name: String { rawValue }

  /// `kilometre`.
  package var word: String {
    switch self {
    case .km: "kilometre"
    case .mi: "mile"
    }
  }

  /// `min/km`.
  package var paceName: String { "min/" + name }

  /// `easy km`, the load of one at the reference.
  package var loadName: String { "easy " + name }

  /// Metres as `12.4`.
  package func distance(_ metres: Double) -> String { Format.fixed(metres / self.metres, 1) }

  /// Metres as `12.4 km`, with a no-break space.
  package func distanceWithUnit(_ metres: Double) -> String { "\(distance(metres))\u{A0}\(name)" }

  /// Metres as `44`.
  package func whole(_ metres: Double) -> String { Format.fixed(metres / self.metres, 0) }

  /// How far two distances reach, whole: `29–60`, or `35` where they are one.
  package func whole(_ lowest: Double, _ highest: Double) -> String {
    let (low, high) = (whole(lowest), whole(highest))
    return low == high ? low : low + "–" + high
  }

  /// Seconds per kilometre as `5:07`.
  package func pace(_ secondsPerKm: Double) -> String {
    Format.pace(secondsPerKm * metres / 1_000)
  }

  /// A load in these units: that of a mile at the reference is as many times that of a kilometre as
  /// the mile has kilometres.
  package func load(ofEasyKm easyKm: Double) -> Double { easyKm / (metres / 1_000) }

  /// Whole from 20 up, one decimal below: the model is no finer than that.
  package func load(_ easyKm: Double) -> String {
    let value = load(ofEasyKm: easyKm)
    return Format.fixed(value, decimals(of: value))
  }

  /// `12.4 easy km`, with no-break spaces.
  package func loadWithUnit(_ easyKm: Double) -> String {
    "\(load(easyKm))\u{A0}easy\u{A0}\(name)"
  }

  /// `41 (38–46)`.
  package func load(_ easyKm: Banded) -> String { "\(load(easyKm.central)) (\(range(easyKm)))" }

  /// `38–46`, as fine as the figure between them.
  package func range(_ easyKm: Banded) -> String {
    let decimals = decimals(of: load(ofEasyKm: easyKm.central))
    return Format.fixed(load(ofEasyKm: easyKm.low), decimals) + "–"
      + Format.fixed(load(ofEasyKm: easyKm.high), decimals)
  }

  private func decimals(of load: Double) -> Int { load < 20 ? 1 : 0 }
}
