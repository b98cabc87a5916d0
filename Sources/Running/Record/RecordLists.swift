// Lists are most of a record. Their values go in and out one after the other, which takes a third of the time
// that coding them as lists does: the type of each is then known and need not be looked up.

extension KeyedDecodingContainer {
  func list<Value>(
    _ key: Key, _ next: (inout any UnkeyedDecodingContainer) throws -> Value
  ) throws -> [Value] {
    var list = try nestedUnkeyedContainer(forKey: key)
    var values: [Value] = []
    values.reserveCapacity(list.count ?? 0)
    while !list.isAtEnd { values.append(try next(&list)) }
    return values
  }

  /// A list of numbers.
  func numbers(_ key: Key) throws -> [Double] { try list(key) { try $0.decode(Double.self) } }

  /// A list of whole numbers.
  func counts(_ key: Key) throws -> [Int] { try list(key) { try $0.decode(Int.self) } }

  /// A list of numbers with gaps; `nil` where it is not there.
  func numbersIfPresent(_ key: Key) throws -> [Double?]? {
    guard contains(key) else { return nil }
    return try list(key) { try $0.decodeNil() ? nil : $0.decode(Double.self) }
  }

  /// A list of whole numbers with gaps; `nil` where it is not there.
  func countsIfPresent(_ key: Key) throws -> [Int?]? {
    guard contains(key) else { return nil }
    return try list(key) { try $0.decodeNil() ? nil : $0.decode(Int.self) }
  }
}

extension KeyedEncodingContainer {
  mutating func encode(numbers: [Double], _ key: Key) throws {
    var list = nestedUnkeyedContainer(forKey: key)
    for number in numbers { try list.encode(number) }
  }

  mutating func encode(counts: [Int], _ key: Key) throws {
    var list = nestedUnkeyedContainer(forKey: key)
    for count in counts { try list.encode(count) }
  }

  mutating func encodeIfPresent(numbers: [Double?]?, _ key: Key) throws {
    guard let numbers else { return }
    var list = nestedUnkeyedContainer(forKey: key)
    for number in numbers {
      if let number { try list.encode(number) } else { try list.encodeNil() }
    }
  }

  mutating func encodeIfPresent(counts: [Int?]?, _ key: Key) throws {
    guard let counts else { return }
    var list = nestedUnkeyedContainer(forKey: key)
    for count in counts {
      if let count { try list.encode(count) } else { try list.encodeNil() }
    }
  }
}
