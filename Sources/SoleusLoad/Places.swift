import Running

extension FootStrike {
  /// Place in `allCases`.
  var index: Int {
    switch self {
    case .rearfoot: 0
    case .midfoot: 1
    case .forefoot: 2
    case .unknown: 3
    }
  }
}

extension Shoe {
  /// Place in `allCases`.
  var index: Int {
    switch self {
    case .conventional: 0
    case .minimal: 1
    case .maximal: 2
    case .plated: 3
    }
  }
}

extension Double {
  func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
