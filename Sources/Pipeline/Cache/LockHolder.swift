import Foundation

/// Who holds a file that the system cannot lock, as a file beside it says.
struct LockHolder: Codable, Equatable {
  private var host: String
  /// Another one after each start of the machine.
  private var boot: String
  private var process: Int32
  /// When the process began, in the system's ticks: numbers of processes come round again.
  private var began: String
  private var path: String

  /// `nil` where another holds it, or one of another machine, of which nobody here can know more.
  init?(at path: String) throws(FileLock.Failure) {
    host = FileLock.host
    boot = Self.text("/proc/sys/kernel/random/boot_id")
    process = getpid()
    began = Self.began(process)
    self.path = path
    // Who finds the file of one who is gone takes it away and tries again.
    for _ in 0..<2 {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor >= 0 {
        defer { close(descriptor) }
        let text = Data(((try? RecordLine.text(self)) ?? "").utf8)
        let count = text.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count == text.count { return }
        unlink(path)
        throw FileLock.Failure(path: path, reason: lastReason())
      }
      guard errno == EEXIST else { throw FileLock.Failure(path: path, reason: lastReason()) }
      guard let data = FileManager.default.contents(atPath: path), isGone(data, at: path) else {
        return nil
      }
      let taken = "\(path).\(process)"
      guard rename(path, taken) == 0 else { return nil }
      defer { unlink(taken) }
      // Somebody was quicker and holds it by now: it is given back.
      if FileManager.default.contents(atPath: taken) != data {
        link(taken, path)
        return nil
      }
    }
    return nil
  }

  func letGo() { unlink(path) }

  /// Seconds after which a file that was cut off is no longer being written.
  private static let longestWriteS = 60

  /// Whether the process that a file names is no more.
  private func isGone(_ data: Data, at path: String) -> Bool {
    guard let other = try? JSONDecoder().decode(Self.self, from: data) else {
      var status = stat()
      return stat(path, &status) == 0 && status.st_mtim.tv_sec < time(nil) - Self.longestWriteS
    }
    guard other.host == host else { return false }
    return other.boot != boot || Self.began(other.process) != other.began
  }

  /// When a process began; empty where there is none.
  private static func began(_ process: Int32) -> String {
    // The name stands in brackets and may hold anything; twenty fields on is the time.
    let fields = text("/proc/\(process)/stat").split(separator: ")").last?.split(separator: " ")
    return fields.flatMap { $0.count > 19 ? String($0[19]) : nil } ?? ""
  }

  private static func text(_ path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8))?.filter { $0 != "\n" } ?? ""
  }
}
