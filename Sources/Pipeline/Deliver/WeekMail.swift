import AthleteWeeks
import Foundation
import Mail
import Running
import WeeklyReport

/// Makes messages of the pages that stand in the report folder.
struct WeekMail {
  let mail: MailPlan
  let reportFolder: String
  /// When the night is, seconds since 1970.
  let dateS: Double

  /// A page that a message is made of is not there.
  private func missing(_ page: String) -> MailFailure {
    MailFailure(reason: "\(reportFolder)/\(page) cannot be read")
  }

  /// The message of an athlete's week.
  ///
  /// - Parameters:
  ///   - to: who gets it.
  ///   - delivery: what became of earlier ones.
  func message(
    of line: WeekLine, to: [MailAddress], after delivery: WeekDelivery
  ) throws(MailFailure) -> MailMessage {
    let text = try page(line, ".md")
    let html = try page(line, ".html")
    return message(
      about: [line.athlete, line.week, line.status, text, html],
      subject: [line.shownName, line.week] + (line.revision == nil ? [] : [line.status]),
      news: line.lead, to: to, of: line.week, after: delivery,
      text: PlainText.of(text), html: MailPage.html(html))
  }

  /// The message of everybody's week, with all pages.
  func message(
    ofRoster lines: [WeekLine], _ week: Week, to: [MailAddress], after delivery: WeekDelivery
  ) throws(MailFailure) -> MailMessage {
    let text = try read("\(week)/index.md")
    let version = lines.compactMap(\.revision)
    var pages = [
      MailMessage.Page(
        name: "index.html", html: MailPage.attached(try read("\(week)/index.html")))
    ]
    for line in lines.sorted(by: { FileName($0.athlete) < FileName($1.athlete) }) {
      let html = MailPage.attached(try page(line, ".html"))
      pages.append(MailMessage.Page(name: line.athlete + ".html", html: html))
    }
    return message(
      about: ["", week.description, "\(version)", text] + pages.map(\.html),
      subject: [week.description] + (version.isEmpty ? [] : [Self.revised]),
      news: RosterMail(lines, of: week).lead, to: to, of: week.description, after: delivery,
      text: PlainText.of(text), pages: pages)
  }

  private static let revised = "revised"

  private func message(
    about parts: [String], subject: [String], news: String, to: [MailAddress], of week: String,
    after delivery: WeekDelivery, text: String, html: String? = nil,
    pages: [MailMessage.Page] = []
  ) -> MailMessage {
    let name = "\(week).\(Digest.of(parts).prefix(24))"
    return MailMessage(
      // One that is owed keeps its name, by which mail programs know a second copy.
      id: delivery.owed?.id ?? "\(name)@\(mail.from.domain)", follows: delivery.first,
      dateS: dateS, from: mail.from, to: to,
      subject: (subject.joined(separator: ", ") + ": " + news).replacing("\u{A0}", with: " "),
      text: text, html: html, pages: pages)
  }

  private func page(_ line: WeekLine, _ ending: String) throws(MailFailure) -> String {
    try read("\(line.week)/\(line.athlete)\(ending)")
  }

  private func read(_ page: String) throws(MailFailure) -> String {
    guard let data = FileManager.default.contents(atPath: "\(reportFolder)/\(page)") else {
      throw missing(page)
    }
    return String(decoding: data, as: UTF8.self)
  }
}
