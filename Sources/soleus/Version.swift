import Foundation

/// Which program this is.
enum Version {
  static let text = "0.1.0"

  /// The version and the age of the executable: a new build computes everything anew.
  static var stamp: String {
    var status = stat()
    // Where the system has no /proc, the version alone must do.
    guard stat("/proc/self/exe", &status) == 0 else { return text }
    return "\(text) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }
}
