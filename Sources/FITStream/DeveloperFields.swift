/// The fields that programs on a watch have added, as the file itself describes them.
struct DeveloperFields {
  /// A file describes a dozen; no more than these are kept.
  private static let most = 1_024
  private var all: [UInt16: Described] = [:]

  /// One of them.
  struct Described {
    var name: String
    var type: FITBaseType
    var scale: Double
    var offset: Double

    /// How its number becomes a quantity.
    var scaled: FITField { FITField(0, scale: scale, offset: offset) }
  }

  /// The kind of message that describes them, for layouts.
  static let description = FITMessageKind(
    206, [FITField(0), FITField(1), FITField(2), FITField(3), FITField(6), FITField(7)])

  subscript(developer: UInt8, number: UInt8) -> Described? {
    all[UInt16(developer) << 8 | UInt16(number)]
  }

  /// Takes a description; one without a name or of an unknown type is none.
  mutating func add(_ values: [Double], _ texts: [Int: String]) {
    guard let developer = UInt8(exactly: values[0]), let number = UInt8(exactly: values[1]),
      let code = UInt8(exactly: values[2]), let type = FITBaseType(code: code), let name = texts[3],
      all.count < Self.most
    else { return }
    all[UInt16(developer) << 8 | UInt16(number)] = Described(
      name: FITField.plain(name), type: type, scale: values[4] > 0 ? values[4] : 1,
      offset: values[5].isNaN ? 0 : values[5])
  }
}
