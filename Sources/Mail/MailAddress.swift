import Writing

/// A mailbox: an address and, where it is told, the name that goes with it.
package struct MailAddress: Sendable, Hashable {
  /// Empty where none is told.
  package var name: String
  package var address: String

  /// Reads `ann@example.org` or `Ann Berg <ann@example.org>`; `nil` for what no mail program would take.
  package init?(_ text: String) {
    let text = ForeignText.line(text)
    var address = text[...]
    var name = ""
    if text.hasSuffix(">"), let open = text.lastIndex(of: "<") {
      address = text[text.index(after: open)...].dropLast()
      name = String(text[..<open].drop { $0 == " " })
      while name.hasSuffix(" ") { name.removeLast() }
      if name.count > 1, name.hasPrefix("\""), name.hasSuffix("\"") {
        name = String(name.dropFirst().dropLast())
      }
    }
    guard Self.isAddress(address) else { return nil }
    self.name = name
    self.address = String(address)
  }

  /// What stands behind the `@`.
  package var domain: Substring { address.split(separator: "@").last ?? "" }

  /// As a header field has it.
  var field: String {
    name.isEmpty ? address : HeaderField.phrase(name) + " <\(address)>"
  }

  /// Letters of a local part (RFC 5322, atext) without what shells and relays take for more than a name.
  private static let atext = Set("#$&'*+-/=?^_{}~".unicodeScalars)

  private static func isAddress(_ text: Substring) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, text.utf8.count <= 254, halves[0].utf8.count <= 64 else {
      return false
    }
    return isDotted(halves[0]) { isLetterOrDigit($0) || atext.contains($0) }
      && !halves[0].hasPrefix("-") && isDotted(halves[1]) { isLetterOrDigit($0) || $0 == "-" }
  }

  private static func isDotted(_ text: Substring, _ isKnown: (Unicode.Scalar) -> Bool) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.unicodeScalars.allSatisfy(isKnown)
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
