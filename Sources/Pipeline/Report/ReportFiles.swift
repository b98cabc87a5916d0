import Foundation
import Running

/// What stands in a report folder, as the file system describes it.
enum ReportFiles {
  /// Whether a folder of that name is one of a report folder's own.
  static func isFolder(_ name: String) -> Bool { name == "latest" || Week(name) != nil }

  /// Whether a file of that name may be one that a night writes.
  static func isMade(_ name: String) -> Bool {
    name == "latest" || [".html", ".md", ".json", ".csv"].contains { name.hasSuffix($0) }
  }

  /// Stands for every file, its size and when it was written; `nil` where the folder cannot be read.
  ///
  /// A page that somebody emptied, took away or brought back from a backup makes it another.
  static func digest(of folder: String) -> String? {
    let digest = Digest()
    guard add(folder, to: digest, isRoot: true) else { return nil }
    return digest.finish()
  }

  private static func add(_ folder: String, to digest: Digest, isRoot: Bool) -> Bool {
    guard let names = try? FolderListing.names(in: folder).sorted() else { return false }
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    for name in names where !name.hasPrefix(".") {
      var status = stat()
      guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
      digest.update(name)
      if status.st_mode & S_IFMT == S_IFDIR {
        guard !isRoot || !isFolder(name) || add("\(folder)/\(name)", to: digest, isRoot: false)
        else { return false }
      } else {
        digest.update(FileStamp(status).text)
      }
    }
    return true
  }
}

/// What tells a file from one that was written over: its size and when it was written.
///
/// Not when its description changed, which a further name does, nor its number, which some network disks
/// give anew each time.
struct FileStamp {
  let text: String

  init(_ status: stat) {
    let kind = status.st_mode & S_IFMT
    text = "\(kind) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }

  /// Of the file at `path`; `nil` where there is none.
  init?(ofFileAt path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}
