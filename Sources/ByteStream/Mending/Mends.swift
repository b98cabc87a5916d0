/// What was put right in the bytes of a document, by kind.
public struct Mends: Sendable, Equatable {
  /// Ampersands that begin nothing.
  public var bareAmpersands = 0
  /// References to entities that XML does not know.
  public var unknownEntities = 0
  /// Characters that XML forbids, as bytes or as references, which were dropped.
  public var forbiddenCharacters = 0
  /// Bytes outside the encoding, which were read as Windows-1252.
  public var strayBytes = 0
  /// Labels of an encoding that the bytes contradict.
  public var wrongLabels = 0
  /// Document types that were passed over unread.
  public var documentTypes = 0
  /// Attributes written twice, and signs that XML forbids in one.
  public var attributes = 0

  public init() {}
}
