/// Takes the messages of a FIT file as they come.
package protocol FITHandler: ~Copyable {
  /// A message of one of the kinds that were asked for; false passes over the rest of the file.
  ///
  /// - Parameters:
  ///   - kind: which of those kinds, from 0.
  ///   - time: seconds since 1970; NaN where the file has told none yet.
  ///   - values: by the order of the fields in their kind; NaN is what the file does not say.
  ///   - texts: what fields of text say, by the same order.
  mutating func take(
    _ kind: Int, time: Double, _ values: Span<Double>, _ texts: [Int: String]
  ) -> Bool
}

/// A kind of message, by its number in the FIT profile, and those of its fields that are wanted.
package struct FITMessageKind: Sendable {
  package let number: UInt16
  package let fields: [FITField]

  package init(_ number: UInt16, _ fields: [FITField]) {
    precondition(fields.count <= FITLayout.mostFields, "so many fields fit into no layout")
    self.number = number
    self.fields = fields
  }
}

/// A field that is wanted: where it stands, and how its number becomes a quantity.
package struct FITField: Sendable {
  /// `nil` for a field that is no part of the profile.
  let number: UInt8?
  /// Of such a field the names that programs describe it with, in small letters without blanks.
  let names: [String]
  let scale: Double
  let offset: Double

  /// A field of the profile: its value is the number over `scale`, less `offset`; of an array the first.
  package init(_ number: UInt8, scale: Double = 1, offset: Double = 0) {
    self.number = number
    names = []
    self.scale = scale
    self.offset = offset
  }

  /// A field that programs add and describe in the file, by any of these names.
  package init(developer names: String...) {
    number = nil
    self.names = names.map(Self.plain)
    scale = 1
    offset = 0
  }

  /// A name without capitals, blanks and the like: "Ground Time" is "ground_time".
  static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
