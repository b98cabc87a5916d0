import Writing

/// A message as it is handed to a mail program: plain text, perhaps the same as a page, perhaps files.
package struct MailMessage: Sendable {
  /// Unlike that of any other message, the same whenever this one is made: `2026-W23.1f0c@example.org`.
  package var id: String
  /// The message that this one goes on from.
  package var follows: String?
  /// Seconds since 1970.
  package var dateS: Double
  package var from: MailAddress
  package var to: [MailAddress]
  package var subject: String
  package var text: String
  /// What `text` says, as a page.
  package var html: String?
  package var pages: [Page] = []

  /// A page that is attached.
  package struct Page: Sendable {
    package var name: String
    package var html: String

    package init(name: String, html: String) {
      self.name = name
      self.html = html
    }
  }

  package init(
    id: String, follows: String? = nil, dateS: Double, from: MailAddress, to: [MailAddress],
    subject: String, text: String, html: String? = nil, pages: [Page] = []
  ) {
    self.id = id
    self.follows = follows
    self.dateS = dateS
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.html = html
    self.pages = pages
  }

  /// Head and body in ASCII, with the line feeds of this system, as `sendmail` and mailboxes want them.
  package var source: String {
    var head = [
      "Date: " + Format.messageDate(dateS), HeaderField.mailboxes("From", [from]),
      HeaderField.mailboxes("To", to), HeaderField.words("Subject", subject),
      "Message-ID: <\(id)>",
    ]
    if let follows { head += ["In-Reply-To: <\(follows)>", "References: <\(follows)>"] }
    // Nobody's holiday is to answer it (RFC 3834).
    head += ["Auto-Submitted: auto-generated", "MIME-Version: 1.0"]
    return head.joined(separator: "\n") + "\n" + body
  }

  private var body: String {
    let words = Self.part("text/plain", text)
    let alternatives =
      html.map { Self.parts("alternative", [words, Self.part("text/html", $0)]) } ?? words
    guard !pages.isEmpty else { return alternatives }
    return Self.parts(
      "mixed",
      [alternatives]
        + pages.map {
          Self.part(
            "text/html", $0.html,
            "Content-Disposition: attachment" + HeaderField.fileName($0.name) + "\n")
        })
  }

  private static func part(_ type: String, _ text: String, _ further: String = "") -> String {
    "Content-Type: \(type); charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\(further)\n"
      + QuotedPrintable.text(text)
  }

  /// No quoted-printable text holds `=_`, so no part holds the line that parts them.
  private static func parts(_ kind: String, _ parts: [String]) -> String {
    let line = "=_\(kind)"
    return "Content-Type: multipart/\(kind); boundary=\"\(line)\"\n\n"
      + parts.map { "--\(line)\n\($0)\n" }.joined() + "--\(line)--\n"
  }
}
