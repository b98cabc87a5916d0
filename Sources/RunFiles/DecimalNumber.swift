import WrittenValues
import XMLStream

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
    // Reads digits up to something else; `index` stays below `end`, which is within the span.
    func digits() -> Int {
      let first = index
      while index < end {
        let digit = text[unchecked: index] &- zero
        if digit > 9 { break }
        mantissa = mantissa &* 10 &+ UInt64(digit)
        index &+= 1
      }
      return index - first
    }
    let whole = digits()
    var fraction = 0
    if index < end, text[index] == point || text[index] == comma {
      if text[index] == comma { commas += 1 }
      index += 1
      fraction = digits()
    }
    guard whole + fraction > 0 else { return inOtherDigits(text.extracting(inked)) }
    // Up to here nothing has overflowed and both numbers below are exact in a Double, so the quotient
    // is the nearest one to the decimal.
    guard index == end, whole + fraction <= 18, mantissa < 1 << 53 else {
      return slow(text, from: begin, to: end)
    }
    let value = Double(mantissa) / powersOfTen[fraction]
    return negative ? -value : value
  }

  /// The value of a number in digits of another script, as phones set to it write them.
  private static func inOtherDigits(_ text: Span<UInt8>) -> Double? {
    guard text.count < 64, text[text.count - 1] >= 0x80 else { return nil }
    let plain = PlainDigits.plain(String(text))
    return plain.utf8.allSatisfy { $0 < 0x80 } ? parse(Array(plain.utf8).span) : nil
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
