/// What a recording is made of, named so that a stage can say what it needs and what it adds: the
/// columns of its track, what else its file says, and the figures over the whole of it.
///
/// Each is declared beside the fields that hold it, in `Track`, `Recording` and `RunFigures`.
public struct RecordingParts: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The part that stands at `place`.
  init(place: UInt64) { self.init(rawValue: 1 << place) }

  /// Everything that a decoder may leave in a recording; present before the first stage.
  public static let decoded: RecordingParts = [
    .deviceTime, .position, .altitude, .deviceDistance, .deviceSpeed, .heartRate, .deviceCadence,
    .contactTime, .verticalOscillation, .segments, .laps, .words, .fileSport, .sportWords,
    .cadenceElement,
    .summary,
  ]

  private static let names: [(part: RecordingParts, name: String)] =
    [(.deviceTime, "device time"), (.time, "time")]
    + Track.columns.compactMap { column in column.name.map { (column.part, $0) } }
    + Recording.parts + RunFigures.parts

  /// The names of the parts in the set, in a fixed order.
  public var list: [String] { Self.names.filter { contains($0.part) }.map(\.name) }
}

// Written as the names, so that a record says what its file carries.
extension RecordingParts: Codable {
  public init(from decoder: any Decoder) throws {
    let texts = try decoder.singleValueContainer().decode([String].self)
    self = try texts.reduce(into: []) { parts, text in
      guard let part = Self.names.first(where: { $0.name == text })?.part else {
        throw DecodingError.dataCorrupted(
          DecodingError.Context(
            codingPath: decoder.codingPath, debugDescription: "there is no part \"\(text)\""))
      }
      parts.insert(part)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.singleValueContainer()
    try values.encode(list)
  }
}
