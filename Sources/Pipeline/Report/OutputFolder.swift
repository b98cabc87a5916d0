import Foundation

/// A folder that is written into: each file appears whole or not at all.
struct OutputFolder {
  let path: String
  /// Tells apart those who write into the folder at the same time.
  var writer = ""

  /// Why a file could not be written.
  struct Failure: Error {
    var path: String
    var reason: String
  }

  /// Writes `text` at `relative` unless the file holds it already; true where it wrote.
  func write(_ text: String, to relative: String) throws(Failure) -> Bool {
    try write(Data(text.utf8), to: relative)
  }

  /// Writes `data` at `relative` unless the file holds it already; true where it wrote.
  func write(_ data: Data, to relative: String) throws(Failure) -> Bool {
    let target = path + "/" + relative
    if let present = FileManager.default.contents(atPath: target), present == data { return false }
    try prepare(folderOf: target)
    // One name a writer, so that nothing piles up after kills.
    let temporary = path + "/.writing" + writer
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(relative) }
    var written = 0
    let complete = data.withUnsafeBytes { bytes in
      while written < bytes.count {
        let count = Foundation.write(
          descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        written += count
      }
      return fsync(descriptor) == 0
    }
    let reason = failure(relative)
    close(descriptor)
    var isInPlace = complete && rename(temporary, target) == 0
    if complete, !isInPlace, errno == ENOENT {
      // Another writer took the folder away as an empty one.
      try prepare(folderOf: target)
      isInPlace = rename(temporary, target) == 0
    }
    guard isInPlace else {
      let reason = complete ? failure(relative) : reason
      unlink(temporary)
      throw reason
    }
    return true
  }

  /// Points the link `latest` at a week.
  func link(latest week: String) throws(Failure) {
    let target = path + "/latest"
    if let present = try? FileManager.default.destinationOfSymbolicLink(atPath: target),
      present == week
    {
      return
    }
    try prepare(folderOf: target)
    let temporary = path + "/.writing-latest"
    unlink(temporary)
    guard symlink(week, temporary) == 0, rename(temporary, target) == 0 else {
      throw failure("latest")
    }
  }

  /// Removes pages of an earlier execution that are no longer made.
  func remove(_ relative: String) {
    unlink(path + "/" + relative)
    // Only an empty folder goes.
    rmdir(((path + "/" + relative) as NSString).deletingLastPathComponent)
  }

  /// Removes what writers that were killed left behind; nobody may be writing.
  func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(".writing") { unlink(path + "/" + name) }
  }

  /// When the file or folder at `relative` last changed, exact enough to tell one change from another;
  /// `nil` where there is none.
  func changeTime(of relative: String) -> String? {
    var status = stat()
    guard stat(path + "/" + relative, &status) == 0 else { return nil }
    return "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }

  func has(_ relative: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + relative)
  }

  private func prepare(folderOf target: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(
        atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        path: (target as NSString).deletingLastPathComponent, reason: "the folder cannot be made")
    }
  }

  private func failure(_ relative: String) -> Failure {
    Failure(path: path + "/" + relative, reason: String(cString: strerror(errno)))
  }
}
