import AthleteWeeks
import ByteStream
import RunFiles
import Running

/// Where the bytes of an input lie: in a file, or in an archive that is one.
struct InputPlace: Sendable {
  /// Of the file on the disk.
  let path: String
  /// Below the file, where that is an archive.
  private let entry: Entry?

  private struct Entry: Sendable {
    /// Names of archives within the archive, then that of the file.
    var names: [String]
    /// Of the entry when it was listed; `nil` takes whatever bears the name.
    var stamp: String?
    var archives: OpenArchives
  }

  init(_ path: String) {
    self.path = path
    entry = nil
  }

  /// What is written to the program; it can be read once.
  static let standardInput = InputPlace("-")

  /// - Parameters:
  ///   - names: of archives within the archive at `path`, then that of the file.
  ///   - stamp: of the entry when it was listed; another one by then is a change.
  init(
    _ path: String, entry names: [String], stamp: String? = nil, of archives: OpenArchives
  ) {
    self.path = path
    entry = Entry(names: names, stamp: stamp, archives: archives)
  }

  /// `export.zip//activities/9.fit.gz` for what lies in an archive.
  var name: String { ([path] + (entry?.names ?? [])).joined(separator: ArchiveSum.separator) }

  /// The raw bytes, as they would lie on the disk were the archive unpacked.
  func open(
    _ limits: ReadLimits, observing observe: @escaping (UnsafeRawBufferPointer) -> Void
  ) throws(Rejection) -> any FileBytes {
    do throws(ByteSourceFailure) {
      guard let entry else {
        return path == Self.standardInput.path
          ? PipeSource(observing: observe) : try FileSource(path: path, observing: observe)
      }
      let archive = try entry.archives.archive(at: path, entry.names.dropLast())
      guard let found = entry.names.last.flatMap(archive.entry),
        entry.stamp.map({ $0 == found.stamp }) ?? true
      else { throw .changed }
      return try archive.source(of: found, limits: limits, observing: observe)
    } catch {
      throw Rejection(error)
    }
  }

  /// Opens it once more, for a second look at what was observed already; `nil` where it can be read but once.
  func again(_ limits: ReadLimits) -> (() throws(Rejection) -> any FileBytes)? {
    guard path != Self.standardInput.path else { return nil }
    return { () throws(Rejection) in try open(limits) { _ in } }
  }

  /// Whether it is a file of its own.
  var isOnDisk: Bool { entry == nil }
}
