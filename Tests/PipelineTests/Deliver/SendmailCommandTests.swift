import Foundation
import Mail
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("Programs that take mail")
struct SendmailCommandTests {
  private let folder = TemporaryFolder()

  private func handOver(_ body: String, text: String = "Words\n") throws {
    let address = try #require(MailAddress("ann@example.org"))
    let program = try folder.write("#!/bin/sh\n\(body)\n", to: "sendmail")
    chmod(program, 0o755)
    try SendmailCommand(words: [program, "-t", "two words"]).handOver(
      MailMessage(
        id: "1@example.org", dateS: 0, from: address, to: [address], subject: "Week", text: text),
      staged: nil)
  }

  private func read() throws -> String {
    try String(contentsOfFile: folder.path + "/taken", encoding: .utf8)
  }

  @Test("The program reads the message and has its arguments as they stand")
  func taken() throws {
    try handOver("cat >'\(folder.path)/taken'; echo \"$2\" >>'\(folder.path)/taken'")
    let text = try read()
    #expect(text.hasPrefix("Date: Thu, 01 Jan 1970") && text.hasSuffix("\nWords\ntwo words\n"))
  }

  @Test("A large message is read whole, and one that nobody reads ends nothing")
  func large() throws {
    let text = String(repeating: "words and words\n", count: 20_000)
    try handOver("cat >'\(folder.path)/taken'", text: text)
    #expect(try read().hasSuffix(text))
    try handOver("exit 0", text: text)
  }

  @Test(
    "It can be ended and woken like a program of a terminal: no signal is held back from it",
    .enabled(if: isThere("/proc/self/status"), "there is no /proc to look into"))
  func signals() throws {
    try handOver("grep SigBlk /proc/self/status >'\(folder.path)/taken'")
    #expect(try read().contains(/SigBlk:\s0+\n/))
  }

  @Test(
    "Why it did not take it is its end and its first words",
    arguments: [
      (
        "echo; echo ' no relay ' >&2; echo more; exit 75",
        "ended with 75, try again later: no relay"
      ),
      ("exit 67", "ended with 67"), ("kill -11 $$", "was ended by signal 11"),
    ])
  func refused(body: String, words: String) throws {
    let failure = try #require(throws: MailFailure.self) { try handOver(body) }
    #expect(failure.reason.hasSuffix("/sendmail " + words) && !failure.isGeneral)
  }
}
