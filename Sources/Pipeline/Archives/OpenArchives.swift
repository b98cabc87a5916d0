import AthleteWeeks
import ByteStream
import Foundation
import Synchronization

/// Archives that are open: what lies in one is read one file after the other, by all workers.
final class OpenArchives: Sendable {
  /// Where archives within archives are unpacked to, without a name.
  private let folder: String
  private let limits: ReadLimits
  private let open = Mutex<[Opened]>([])

  private struct Opened {
    var names: [String]
    var archive: ZipArchive
  }

  /// Each holds a descriptor, and an unpacked one its room on the disk.
  private static let most = 4

  init(
    limits: ReadLimits, folder: String = FileManager.default.temporaryDirectory.path
  ) {
    self.limits = limits
    self.folder = folder
  }

  /// Stands for what a listing of an archive follows from: the file, the program and how much may be
  /// unpacked.
  func stamp(of file: InputFile) -> String {
    "\(file.stamp) \(Derivation.version).\(ArchiveListing.version) \(limits.unpackedBytes) \(limits.ratio)"
  }

  /// The archive at `path`, or one within it.
  ///
  /// - Parameter names: of the archives in between, the outermost first.
  func archive(
    at path: String, _ names: ArraySlice<String>
  ) throws(ByteSourceFailure) -> ZipArchive {
    // Opening is kept within the lock: two workers that want the same wait for one to unpack it.
    try open.withLock { (open) throws(ByteSourceFailure) in
      try Self.archive([path] + names, limits, folder, &open)
    }
  }

  private static func archive(
    _ names: [String], _ limits: ReadLimits, _ folder: String, _ open: inout [Opened]
  ) throws(ByteSourceFailure) -> ZipArchive {
    // Two names that merely look alike are two.
    let wanted = names.map(FileName.init)
    if let index = open.firstIndex(where: { $0.names.map(FileName.init) == wanted }) {
      let known = open.remove(at: index)
      if !known.archive.hasChanged {
        open.append(known)
        return known.archive
      }
    }
    let archive: ZipArchive
    if names.count == 1 {
      archive = try ZipArchive(path: names[0])
    } else {
      let outer = try Self.archive(names.dropLast(), limits, folder, &open)
      guard let entry = outer.entry(names[names.count - 1]) else { throw .changed }
      archive = try outer.archive(in: entry, limits: limits, folder: folder)
    }
    open.append(Opened(names: names, archive: archive))
    if open.count > most { open.removeFirst() }
    return archive
  }
}
