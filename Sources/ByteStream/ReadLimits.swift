/// How much a file may unpack to before it is taken for an attack on the reader.
public struct ReadLimits: Sendable, Equatable {
  /// Bytes in all, packed or not.
  public var unpackedBytes: Int
  /// Unpacked bytes for each packed one; a run at one point a second stays below 30.
  public var ratio: Int

  /// 4 GiB, and 200 to 1.
  public static let standard = ReadLimits(unpackedBytes: 4 << 30, ratio: 200)

  public init(unpackedBytes: Int, ratio: Int) {
    self.unpackedBytes = unpackedBytes
    self.ratio = ratio
  }
}
