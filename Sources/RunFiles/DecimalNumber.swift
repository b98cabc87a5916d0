#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers as files write them.
enum DecimalNumber {
  /// The value of `text`, blanks around it allowed; `nil` for what is no number that a Float holds.
  ///
  /// A comma may stand for the decimal point, as some phones write it; `commas` counts those.
  static func parse(_ text: Span<UInt8>, commas: inout Int) -> Double? {
    let inked = text.inked
    let (begin, end) = (inked.lowerBound, inked.upperBound)
    var index = begin
    guard index < end else { return nil }
    var negative = false
    if text[index] == minus || text[index] == plus {
      negative = text[index] == minus
      index += 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var significant = 0
    var exponent = 0
    var sawPoint = false
    while index < end {
      let byte = text[index]
      if byte >= zero, byte <= nine {
        digits += 1
        if significant > 0 || byte != zero { significant += 1 }
        if significant <= 18 { mantissa = mantissa * 10 + UInt64(byte - zero) }
        if sawPoint { exponent -= 1 }
      } else if (byte == point || byte == comma) && !sawPoint {
        sawPoint = true
        if byte == comma { commas += 1 }
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    if index < end || significant > 15 || exponent < -22 {
      return slow(text, from: begin, to: end)
    }
    // Both are exact in a Double, so the quotient is the nearest one to the decimal.
    let value = Double(mantissa) / powersOfTen[-exponent]
    return negative ? -value : value
  }

  /// The value of `text`, whatever stands for its decimal point.
  static func parse(_ text: Span<UInt8>) -> Double? {
    var commas = 0
    return parse(text, commas: &commas)
  }

  /// Exponents and long mantissas, by the C library; it never sees what is no number.
  private static func slow(_ text: Span<UInt8>, from begin: Int, to end: Int) -> Double? {
    guard end - begin < 64 else { return nil }
    var bytes: [CChar] = []
    for index in begin..<end {
      let byte = text[index]
      switch byte {
      case zero...nine, point, minus, plus, UInt8(ascii: "e"), UInt8(ascii: "E"):
        bytes.append(CChar(bitPattern: byte))
      case comma: bytes.append(CChar(bitPattern: point))
      default: return nil
      }
    }
    bytes.append(0)
    return bytes.withUnsafeBufferPointer { buffer in
      // The buffer ends with a zero, so strtod stays inside it.
      guard let start = buffer.baseAddress else { return nil }
      var stop: UnsafeMutablePointer<CChar>?
      let value = strtod(start, &stop)
      guard let stop, UnsafePointer(stop) == start + (end - begin),
        abs(value) <= Double(Float.greatestFiniteMagnitude)
      else { return nil }
      return value
    }
  }

  private static let zero = UInt8(ascii: "0")
  private static let nine = UInt8(ascii: "9")
  private static let minus = UInt8(ascii: "-")
  private static let plus = UInt8(ascii: "+")
  private static let point = UInt8(ascii: ".")
  private static let comma = UInt8(ascii: ",")
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
