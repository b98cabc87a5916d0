import AthleteWeeks
import CRenaming
import Foundation

/// Lets a night appear in one instant: while it is made, readers see what stood before.
///
/// The report folder and a hidden copy beside it, whose files are further links to the same bytes, change
/// places; the night is made in the folder itself, which then takes its place back. It stays one plain
/// folder for good, also for those who have it mounted or open. A night that is cut short leaves the copy
/// in the folder's place, and the next one goes on where it stopped. Where the file system can do none of
/// this, the night is made in place, file by file, and a mark in the folder says so meanwhile.
struct NightSwitch {
  /// Where the night is made.
  let work: String
  private let folder: String

  /// Whether readers see the night while it is made.
  var isInPlace: Bool { work == folder }

  /// Lies in the copy and is never copied.
  private static let copyMark = ".soleus-copy"
  /// Lies in a report folder while it is half one night and half another.
  static let mixtureMark = ".soleus-mixture"

  /// - Parameters:
  ///   - path: the report folder, which is there.
  ///   - kept: what must not change its path meanwhile.
  init(_ path: String, kept: [String]) throws(OutputFolder.Failure) {
    let folder = realPath(path) ?? path
    let aside = Self.aside(folder)
    self.folder = folder
    let isFree = !kept.contains { realPath($0).map { $0.hasPrefix(folder + "/") } ?? false }
    guard isFree, Self.stepAside(folder, aside) else {
      work = folder
      guard Self.touch("\(folder)/\(Self.mixtureMark)") else {
        throw OutputFolder.Failure(path: "\(path)/\(Self.mixtureMark)", reason: lastReason())
      }
      OutputFolder(path: folder).sync()
      return
    }
    work = aside
  }

  /// Shows what was made.
  func publish() throws(OutputFolder.Failure) {
    Self.sync(work)
    if !isInPlace {
      unlink("\(work)/\(Self.mixtureMark)")
      guard soleus_exchange(work, folder) == 0 else {
        throw OutputFolder.Failure(path: folder, reason: lastReason())
      }
      OutputFolder(path: (folder as NSString).deletingLastPathComponent).sync()
      Self.removeCopy(work, of: folder)
    } else {
      unlink("\(folder)/\(Self.mixtureMark)")
      OutputFolder(path: folder).sync()
    }
  }

  /// Puts a folder back whose night was cut short, for those who write into it file by file.
  static func putBack(_ path: String) {
    guard let folder = realPath(path), wasCutShort(folder, aside(folder)) else { return }
    try? NightSwitch(folder, kept: []).publish()
  }

  /// Whether a night could not take its copy away.
  static func leftCopy(_ path: String) -> Bool {
    realPath(path).map { isThere("\(aside($0))/\(copyMark)") } ?? false
  }

  /// Whether a night was cut short, so that its copy stands where the folder belongs.
  static func wasCutShort(_ path: String) -> Bool {
    realPath(path).map { wasCutShort($0, aside($0)) } ?? false
  }

  private static func wasCutShort(_ folder: String, _ aside: String) -> Bool {
    isThere("\(folder)/\(copyMark)") && isFolder(aside) && !isThere("\(aside)/\(copyMark)")
  }

  private static func aside(_ folder: String) -> String {
    let path = folder as NSString
    return path.deletingLastPathComponent + "/." + path.lastPathComponent + ".night"
  }

  /// Lets a copy take the folder's place; false where it cannot, and nothing has changed.
  private static func stepAside(_ folder: String, _ aside: String) -> Bool {
    if wasCutShort(folder, aside) { return true }
    // Somebody took the folder away, of which this is the copy: it is the folder now.
    unlink("\(folder)/\(copyMark)")
    if isThere(aside) {
      guard isRemains(aside, of: folder) else { return false }
      removeCopy(aside, of: folder)
    }
    guard mkdir(aside, 0o755) == 0 else { return false }
    if touch("\(aside)/\(copyMark)"), canExchange(in: aside),
      let names = LinkedCopy.make(of: folder, at: aside), note(names, in: aside),
      soleus_exchange(aside, folder) == 0
    {
      OutputFolder(path: (folder as NSString).deletingLastPathComponent).sync()
      return true
    }
    LinkedCopy.remove(aside, last: copyMark)
    return false
  }

  /// Notes in the copy's mark what it was made with; what is there besides, somebody put there.
  private static func note(_ names: [String], in copy: String) -> Bool {
    (try? OutputFolder(path: copy).write(names.joined(separator: "\0"), to: copyMark)) != nil
  }

  /// Removes a copy; what somebody put there while it stood in the folder's place comes into the folder.
  private static func removeCopy(_ copy: String, of folder: String) {
    guard let mark = FileManager.default.contents(atPath: "\(copy)/\(copyMark)"), !mark.isEmpty
    else { return LinkedCopy.remove(copy, last: copyMark) }
    var isAny = false
    lazy var known = Set(
      String(decoding: mark, as: UTF8.self).split(separator: "\0").map { FileName(String($0)) })
    LinkedCopy.remove(copy, last: copyMark) { path in
      let name = String(path.dropFirst(copy.count + 1))
      let place = "\(folder)/\(name)"
      // What a night may have written or taken away it was made with.
      guard !ReportFiles.isMade(name) || !known.contains(FileName(name)) && !isThere(place),
        !name.hasPrefix(OwnersMark.file)
      else { return false }
      try? FileManager.default.createDirectory(
        atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      // What cannot be moved stays in the copy, and with it the copy until the next night.
      isAny = rename(path, place) == 0 || isAny
      return true
    }
    if isAny { sync(folder) }
  }

  /// Whether `aside` is what a night left: a copy, or a folder whose place somebody gave to another.
  private static func isRemains(_ aside: String, of folder: String) -> Bool {
    func mark(_ path: String) -> Data? {
      FileManager.default.contents(atPath: "\(path)/\(OwnersMark.file)")
    }
    return isThere("\(aside)/\(copyMark)") || mark(aside).map { $0 == mark(folder) } ?? false
      || (try? FolderListing.names(in: aside))?.isEmpty ?? false
  }

  /// Tries it before anything is copied.
  private static func canExchange(in folder: String) -> Bool {
    let (one, other) = (folder + "/.soleus-one", folder + "/.soleus-other")
    defer {
      rmdir(one)
      rmdir(other)
    }
    return mkdir(one, 0o755) == 0 && mkdir(other, 0o755) == 0 && soleus_exchange(one, other) == 0
  }

  private static func touch(_ path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    return descriptor >= 0 && close(descriptor) == 0
  }

  /// Brings to the disk which files the folder and its weeks have.
  private static func sync(_ folder: String) {
    for name in (try? FolderListing.names(in: folder)) ?? [] where ReportFiles.isFolder(name) {
      OutputFolder(path: "\(folder)/\(name)").sync()
    }
    OutputFolder(path: folder).sync()
  }
}

/// The path without links; `nil` where there is nothing.
func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

/// What the system said last.
func lastReason() -> String { String(cString: strerror(errno)) }
