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
    guard let program = Self.start(words, input: fileno(input), output: fileno(errors)) else {
      throw MailFailure(reason: "\(words[0]) cannot be started", isGeneral: true)
    }
    guard let end = Self.end(of: program) else {
      throw MailFailure(
        reason: "\(words[0]) did not end within \(Self.patienceS) s", isGeneral: true)
    }
    if let end = Self.words(of: end) {
      let said = Self.said(errors)
      throw MailFailure(reason: "\(words[0]) \(end)" + (said.isEmpty ? "" : ": \(said)"))
    }
  }

  /// Starts a program with signals as they are at first: what threads of a pool hold back, and what this
  /// program passes over, it would inherit.
  ///
  /// It leads a group of its own, so that one that hangs ends with all that it started.
  private static func start(_ words: [String], input: Int32, output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (from, to) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (output, STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(&actions, from, to)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    let arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var program: pid_t = 0
    return posix_spawn(&program, words[0], &actions, &attributes, arguments, environ) == 0
      ? program : nil
  }

  /// How a program ended, as `waitpid` says it; `nil` where it did not in time, and was ended.
  ///
  /// What it leaves behind, as a relay that goes on in the background, is not waited for.
  private static func end(of program: pid_t) -> Int32? {
    var status: Int32 = 0
    for _ in 0..<patienceS * 50 {
      if waitpid(program, &status, WNOHANG) != 0 { return status }
      usleep(20_000)
    }
    kill(-program, SIGKILL)
    waitpid(program, &status, 0)
    return nil
  }

  /// How the program ended; `nil` where it took the message.
  private static func words(of status: Int32) -> String? {
    guard status & 0x7F == 0 else { return "was ended by signal \(status & 0x7F)" }
    switch (status >> 8) & 0xFF {
    case 0: return nil
    case 75: return "ended with 75, try again later"
    case let code: return "ended with \(code)"
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
