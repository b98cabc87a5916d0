/// What a recording is made of, named so that a stage can say what it needs and what it adds: the
/// columns of its track, what else its file says, and the figures over the whole of it.
///
/// Each is declared beside the fields that hold it, in `Track`, `Recording` and `RunFigures`.
public struct RecordingParts: OptionSet, Sendable, Hashable, Codable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The part that stands at `place`; records keep the places of what a file carries.
  init(place: UInt64) { self.init(rawValue: 1 << place) }

  /// Everything that a decoder may leave in a recording; present before the first stage.
  public static let decoded: RecordingParts = [
    .deviceTime, .position, .altitude, .deviceDistance, .deviceSpeed, .heartRate, .deviceCadence,
    .contactTime, .segments, .laps, .words, .fileSport,
  ]

  private static let names: [(part: RecordingParts, name: String)] =
    [(.deviceTime, "device time"), (.time, "time")]
    + Track.columns.compactMap { column in column.name.map { (column.part, $0) } }
    + Recording.parts + RunFigures.parts

  /// The names of the parts in the set, in a fixed order.
  public var list: [String] { Self.names.filter { contains($0.part) }.map(\.name) }
}
