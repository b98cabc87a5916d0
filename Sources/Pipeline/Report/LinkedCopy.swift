import Foundation

/// A copy of a folder whose files are the same files under further names: it takes no room.
enum LinkedCopy {
  /// Makes the copy at `copy`, which is there; gives the paths of its files, `nil` where not everything could
  /// be linked.
  ///
  /// Half-written files of a writer stay where they are.
  static func make(of folder: String, at copy: String, below path: String = "") -> [String]? {
    guard resemble(folder, copy), let names = try? FolderListing.names(in: folder) else {
      return nil
    }
    var made: [String] = []
    for name in names where !name.hasPrefix(OutputFolder.temporaryPrefix) {
      let (one, other) = ("\(folder)/\(name)", "\(copy)/\(name)")
      if link(one, other) == 0 {
        made.append(path + name)
        continue
      }
      // A folder has but one name.
      guard isFolderItself(one), mkdir(other, 0o755) == 0,
        let below = make(of: one, at: other, below: "\(path)\(name)/")
      else { return nil }
      made += below
    }
    return made
  }

  /// Removes a folder with all that is in it, the file `last` after all others.
  ///
  /// - Parameter bring: gets each file that has no other name, such as what somebody put into a copy; true
  ///   where it took the file away.
  static func remove(
    _ folder: String, last: String? = nil, bring: (String) -> Bool = { _ in false }
  ) {
    for name in (try? FolderListing.names(in: folder)) ?? [] where name != last {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        remove(path, bring: bring)
      } else if status.st_nlink > 1 || !bring(path) {
        unlink(path)
      }
    }
    // While anything is left, it is known for what it is.
    guard let rest = try? FolderListing.names(in: folder), rest.allSatisfy({ $0 == last }) else {
      return
    }
    if let last { unlink("\(folder)/\(last)") }
    rmdir(folder)
  }

  /// Gives a copy the owner and the permissions of its folder; who may read the one may read the other.
  private static func resemble(_ folder: String, _ copy: String) -> Bool {
    var (its, own) = (stat(), stat())
    guard stat(folder, &its) == 0, stat(copy, &own) == 0 else { return false }
    if (its.st_uid, its.st_gid) != (own.st_uid, own.st_gid) {
      guard chown(copy, its.st_uid, its.st_gid) == 0 else { return false }
    }
    return chmod(copy, its.st_mode & 0o7777) == 0
  }

  static func isFolderItself(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
