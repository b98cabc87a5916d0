import Foundation

/// The program that runs: reports are made anew by another one, records only where deriving differs.
package struct Program: Sendable {
  package var version: String
  /// Stands for the program's own bytes.
  package var key: String

  package init(version: String, key: String) {
    self.version = version
    self.key = key
  }

  /// The program at `path`; its bytes are hashed again only where the file system tells of a change, by
  /// what `noted` says of the last time.
  ///
  /// Where the system does not tell which program runs, the version alone must do.
  static func running(
    version: String, path: String = "/proc/self/exe", noted: String?
  ) -> (program: Program, note: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return (Program(version: version, key: version), "")
    }
    let stamp =
      "\(version) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec) "
      + "\(status.st_ino)"
    if let noted, noted.hasPrefix(stamp + "="), let key = noted.split(separator: "=").last {
      return (Program(version: version, key: String(key)), noted)
    }
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    let key = Digest.of([UInt8](bytes))
    return (Program(version: version, key: key), stamp + "=" + key)
  }
}
