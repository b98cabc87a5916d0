import ByteStream
import RunFiles
import Running

/// What in an archive is an input, found without reading any of it.
struct ArchiveListing: Codable, Sendable, Equatable {
  /// In the order of the archive's directory.
  var items: [Item]

  /// A file in the archive, or in one within it.
  struct Item: Codable, Sendable, Equatable {
    /// Names of archives within the archive, then that of the file.
    var names: [String]
    /// Stands for its content.
    var stamp: String
    /// Why it cannot be read; `nil` where it can be tried.
    var rejection: Rejection?
  }

  /// Goes up where the same archive would be listed in another way, so that what was kept is looked at anew.
  static let version = 2

  /// Archives within archives that are looked into: services pack archives into one, nobody packs that
  /// again.
  static let deepest = 2

  /// Looks into the archive at `path` for files of `kind`.
  init(
    of path: String, kind: InputKind, _ archives: OpenArchives
  ) throws(ByteSourceFailure) {
    items = []
    try add([], of: path, kind, archives)
  }

  private mutating func add(
    _ outer: [String], of path: String, _ kind: InputKind, _ archives: OpenArchives
  ) throws(ByteSourceFailure) {
    let archive = try archives.archive(at: path, outer[...])
    var others = OtherExports()
    defer {
      items += others.files.map {
        Item(names: outer + [$0.path], stamp: $0.stamp, rejection: $0.rejection)
      }
    }
    for entry in archive.entries {
      if kind == .runs, !Leftovers.lie(at: entry.name), others.take(entry.name) { continue }
      guard isWanted(entry, kind) else { continue }
      let names = outer + [entry.name]
      let isArchive = entry.name.lowercased().hasSuffix(".zip")
      do throws(ByteSourceFailure) {
        if let fault = entry.fault { throw .zip(fault) }
        if isArchive {
          guard names.count < Self.deepest else { throw .zip(.tooDeep) }
          try add(names, of: path, kind, archives)
        } else {
          items.append(Item(names: names, stamp: entry.stamp))
        }
      } catch {
        items.append(Item(names: names, stamp: entry.stamp, rejection: Rejection(error)))
      }
    }
  }

  private func isWanted(_ entry: ZipEntry, _ kind: InputKind) -> Bool {
    // A name with a step out of the archive is no hidden file.
    kind.exported(as: entry.name) != nil
      && (entry.fault == .unsafeName || !Leftovers.lie(at: entry.name))
  }

  /// Whether the file at `path` begins as an archive does.
  static func isArchive(_ path: String) -> Bool {
    guard let source = try? FileSource(path: path),
      let head = try? PeekingSource(source).peek(4)
    else { return false }
    return ZipArchive.signatures.contains { head.elementsEqual($0) }
  }
}
