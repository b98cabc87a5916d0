import AthleteWeeks
import ByteStream
import Foundation
import RunFiles
import Running

/// What a file is read as; the raw value is the folder it lies in, or the name that it has.
enum InputKind: String, Codable, Sendable, CaseIterable {
  case runs, strength
  /// The list that a service lays beside the files of activities.
  case activities = "activities.csv"

  /// Those that have a folder.
  static let folders: [InputKind] = [.runs, .strength]

  /// Whether a file's name says that it is one; others are known by their content alone.
  func isAnnounced(by path: String) -> Bool {
    let path = path.lowercased()
    return endings.contains(where: path.hasSuffix)
  }

  private var endings: [String] {
    switch self {
    case .runs: FileFormat.allCases.map { ".\($0.rawValue)" } + [".xml", ".zip", ".gz"]
    case .strength: [".csv"]
    case .activities: []
    }
  }

  /// What a file of that name in an export or an archive is read as; `nil` for what is not looked at: most
  /// others are photographs, and tables of other things.
  func exported(as path: String) -> InputKind? {
    if self == .runs, Export.saysOfActivities(path) { return .activities }
    let name = path.lowercased()
    let isWanted = isAnnounced(by: path) && !name.hasSuffix(".xml") && !name.hasSuffix(".xml.gz")
    return isWanted ? self : nil
  }

  /// What a file of that kind holds, for people.
  var content: String {
    switch self {
    case .runs: "run"
    case .strength: "strength log"
    case .activities: "list of activities"
    }
  }

  /// The kind of the folder that a path of an athlete begins with.
  init?(ofPath path: String) {
    self.init(rawValue: path.prefix { $0 != "/" }.lowercased())
  }
}

/// A file that may hold runs or sets, as the file system describes it.
struct InputFile: Sendable {
  /// Relative to the athlete's folder.
  ///
  /// What lies in an archive is named `export.zip//activities/9.fit.gz`.
  var path: String
  var place: InputPlace
  var kind: InputKind
  /// Size, times of change and place on the disk; while they stay, the content does.
  var stamp: String
  /// Why an archive, or something in it, cannot be read.
  var rejection: Rejection?
  /// The stamp of the archive that it lies in.
  var archiveStamp: String?

  /// The stamp of a file that its archive holds damaged: the same entry of another copy may be sound.
  var damagedStamp: String { "\(stamp) in \(archiveStamp ?? "")" }
}

extension InputFile {
  /// A file in the archive that `self` is.
  private func entry(_ item: ArchiveListing.Item, _ archives: OpenArchives) -> InputFile {
    InputFile(
      path: ([path] + item.names).joined(separator: ArchiveSum.separator),
      place: InputPlace(place.path, entry: item.names, stamp: item.stamp, of: archives),
      kind: item.names.last.flatMap(kind.exported) ?? kind,
      stamp: item.stamp, rejection: item.rejection, archiveStamp: stamp)
  }

  /// What the archive that `self` is holds; itself, with the reason, where it cannot be read.
  func entries(_ archives: OpenArchives) -> [InputFile] {
    do throws(ByteSourceFailure) {
      return entries(try ArchiveListing(of: place.path, kind: kind, archives), archives)
    } catch {
      return [refused(Rejection(error))]
    }
  }

  /// What the archive that `self` is holds, by its listing.
  func entries(_ listing: ArchiveListing, _ archives: OpenArchives) -> [InputFile] {
    guard !listing.items.isEmpty else {
      return [refused(Rejection(.unknownFormat, "an archive that holds no \(kind.content)"))]
    }
    return listing.items.map { entry($0, archives) }
  }

  /// The same file, not to be read.
  func refused(_ rejection: Rejection) -> InputFile {
    var file = self
    file.rejection = rejection
    return file
  }

  /// The same file, whose bytes lie elsewhere.
  func holding(_ path: String) -> InputFile {
    var file = self
    file.place = InputPlace(path)
    return file
  }

  /// The file, or what it holds where it is an archive.
  func unpacked(_ archives: OpenArchives) -> [InputFile] {
    ArchiveListing.isArchive(place.path) ? entries(archives) : [self]
  }
}

extension AthleteFolder {
  /// The folder's files, and in place of an archive what it holds.
  func unpacked(_ archives: OpenArchives) -> [InputFile] {
    files.flatMap { $0.unpacked(archives) }
  }
}

extension stat {
  /// Size, times of change and place on the disk.
  var stamp: String {
    [
      Int(st_size), st_mtim.tv_sec, st_mtim.tv_nsec, st_ctim.tv_sec, st_ctim.tv_nsec, Int(st_ino),
    ].map(String.init).joined(separator: ":")
  }
}
