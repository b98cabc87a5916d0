/// A file in an archive, as the archive's directory tells of it.
public struct ZipEntry: Sendable, Equatable {
  /// Its path within the archive, with "/" between folders.
  public var name: String
  /// Bytes when unpacked.
  public var size: Int
  /// Bytes as they lie in the archive.
  public var packedSize: Int
  /// Of the unpacked bytes.
  public var crc32: UInt32
  /// Why it is not read; `nil` where it can be tried.
  public var fault: ZipFault?

  var method: Int
  /// Where its own header lies in the archive.
  var headerOffset: Int

  /// Stands for its content without reading it: two entries that agree in it are the same file.
  public var stamp: String { "\(crc32):\(size):\(packedSize)" }

  /// The methods of the format that are read.
  enum Method {
    static let stored = 0
    static let deflated = 8
  }
}
