import Foundation
import Writing

/// Text as a field of a message's head: on lines of its own, in ASCII (RFC 5322, RFC 2047).
enum HeaderField {
  /// Columns of a line that is not broken.
  private static let width = 76
  /// Bytes of one encoded word, a multiple of three: with the field's name it stays on its line.
  private static let bytesAWord = 39

  /// A field of plain words, such as a subject; line ends in `text` become blanks.
  static func words(_ name: String, _ text: String) -> String {
    let text = ForeignText.line(text)
    let words = isPlain(text) ? text.split(separator: " ").map(String.init) : encoded(text)
    return folded(name + ":", words)
  }

  /// A field of mailboxes.
  static func mailboxes(_ name: String, _ mailboxes: [MailAddress]) -> String {
    let words = mailboxes.enumerated().flatMap { index, mailbox in
      let comma = index < mailboxes.count - 1 ? "," : ""
      return (mailbox.field + comma).split(separator: " ").map(String.init)
    }
    return folded(name + ":", words)
  }

  /// The name of a mailbox.
  static func phrase(_ text: String) -> String {
    let text = ForeignText.line(text)
    guard isPlain(text) else { return encoded(text).joined(separator: " ") }
    let isAtoms = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789 -'".unicodeScalars.contains($0)
    }
    if isAtoms { return text }
    return "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The name of an attached file as a parameter, over several lines where it is long (RFC 2231).
  static func fileName(_ name: String) -> String {
    let isToken = name.utf8.allSatisfy {
      (0x21...0x7E).contains($0) && !"()<>@,;:\\\"/[]?=*'%".utf8.contains($0)
    }
    if isToken, name.utf8.count <= 60 { return ";\n filename=\"\(name)\"" }
    var pieces = ["UTF-8''"]
    for scalar in name.unicodeScalars {
      let link = ForeignText.link(String(scalar))
      if pieces[pieces.count - 1].utf8.count + link.utf8.count > 60 { pieces.append("") }
      pieces[pieces.count - 1] += link
    }
    guard pieces.count > 1 else { return ";\n filename*=\(pieces[0])" }
    return pieces.enumerated().map { ";\n filename*\($0)*=\($1)" }.joined()
  }

  /// Whether a reader cannot take the text for anything but itself.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
      && text.split(separator: " ").allSatisfy { $0.utf8.count < width - 12 }
  }

  /// Words that are whole scalars each; readers join them without a blank.
  private static func encoded(_ text: String) -> [String] {
    var pieces = [""]
    for scalar in text.unicodeScalars {
      if pieces[pieces.count - 1].utf8.count + String(scalar).utf8.count > bytesAWord {
        pieces.append("")
      }
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
    }
    return pieces.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
  }

  private static func folded(_ name: String, _ words: [String]) -> String {
    var lines = [name]
    for word in words {
      let isFirst = lines.count == 1 && lines[0] == name
      if !isFirst, lines[lines.count - 1].utf8.count + 1 + word.utf8.count > width {
        lines.append("")
      }
      lines[lines.count - 1] += " " + word
    }
    return lines.joined(separator: "\n")
  }
}
