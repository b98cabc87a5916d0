/// The tags of a way that were asked for, by their keys' places in the list that was asked for.
///
/// One is used for way after way, so that reading allocates nothing.
package struct WayTags {
  /// The keys that are looked for.
  package let keys: [String]
  /// Of each tag its key's place, the length of its value, and that.
  private(set) var bytes: [UInt8] = []

  /// - Parameter keys: fewer than 256.
  package init(keys: [String]) {
    precondition(keys.count <= UInt8.max, "a key's place is a byte")
    self.keys = keys
  }

  /// Of longer values the rest is cut off: no value that is told apart is as long.
  private static let longestValue = Int(UInt8.max)

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func add(_ key: Int, _ value: some Collection<UInt8>) {
    let value = value.prefix(Self.longestValue)
    bytes.append(UInt8(key))
    bytes.append(UInt8(value.count))
    bytes.append(contentsOf: value)
  }

  /// The value of a key by its place; `nil` where the way lacks it.
  package func value(_ key: Int) -> String? {
    var index = 0
    while index < bytes.count {
      let value = bytes[(index + 2)...].prefix(Int(bytes[index + 1]))
      if bytes[index] == key { return String(decoding: value, as: UTF8.self) }
      index = value.endIndex
    }
    return nil
  }
}
