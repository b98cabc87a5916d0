/// What is wrong with an archive or with one of its entries.
public enum ZipFault: Error, Sendable, Equatable {
  /// There is no directory at the end: the archive is still being copied, or was cut.
  case noDirectory
  /// The directory contradicts itself, in words.
  case damagedDirectory(String)
  /// More entries than allowed.
  case tooManyEntries(limit: Int)
  /// An archive in an archive in an archive.
  case tooDeep
  case encrypted
  /// Packed by a method other than "stored" and "deflated".
  case unknownMethod(Int)
  /// A name that leads out of the archive, or none.
  case unsafeName
  /// Lies where another entry, or the directory, lies.
  case overlapping
  /// Holds more or fewer bytes than the directory says.
  case wrongSize
  /// The bytes are not those that were packed.
  case damaged
}
