import Foundation

/// A made-up archive of any size, to measure with: athletes alike in how much they do and different in
/// who they are, and the files that tell of it.
///
/// Every file is its own. The same seed and size give the same bytes, and an athlete's files depend on
/// nobody else's.
public struct ArchiveTree: Sendable {
  public let seed: UInt64
  public let size: ArchiveSize

  public init(seed: UInt64 = SampleTree.usualSeed, size: ArchiveSize) {
    self.seed = seed
    self.size = size
  }

  /// The athletes, in the order of their folders' names.
  var athletes: [ArchiveAthlete] {
    (0..<size.athletes).map { index in
      ArchiveAthlete(
        seed: seed, index: index,
        runs: ArchiveSize.share(of: size.runs, for: index, among: size.athletes),
        sets: ArchiveSize.share(of: size.sets, for: index, among: size.athletes),
        weeks: size.weeks)
    }
  }

  /// Gives every file to a closure, one after the other; paths are below the tree's folder.
  public func forEachFile(_ body: (SampleFile) throws -> Void) rethrows {
    for athlete in athletes { try athlete.forEachFile(body) }
  }

  /// Writes all files below a folder that need not exist and must be empty: among files of another
  /// archive, an archive has not the size that was asked for.
  public func write(to folder: String) throws {
    let files = FileManager.default
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    try files.createDirectory(at: root, withIntermediateDirectories: true)
    guard try files.contentsOfDirectory(atPath: folder).isEmpty else { throw NotEmpty() }
    try forEachFile { file in try file.write(below: root) }
  }

  /// The folder that an archive should go to holds something already.
  struct NotEmpty: LocalizedError {
    var errorDescription: String? { "it is not empty: remove it, or name another folder" }
  }
}
