/// Which sport a recording was taken for, who said so, and how sure that is.
public struct SportVerdict: Codable, Sendable, Hashable {
  public var sport: Sport
  public var witness: SportPlace
  /// From 0 to 1.
  public var confidence: Double
  /// The words that said so; `nil` for signals.
  public var word: String?
  /// What speaks against it, in words; `nil` where nothing weighty does.
  public var against: String?

  /// How sure a label that knows the sport is; only what no runner and no rider can do weighs more.
  public static let ofLabel = 0.97

  public init(
    sport: Sport, witness: SportPlace, confidence: Double, word: String? = nil,
    against: String? = nil
  ) {
    self.sport = sport
    self.witness = witness
    self.confidence = confidence
    self.word = word
    self.against = against
  }
}
