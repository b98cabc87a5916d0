import Foundation
import OpenStreetMap

/// The folder beside the store that holds the index of a map, and what is known of the extract: a cache.
struct MapMemory: Sendable {
  let folder: String

  /// What is known of a file while it stays the same.
  private struct Known: Codable {
    var path: String
    var stamp: String
    /// Of indexes, for which another reading may come to another verdict.
    var version: Int
    var verdict: MapVerdict
  }

  private var file: String { folder + "/known.json" }

  /// Where the index of an extract lies.
  func indexPath(_ sha256: String) -> String {
    "\(folder)/\(sha256.prefix(16))-\(FootWay.version).index"
  }

  /// What is known of the file at `path`; `nil` where it is another than the one that was read, or its index
  /// is gone.
  func verdict(on path: String) -> MapVerdict? {
    guard let data = FileManager.default.contents(atPath: file),
      let known = try? JSONDecoder().decode(Known.self, from: data),
      known.path == path, known.version == FootWay.version, known.stamp == Self.stamp(of: path)
    else { return nil }
    if case .usable(let sha256) = known.verdict,
      !FileManager.default.fileExists(atPath: indexPath(sha256))
    {
      return nil
    }
    return known.verdict
  }

  /// Remembers the verdict on a file; where that cannot be written it is read again the next time.
  func keep(_ verdict: MapVerdict, on path: String, stamp: String) {
    let known = Known(path: path, stamp: stamp, version: FootWay.version, verdict: verdict)
    guard let data = try? JSONEncoder().encode(known) else { return }
    _ = try? OutputFolder(path: folder, writer: "-\(getpid())").write(data, to: "known.json")
    // Of former extracts nobody asks again.
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where name.hasSuffix(".index") {
      if case .usable(let sha256) = verdict, folder + "/" + name == indexPath(sha256) { continue }
      unlink(folder + "/" + name)
    }
  }

  func makeFolder() throws(MapProblem) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotKeep(error.localizedDescription)
    }
  }

  /// Size, times of change and place on the disk; while they stay, the content does.
  static func stamp(of path: String) -> String? {
    var status = stat()
    return stat(path, &status) == 0 ? status.stamp : nil
  }

  /// How large the file is; 0 where it is gone.
  static func bytes(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
