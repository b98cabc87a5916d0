package import Running

extension JSONText {
  /// What `json` makes of a value; `null` where there is none.
  package static func orNull<Value>(_ value: Value?, _ json: (Value) -> JSONText) -> JSONText {
    value.map(json) ?? .null
  }

  /// `2026-06-01`.
  package static func day(_ day: LocalDay) -> JSONText { .string(day.description) }

  /// A figure with its band; `null` where it is not known.
  package static func banded(_ value: Banded?, _ decimals: Int) -> JSONText {
    orNull(value) {
      .object([
        "central": .number($0.central, decimals), "low": .number($0.low, decimals),
        "high": .number($0.high, decimals),
      ])
    }
  }

  /// A surface with its share, so fine, and who says so.
  package static func surface(_ share: SurfaceShare, _ decimals: Int) -> JSONText {
    .object([
      "surface": .string(share.surface.rawValue), "share": .number(share.share, decimals),
      "confidence": .number(share.confidence, 2), "witness": .string(share.witness.rawValue),
    ])
  }
}
