import Foundation
import StreamTestSupport

/// The library that lets calls of the program to the system fail, or kills it there: Tests/Faults/fault.c.
enum FaultShim {
  private static let folder = TemporaryFolder()
  static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Faults").path
  static let isPossible = ["/usr/bin/cc", "/usr/bin/python3"]
    .allSatisfy(FileManager.default.isExecutableFile)

  private static let built = Result {
    let library = folder.path + "/fault.so"
    let compiled = try RunningCommand(
      ["/usr/bin/cc", "-shared", "-fPIC", "-O1", "-o", library, sources + "/fault.c", "-ldl"],
      environment: SoleusCommand.bareEnvironment, in: folder.path
    ).wait()
    guard compiled.end == .exit(0) else { throw CocoaError(.executableLoad) }
    return library
  }

  /// Where it lies, compiled once.
  static func path() throws -> String { try built.get() }
}
