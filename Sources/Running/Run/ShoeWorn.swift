/// The shoe of one run, and who says so.
public struct ShoeWorn: Codable, Sendable, Equatable {
  public var kind: Shoe
  /// As the athlete's list of shoes or a service's list has it; `nil` where no single shoe is known.
  public var name: String?
  public var witness: ShoeWitness

  public init(_ kind: Shoe, name: String? = nil, _ witness: ShoeWitness) {
    self.kind = kind
    self.name = name
    self.witness = witness
  }
}

/// A source of evidence about the shoe of a run.
public enum ShoeWitness: String, Codable, Sendable, CaseIterable {
  /// The run's name or notes.
  case file
  /// The days on which `shoes.csv` has it worn.
  case list
  /// The gear that a service's list of activities names.
  case gear
  /// `athlete.yaml`.
  case profile
  /// Nobody says; a conventional shoe stands in.
  case assumed
}
