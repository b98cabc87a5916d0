import Foundation
import Mail
import Writing

/// A program that takes a message with its addresses from its input, as `sendmail -t` does.
struct SendmailCommand: MailCarrier {
  /// The program's path, then its arguments.
  let words: [String]

  /// Seconds; relays answer within a minute or not at all (ASSUMED).
  private static let patienceS = 120

  func stage(_ message: MailMessage) -> String? { nil }

  func handOver(_ message: MailMessage, staged: String?) throws(MailFailure) {
    // Files without a name: a program that reads nothing breaks no pipe, and a kill leaves nothing behind.
    guard let input = tmpfile(), let errors = tmpfile() else {
      throw MailFailure(reason: "no temporary file: \(Self.cause)", isGeneral: true)
    }
    defer {
      fclose(input)
      fclose(errors)
    }
    guard fputs(message.source, input) >= 0, fflush(input) == 0 else {
      throw MailFailure(reason: "no temporary file: \(Self.cause)", isGeneral: true)
    }
    rewind(input)
    let program = Process()
    program.executableURL = URL(fileURLWithPath: words[0])
    program.arguments = Array(words.dropFirst())
    program.standardInput = FileHandle(fileDescriptor: fileno(input))
    program.standardOutput = FileHandle(fileDescriptor: fileno(errors))
    program.standardError = FileHandle(fileDescriptor: fileno(errors))
    let hasEnded = DispatchSemaphore(value: 0)
    program.terminationHandler = { _ in hasEnded.signal() }
    do {
      try Self.start(program)
    } catch {
      throw MailFailure(reason: "\(words[0]) cannot be started", isGeneral: true)
    }
    guard hasEnded.wait(timeout: .now() + .seconds(Self.patienceS)) == .success else {
      kill(program.processIdentifier, SIGKILL)
      program.waitUntilExit()
      throw MailFailure(
        reason: "\(words[0]) did not end within \(Self.patienceS) s", isGeneral: true)
    }
    if let end = Self.words(of: program) {
      let said = Self.said(errors)
      throw MailFailure(reason: "\(words[0]) \(end)" + (said.isEmpty ? "" : ": \(said)"))
    }
  }

  /// Starts `program` with no signal held back: threads of a pool hold back most, and what is started by
  /// them would inherit that and wait for its alarms in vain.
  private static func start(_ program: Process) throws {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try program.run()
  }

  /// How the program ended; `nil` where it took the message.
  private static func words(of program: Process) -> String? {
    let status = program.terminationStatus
    if program.terminationReason == .uncaughtSignal { return "was ended by signal \(status)" }
    switch status {
    case 0: return nil
    case 75: return "ended with 75, try again later"
    default: return "ended with \(status)"
    }
  }

  /// The first line that the program said.
  private static func said(_ errors: UnsafeMutablePointer<FILE>) -> String {
    rewind(errors)
    var bytes = [UInt8](repeating: 0, count: 500)
    let count = fread(&bytes, 1, bytes.count, errors)
    let lines = String(decoding: bytes[..<count], as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.map { ForeignText.line(String($0)) }.first { !$0.isEmpty } ?? ""
  }

  private static var cause: String { String(cString: strerror(errno)) }
}
