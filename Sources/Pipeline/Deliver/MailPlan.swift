import Foundation
import Mail

/// How a pipeline hands over mail, and what its coach gets.
struct MailPlan: Sendable {
  /// Who takes messages.
  enum Carrier: Sendable, Equatable {
    /// A folder in the layout of a maildir.
    case outbox(String)
    /// A program and its arguments, which reads a message with its addresses from its input.
    case sendmail([String])

    /// Why it cannot take a message as things are; `nil` where nothing speaks against it.
    var fault: String? {
      switch self {
      case .outbox(let folder):
        isThere(folder) && !isFolder(folder) ? "the outbox \(folder) is a file" : nil
      case .sendmail(let words):
        FileManager.default.isExecutableFile(atPath: words[0]) && !isFolder(words[0])
          ? nil : "there is no program \(words[0])"
      }
    }
  }

  var from: MailAddress
  var carrier: Carrier
  /// Wishes for the roster.
  var coach: MailWishes?
}

extension MailPlan {
  private static let key = "mail"

  /// What stands under `mail`; `nil` where the key is missing or has faults.
  ///
  /// - Parameters:
  ///   - folder: that paths are relative to.
  ///   - reports: what the pipeline writes.
  init?(_ map: YAMLMap, _ folder: URL, _ reports: [ReportKind]) {
    guard let node = map.node(Self.key),
      let mail = YAMLMap(node, file: map.file, problems: map.problems)
    else { return nil }
    mail.allow(["from", "sendmail", "outbox", "coach"])
    for kind in [ReportKind.html, .markdown] where !reports.contains(kind) {
      map.report("mail is made of pages: \"reports\" lacks \(kind.rawValue)", at: node)
    }
    let from = mail.text("from", required: true).flatMap { text in
      let address = MailAddress(text)
      if address == nil, let node = mail.node("from") {
        mail.report(
          "\"\(text)\" is no mail address; an example is Runs <runs@example.org>", at: node)
      }
      return address
    }
    let carrier = Self.carrier(mail, folder, node: { map.report($0, at: node) })
    let coach = MailWishes("coach", of: mail)
    guard let from, let carrier else { return nil }
    self.init(from: from, carrier: carrier, coach: coach)
  }

  private static func carrier(
    _ mail: YAMLMap, _ folder: URL, node report: (String) -> Void
  ) -> Carrier? {
    func absolute(_ path: String) -> String {
      URL(fileURLWithPath: path, relativeTo: folder).standardizedFileURL.path
    }
    switch (mail.node("sendmail"), mail.node("outbox")) {
    case (nil, nil):
      report("mail needs \"sendmail\", a program, or \"outbox\", a folder")
      return nil
    case (.some, .some):
      report("mail goes to \"sendmail\" or to \"outbox\", not to both")
      return nil
    case (nil, .some):
      return mail.text("outbox").map { .outbox(absolute($0)) }
    case (.some(let node), nil):
      guard let words = mail.texts("sendmail")?.map(\.text) else { return nil }
      guard words[0].contains("/") else {
        mail.report(
          "\"sendmail\" needs the program's path and its arguments, such as "
            + "[/usr/sbin/sendmail, -t, -i]", at: node)
        return nil
      }
      return .sendmail([absolute(words[0])] + words.dropFirst())
    }
  }
}
