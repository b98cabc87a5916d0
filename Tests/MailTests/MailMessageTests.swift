import Foundation
import StreamTestSupport
import Testing

@testable import Mail

/// Python's reader of mail, a judge of its own.
enum PythonMail {
  static let program = "/usr/bin/python3"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: program) }

  private static let script = """
    import email, email.policy, json, sys
    m = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
    defects = [type(d).__name__ for p in m.walk() for d in p.defects]
    defects += [type(d).__name__ for p in m.walk() for v in p.values() for d in v.defects]
    print(json.dumps({
      "defects": defects, "subject": m["subject"], "id": m["message-id"], "date": m["date"],
      "keys": m.keys(), "from": [[a.display_name, a.addr_spec] for a in m["from"].addresses],
      "to": [[a.display_name, a.addr_spec] for a in m["to"].addresses],
      "types": [p.get_content_type() for p in m.walk()],
      "names": [p.get_filename() for p in m.walk() if p.get_filename()],
      "texts": [p.get_content() for p in m.walk() if not p.is_multipart()]}))
    """

  static func read(_ source: String) throws -> Read {
    let folder = TemporaryFolder()
    try folder.write(source, to: "message")
    try folder.write(script, to: "read.py")
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [folder.path + "/read.py", folder.path + "/message"]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Read.self, from: data)
  }

  struct Read: Decodable {
    var defects: [String]
    var subject, id, date: String
    var keys: [String]
    var from, to: [[String]]
    var types, names, texts: [String]
  }
}

@Suite("Messages")
struct MailMessageTests {
  private func message(
    subject: String = "Ann Berg, 2026-W23: Usual week", text: String = "Words\n"
  ) throws -> MailMessage {
    MailMessage(
      id: "2026-W23.1f0c@example.org", dateS: 1_780_888_500,
      from: try #require(MailAddress("Läufe <runs@example.org>")),
      to: [try #require(MailAddress("Ann, B. <ann@example.org>"))], subject: subject, text: text)
  }

  @Test("The same message has the same bytes, in ASCII and lines that every relay takes")
  func bytes() throws {
    var message = try message(text: "Größer → \u{A0}" + String(repeating: "x", count: 2_000))
    message.html = "<p>é</p>"
    message.pages = [MailMessage.Page(name: "zoë.html", html: "<p>ö</p>")]
    #expect(message.source == message.source)
    #expect(message.source.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) })
    #expect(message.source.split(separator: "\n").allSatisfy { $0.utf8.count <= 78 })
  }

  @Test(
    "Python's reader finds everything as it was, and no defect",
    .enabled(if: PythonMail.isThere, "there is no /usr/bin/python3"))
  func readBack() throws {
    let text = "Größer.\n.\nFrom here\n" + String(repeating: "lang und länger ", count: 30) + "\n"
    let html =
      "<!doctype html>\n<p style=\"a=b\">ü 🏃🏽‍♀️ " + String(repeating: "=", count: 200) + "</p>\n"
    let name = String(repeating: "zoë ", count: 40) + ".html"
    let subject = "Zoë 🏃🏽, 2026-W23: " + String(repeating: "weit gelaufen über ", count: 9) + "Stock"
    var message = try message(subject: subject, text: text)
    message.html = html
    message.follows = "2026-W23.0000@example.org"
    message.pages = [
      MailMessage.Page(name: "index.html", html: html), MailMessage.Page(name: name, html: html),
    ]
    let read = try PythonMail.read(message.source)
    #expect(read.defects == [])
    #expect(read.subject == subject && read.id == "<2026-W23.1f0c@example.org>")
    #expect(read.from == [["Läufe", "runs@example.org"]])
    #expect(read.to == [["Ann, B.", "ann@example.org"]])
    #expect(
      read.types == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/html",
        "text/html",
      ])
    #expect(read.texts == [text, html, html, html] && read.names == ["index.html", name])
    #expect(Set(read.keys).count == read.keys.count)
    #expect(read.keys.contains("In-Reply-To") && read.keys.contains("References"))
    message.html = nil
    message.pages = []
    let plain = try PythonMail.read(message.source)
    #expect(plain.types == ["text/plain"] && plain.texts == [text] && plain.defects == [])
  }

  @Test(
    "A name with line ends adds no field",
    .enabled(if: PythonMail.isThere, "there is no /usr/bin/python3"),
    arguments: [
      "Ann\r\nBcc: x@example.org", "Ann\n\nBody", "A\u{2028}B\u{85}C\r", "=?UTF-8?Q?=0ABcc:?=",
    ])
  func injection(name: String) throws {
    let plain = try PythonMail.read(message().source)
    let read = try PythonMail.read(message(subject: name).source)
    #expect(read.keys == plain.keys && read.texts == plain.texts && read.defects == [])
  }
}
