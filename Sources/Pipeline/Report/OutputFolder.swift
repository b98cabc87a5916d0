import Foundation
import WeeklyReport

/// A folder that is written into: each file appears whole or not at all.
struct OutputFolder {
  let path: String
  /// Tells apart those who write into the folder at the same time.
  var writer = ""
  /// What the folder is called where people read it; `nil` is its path.
  var shownPath: String?

  /// What names of files begin with that are not whole yet.
  static let temporaryPrefix = ".writing"

  /// Why a file could not be written.
  struct Failure: Error {
    var path: String
    var reason: String
  }

  /// The folder for one of several who write at the same time.
  func asWriter(_ name: String) -> OutputFolder {
    OutputFolder(path: path, writer: "\(writer)-\(name)", shownPath: shownPath)
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
    let temporary = temporaryPath
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

  /// Points `latest` at a week: a link, or a folder with a page that leads on where there are no links.
  func link(latest week: String) throws(Failure) {
    let target = path + "/latest"
    if let present = try? FileManager.default.destinationOfSymbolicLink(atPath: target),
      present == week
    {
      return
    }
    try prepare(folderOf: target)
    let temporary = temporaryPath + ".latest"
    unlink(temporary)
    if symlink(week, temporary) == 0 {
      if rename(temporary, target) == 0 { return }
      let reason = failure("latest")
      // The page of a file system that had no links; through a link it would be a week's.
      if LinkedCopy.isFolderItself(target) { remove("latest/index.html") }
      guard rename(temporary, target) == 0 else {
        unlink(temporary)
        throw reason
      }
    } else if [EPERM, ENOSYS, EOPNOTSUPP].contains(errno) {
      unlink(target)
      _ = try write(LatestPage.html(week), to: "latest/index.html")
    } else {
      throw failure("latest")
    }
  }

  /// Takes `latest` away, whatever it is made of.
  func unlinkLatest() {
    if LinkedCopy.isFolderItself(path + "/latest") { remove("latest/index.html") }
    unlink(path + "/latest")
  }

  /// Removes pages of an earlier execution that are no longer made.
  func remove(_ relative: String) {
    unlink(path + "/" + relative)
    // Only an empty folder goes.
    rmdir(((path + "/" + relative) as NSString).deletingLastPathComponent)
  }

  /// Removes what this writer, or one whose name begins with its own, left behind when it was killed.
  func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(Self.temporaryPrefix + writer) {
      unlink(path + "/" + name)
    }
  }

  /// What tells the file at `relative` from one that was written over; `nil` where there is none.
  func stamp(of relative: String) -> String? { FileStamp(ofFileAt: path + "/" + relative)?.text }

  /// Brings to the disk which files the folder has; a system that cannot goes without.
  func sync() {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Makes the folder where there is none.
  func make() throws(Failure) { try prepare(folderOf: path + "/.") }

  private var temporaryPath: String { "\(path)/\(Self.temporaryPrefix)\(writer)" }

  func has(_ relative: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + relative)
  }

  private func prepare(folderOf target: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(
        atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        path: shown((target as NSString).deletingLastPathComponent),
        reason: "the folder cannot be made")
    }
  }

  private func failure(_ relative: String) -> Failure {
    Failure(path: shown(path + "/" + relative), reason: lastReason())
  }

  private func shown(_ place: String) -> String {
    (shownPath ?? path) + place.dropFirst(path.count)
  }
}
