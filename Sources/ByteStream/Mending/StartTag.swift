/// The start tag of an element, looked at for attributes that a parser refuses.
enum StartTag {
  /// A longer tag is left to the parser.
  static let longest = 1 << 13

  /// What has to be blanked in the tag with which `bytes` begin: attributes whose name came before, and
  /// every "<" in a value; none where the tag has another fault, or does not end.
  static func faults(_ bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
    // Most tags have one attribute at most, and no sign that is forbidden.
    var equals = 0
    for byte in bytes.dropFirst() {
      if byte == UInt8(ascii: ">") { break }
      if byte == UInt8(ascii: "<") { equals = 2 }
      if byte == UInt8(ascii: "=") { equals += 1 }
      if equals > 1 { break }
    }
    if equals < 2 { return [] }
    var faults: [Range<Int>] = []
    var names: Set<[UInt8]> = []
    var index = 1
    func pass(while holds: (UInt8) -> Bool) {
      while index < bytes.count, holds(bytes[index]) { index += 1 }
    }
    pass { !isBlank($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    while true {
      pass(while: isBlank)
      guard index < bytes.count else { return [] }
      if bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "/") { return faults }
      let start = index
      pass { !isBlank($0) && !"=<>/\"'".utf8.contains($0) }
      let name = Array(bytes[start..<index])
      pass(while: isBlank)
      guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return [] }
      index += 1
      pass(while: isBlank)
      guard index < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index]),
        let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
      else { return [] }
      if names.insert(name).inserted {
        faults += (index..<end).filter { bytes[$0] == UInt8(ascii: "<") }.map { $0..<$0 + 1 }
      } else {
        faults.append(start..<end + 1)
      }
      index = end + 1
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d
  }
}
