import AthleteWeeks
import Foundation
import Running

/// What lies in a folder, or the system's own reason why that cannot be told.
///
/// A listing that breaks off in its middle is none.
enum FolderListing {
  struct Failure: Error {
    var number: Int32

    var rejection: Rejection {
      Rejection(.unreadable, "the folder cannot be listed: " + String(cString: strerror(number)))
    }
  }

  /// All names but that of the folder itself and of the one above, as the system orders them.
  static func names(in path: String) throws(Failure) -> [String] {
    guard let folder = opendir(path) else { throw Failure(number: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw Failure(number: errno) }
    return names
  }

  /// Why `path` cannot be looked at after `stat` failed with `number`; `nil` where nothing lies there.
  static func cause(_ number: Int32, at path: String) -> Rejection? {
    switch number {
    case ENOENT where path.unicodeScalars.contains("\u{FFFD}"):
      // Bytes that are no UTF-8 were read as this sign, and no file has that name.
      Rejection(.unreadable, notUnicode)
    case ENOENT, ENOTDIR:
      isThere(path) ? Rejection(.unreadable, "a link that leads nowhere") : nil
    case ELOOP: Rejection(.unreadable, "a link that leads round in a circle")
    default: Rejection(.unreadable, String(cString: strerror(number)))
    }
  }
}

extension RejectedFile {
  /// Whether the place could not be looked at for now, so that what was known of it still stands.
  var isPassing: Bool { rejection.isPassing }

  /// Whether `path` is the place, lies in it, or in the archive that it is.
  func covers(_ path: String) -> Bool {
    file.isEmpty || FileName(file) == FileName(path) || path.hasPrefix(file + "/")
  }
}
