/// What words outside a recording's own label say of its sport.
public struct SportWord: Codable, Sendable, Hashable {
  /// `running` or another; words that say nothing are none.
  public var sport: Sport
  /// The words that said so, in lower case and without accents.
  public var text: String
  public var place: SportPlace
  /// How far they are to be trusted, from 0 to 1.
  public var confidence: Double

  public init(sport: Sport, text: String, place: SportPlace, confidence: Double) {
    self.sport = sport
    self.text = text
    self.place = place
    self.confidence = confidence
  }
}

/// Where something says which sport a recording is of.
public enum SportPlace: String, Codable, Sendable, CaseIterable {
  /// The type or sport that the format has a place for.
  case label
  case exerciseType = "exercise-type"
  case name, notes, metadata
  case fileName = "file-name"
  case folder
  /// Speed and cadence.
  case signals
  /// The list of activities that a service lays beside the file, in the join.
  case list = "activity-list"
}

/// What the file's cadence counts, by the element that carries it.
public enum CadenceElement: String, Codable, Sendable {
  /// A runner's feet, in a unit that is to be decided.
  case feet
  /// One of a runner's feet: strides, by the format.
  case oneFoot = "one-foot"
  /// By the schema a crank's turns, yet some watches write a runner's feet there.
  case crank

  public var isOfFeet: Bool { self != .crank }
}

extension RecordingParts {
  /// What names, descriptions and the file's own name say of the sport.
  public static let sportWords = RecordingParts(place: 12)
  /// What cadence counts, by the element that carries it.
  public static let cadenceElement = RecordingParts(place: 13)
}
