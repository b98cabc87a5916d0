/// How an exercise for the calf was done, as far as its name and notes tell.
public struct CalfVariant: Codable, Sendable, Hashable {
  /// `nil` where the exercise leaves it open, as balancing does.
  public var knee: KneeAngle?
  /// How many legs share the weight, 1 or 2.
  public var legs: Int
  /// `nil` where the log does not tell.
  ///
  /// It shifts work between the heads of the gastrocnemius only
  /// (Riemann 2011, Nunes 2020), so no figure depends on it.
  public var toes: ToeDirection?
  /// Of one leg, which one; `nil` where the log does not tell, or both in turn.
  public var side: BodySide?
  public var isSeated: Bool
  /// On a surface that gives way, where no force is known: such a set counts as balance work.
  public var isUnstable: Bool

  private enum CodingKeys: String, CodingKey {
    case knee, legs, toes, side
    case isSeated = "seated"
    case isUnstable = "unstable"
  }

  public init(
    knee: KneeAngle?, legs: Int, toes: ToeDirection? = nil, side: BodySide? = nil,
    isSeated: Bool, isUnstable: Bool = false
  ) {
    self.knee = knee
    self.legs = legs
    self.toes = toes
    self.side = side
    self.isSeated = isSeated
    self.isUnstable = isUnstable
  }
}

/// The knee while the heel rises.
public enum KneeAngle: String, Codable, Sendable {
  case straight, bent
}

/// The leg that worked.
public enum BodySide: String, Codable, Sendable {
  case left, right
}

/// Where the toes point while the heel rises.
public enum ToeDirection: String, Codable, Sendable {
  case straight, inward = "in", outward = "out"
}
