import Foundation
import StreamTestSupport
import Testing

/// A server on loopback that takes mail, see Tests/Deliver/smtp-sink.
private final class MailSink {
  static let python = "/usr/bin/python3"
  static let msmtp = "/usr/bin/msmtp"
  static var canRun: Bool {
    [python, msmtp].allSatisfy(FileManager.default.isExecutableFile)
  }

  let folder = TemporaryFolder()
  let port: String
  private let process = Process()

  init(_ options: [String] = []) throws {
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: Self.python)
    process.arguments =
      [
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
          .appendingPathComponent("../Deliver/smtp-sink").standardizedFileURL.path, folder.path,
      ] + options
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = line.filter(\.isNumber)
  }

  deinit { kill(process.processIdentifier, SIGKILL) }

  /// The pipeline file's line that hands mail to this server.
  func carrier(in room: TemporaryFolder) throws -> String {
    let settings = try room.write(
      "account default\nhost 127.0.0.1\nport \(port)\ntls off\nauth off\n", to: "msmtprc")
    chmod(settings, 0o600)
    return "sendmail: [\(Self.msmtp), --file=\(settings), --read-envelope-from, -t, -i]"
  }

  var messages: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
        try String(contentsOfFile: folder.path + "/" + $0, encoding: .utf8)
          .replacing("\r\n", with: "\n")
      }
    }
  }
}

@Suite("Mail over SMTP")
struct MailSinkTests {
  @Test(
    "Through msmtp each message reaches the server once, to whom it is addressed",
    .enabled(if: MailSink.canRun, "msmtp or python3 is not installed"))
  func delivered() throws {
    let sink = try MailSink()
    let settings = TemporaryFolder()
    let room = try Mailroom(
      carrier: try sink.carrier(in: settings),
      dana: "{to: [Dana <dana@example.org>, physio@example.org]}")
    let outcome = try room.night()
    #expect(!outcome.errors.contains("handed over"), "\(outcome.errors)")
    let messages = try sink.messages
    #expect(messages.count == 2)
    let dana = try #require(messages.first { $0.contains("RCPT TO:<dana@example.org>") })
    #expect(dana.contains("RCPT TO:<physio@example.org>"))
    #expect(dana.contains("MAIL FROM:<runs@example.org>"))
    #expect(dana.contains("multipart/alternative"))
    _ = try room.night("2026-05-26T03:15:00Z")
    #expect(try sink.messages.count == 2)
  }

  @Test(
    "A server that refuses for now costs the night its mail, and the next one brings it",
    .enabled(if: MailSink.canRun, "msmtp or python3 is not installed"))
  func refused() throws {
    let settings = TemporaryFolder()
    let full = try MailSink(["--answer", "451"])
    let room = try Mailroom(carrier: try full.carrier(in: settings))
    let outcome = try room.night()
    #expect(outcome.end == .exit(3))
    #expect(outcome.errors.contains("2\u{A0}messages not handed over"))
    let sink = try MailSink()
    _ = try sink.carrier(in: settings)
    #expect(try room.night("2026-05-26T03:15:00Z").end == .exit(0))
    #expect(try sink.messages.count == 2)
  }
}
