import Foundation

/// The tool that watches which calls a program makes to the system, and can interfere.
enum Strace {
  static let path = "/usr/bin/strace"
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }
}
