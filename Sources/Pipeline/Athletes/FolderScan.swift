import AthleteWeeks
import Foundation
import Running

/// Walks a folder without following a link twice.
struct FolderScan {
  let root: String
  let kind: InputKind
  private var found: [InputFile] = []
  private var others = OtherExports()
  private(set) var refused: [(path: String, rejection: Rejection)] = []
  private(set) var unread: [UnreadFile] = []
  private var visited: Set<[UInt64]> = []

  init(root: String, kind: InputKind) {
    self.root = root
    self.kind = kind
  }

  /// Files to be looked at, and of those that services hand out in forms of their own one an export.
  var files: [InputFile] {
    found
      + others.files.map {
        InputFile(
          path: $0.path, place: InputPlace(root + "/" + $0.path), kind: kind, stamp: $0.stamp,
          rejection: $0.rejection)
      }
  }

  /// - Parameters:
  ///   - relative: the folder below the root; empty for the root itself.
  ///   - isExport: whether it lies in what a service exported: files that no name announces are
  ///     photographs and tables then, and nobody is told of them.
  mutating func visit(_ relative: String, isExport: Bool = false) {
    let path = relative.isEmpty ? root : root + "/" + relative
    var status = stat()
    guard stat(path, &status) == 0 else {
      refuse(relative, errno)
      return
    }
    // A link to a folder above would lead round in circles.
    guard visited.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted else { return }
    let names: [String]
    do throws(FolderListing.Failure) {
      names = try FolderListing.names(in: path)
    } catch {
      refused.append((relative, error.rejection))
      return
    }
    let isExport = isExport || Export.isMixed(names)
    for name in FileName.sorted(names) where !Leftovers.isOne(name) {
      look(at: relative.isEmpty ? name : relative + "/" + name, isExport: isExport)
    }
  }

  /// Notes why a place cannot be looked at, by the number of the system's error.
  private mutating func refuse(_ relative: String, _ number: Int32) {
    if let cause = FolderListing.cause(number, at: root + "/" + relative) {
      refused.append((relative, cause))
    }
  }

  /// Takes a file, or goes into a folder.
  mutating func look(at relative: String, isExport: Bool) {
    let path = root + "/" + relative
    let isAnnounced = kind.isAnnounced(by: relative)
    var status = stat()
    guard stat(path, &status) == 0 else {
      refuse(relative, errno)
      return
    }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    if Leftovers.isUnfinished(relative, isFolder: isFolder) {
      unread.append(UnreadFile(file: relative, reason: "a download that is not finished"))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if isAnnounced {
        refused.append((relative, Rejection(.notAFile, "a folder, not a file")))
      }
      visit(relative, isExport: isExport)
    case S_IFREG where kind == .runs && others.take(relative): break
    case S_IFREG:
      guard let kind = isExport ? kind.exported(as: relative) : kind else { break }
      found.append(
        InputFile(
          path: relative, place: InputPlace(path), kind: kind,
          stamp: status.stamp))
    default:
      if isAnnounced { refused.append((relative, Rejection(.notAFile, "a pipe or a device"))) }
    }
  }
}

extension FolderScan {
  /// Looks for what services export beside the athlete's folders: archives, and folders of one.
  ///
  /// - Parameter names: of all that lies in the athlete's folder.
  mutating func lookForExports(_ names: [String]) {
    let isUnpackedHere = Export.isOne(names)
    for name in names
    where !Leftovers.isOne(name) && !InputKind.folders.map(\.rawValue).contains(name.lowercased()) {
      if isUnpackedHere || Export.isArchive(name)
        || Export.isOne(AthleteFolder.names(inFolder: root + "/" + name))
      {
        look(at: name, isExport: true)
      }
    }
  }
}

/// Whether something lies at `path`, be it a link that leads nowhere.
func isThere(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

let notUnicode = "the name is not in UTF-8"

/// Whether a folder, or a link to one, lies at `path`.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether a file, or a link to one, lies at `path`.
func isFile(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}
