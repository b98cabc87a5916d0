/// A name as the file system tells names apart: by its bytes.
///
/// Strings are equal when an accent is merely written in another way; files of such names are two.
package struct FileName: Hashable, Comparable {
  private let bytes: [UInt8]

  package init(_ text: String) { bytes = Array(text.utf8) }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package static func < (a: FileName, b: FileName) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }

  /// `names` in the order of their bytes, whatever the order of the file system.
  package static func sorted(_ names: [String]) -> [String] {
    names.map(FileName.init).sorted().map(\.text)
  }
}
