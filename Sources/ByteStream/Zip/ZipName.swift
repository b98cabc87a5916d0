/// How archives write the names of their entries.
enum ZipName {
  /// The name in `bytes`: UTF-8 where it is said to be or reads as such, else code page 437.
  ///
  /// Many programs write UTF-8 and do not say so; bytes of code page 437 that happen to be UTF-8 are
  /// rare.
  static func text(_ bytes: ArraySlice<UInt8>, unicode: ArraySlice<UInt8>?) -> String {
    let text =
      unicode.flatMap { String(validating: $0, as: UTF8.self) }
      ?? String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map(scalar)))
    // Programs on Windows once wrote their own separator.
    return fromHere(text.contains("/") ? text : text.replacing("\\", with: "/"))
  }

  /// Whoever packs the folder they are in writes `./` before every name: it would look like a hidden one.
  private static func fromHere(_ name: String) -> String {
    let here = "./"
    var rest = name[...]
    while rest.hasPrefix(here), rest != here { rest = rest.dropFirst(here.count) }
    return String(rest)
  }

  /// Whether a name stays within the folder that the archive would be unpacked to.
  static func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let hasDrive = name.dropFirst().first == ":" && name.first?.isLetter == true
    return !name.isEmpty && !name.hasPrefix("/") && !hasDrive && !parts.contains("..")
      && !name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7f }
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80]
  }

  /// Code page 437 from 0x80 on.
  private static let upperHalf = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
      + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)
}
