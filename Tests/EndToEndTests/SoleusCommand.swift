import Dispatch
import Foundation
import Synchronization

/// The built program, run as its users run it.
enum SoleusCommand {
  /// How a process ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// What an execution left behind.
  struct Outcome {
    var end: End
    var output: String
    var errors: String
  }

  /// The executable, which lies beside the test bundle.
  static let path: String = {
    let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return bundle.resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("soleus").path
  }()

  /// As little as cron gives.
  static let bareEnvironment = ["PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"]

  /// Runs the program to its end.
  ///
  /// - Parameter wrapper: a program by its full path, with arguments, that starts this one.
  static func run(
    _ arguments: [String], wrapper: [String] = [],
    environment: [String: String] = bareEnvironment, in folder: String = "/"
  ) throws -> Outcome {
    try start(arguments, wrapper: wrapper, environment: environment, in: folder).wait()
  }

  /// Starts the program and returns at once.
  static func start(
    _ arguments: [String], wrapper: [String] = [],
    environment: [String: String] = bareEnvironment, in folder: String = "/"
  ) throws -> RunningCommand {
    try RunningCommand(wrapper + [path] + arguments, environment: environment, in: folder)
  }
}

/// A process on its way; both its streams are drained while it runs, so that neither can block it.
final class RunningCommand {
  /// A hanging program is a failed test, not a hanging one.
  static let patienceS = 120.0

  private let process = Process()
  private let output: Drain
  private let errors: Drain

  init(_ words: [String], environment: [String: String], in folder: String) throws {
    let (outputPipe, errorPipe) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = outputPipe
    process.standardError = errorPipe
    try process.run()
    output = Drain(outputPipe.fileHandleForReading)
    errors = Drain(errorPipe.fileHandleForReading)
  }

  /// Ends the process as a power cut would.
  func kill() { send(SIGKILL) }

  func send(_ signal: Int32) { _ = Foundation.kill(process.processIdentifier, signal) }

  /// - Parameter patienceS: seconds after which it is killed.
  func wait(patienceS: Double = RunningCommand.patienceS) -> SoleusCommand.Outcome {
    let identifier = process.processIdentifier
    let watchdog = DispatchWorkItem { _ = Foundation.kill(identifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + patienceS, execute: watchdog)
    process.waitUntilExit()
    watchdog.cancel()
    let status = process.terminationStatus
    return SoleusCommand.Outcome(
      end: process.terminationReason == .exit ? .exit(status) : .signal(status),
      output: output.text, errors: errors.text)
  }
}

/// Reads a stream to its end on a thread of its own.
private final class Drain: Sendable {
  private let data = Mutex(Data())
  private let isAtEnd = DispatchSemaphore(value: 0)

  init(_ handle: FileHandle) {
    Thread.detachNewThread { [self] in
      let all = handle.readDataToEndOfFile()
      data.withLock { $0 = all }
      isAtEnd.signal()
    }
  }

  /// Waits for the end of the stream.
  var text: String {
    isAtEnd.wait()
    defer { isAtEnd.signal() }
    return data.withLock { String(decoding: $0, as: UTF8.self) }
  }
}
