import ByteStream
import Conditions
import Foundation
import OpenStreetMap
import Synchronization

/// The map that a pipeline names, and the index made of it, which lies beside the store.
///
/// The extract is read when it is another file than the one read last; until then a night asks the file system
/// about it and nothing else.
package final class MapFile: Sendable {
  /// Where the extract lies.
  let path: String
  private let memory: MapMemory
  private let isKept: Bool
  private let mayRead: Bool
  private let verdict = Mutex<MapVerdict?>(nil)
  private let content = Mutex<SurfaceMap.Content?>(nil)

  /// - Parameter folder: where the index is kept, and what is known of the extract.
  init(path: String, folder: String, mayRead: Bool = true) {
    self.path = path
    memory = MapMemory(folder: folder)
    isKept = true
    self.mayRead = mayRead
  }

  /// The same, of which only what an earlier night knows is told: nothing is read or written.
  var asNoted: MapFile { MapFile(path: path, folder: memory.folder, mayRead: false) }

  /// A map that is read for once: its index goes as soon as it is open.
  package init(path: String) {
    self.path = path
    memory = MapMemory(folder: NSTemporaryDirectory() + "soleus-map-" + UUID().uuidString)
    isKept = false
    mayRead = true
  }

  /// What the stage gets that asks the map.
  var surfaces: SurfaceMap { SurfaceMap { self.opened } }

  /// Stands for all that a record takes from the map.
  var key: String {
    switch known {
    case .usable(let sha256): Digest.of([sha256, Self.chances])
    case .unusable(let message, _): Digest.of(["unusable", message])
    }
  }

  /// Why it cannot be used and what to do, in a line; `nil` where it can.
  package var problem: String? { problem { _, _ in } }

  /// The same; an extract that nobody has read yet is read.
  ///
  /// - Parameter progress: hears how many of how many megabytes were read.
  func problem(_ progress: (Int, Int) -> Void) -> String? { words(of: known(progress)) }

  /// The same where anybody has asked the map yet.
  package var problemIfRead: String? { verdict.withLock { $0 }.flatMap(words) }

  /// The same as an earlier night found it; `nil` too where none has read this extract.
  package var problemAsNoted: String? { memory.verdict(on: path).flatMap(words) }

  private func words(of verdict: MapVerdict) -> String? {
    guard case .unusable(let message, let hint) = verdict else { return nil }
    return "\(path): the map \(message); surfaces are told without it. \(hint)"
  }

  private static let chances = Digest.of(MapChances.table)

  private var known: MapVerdict { known { _, _ in } }

  private func known(_ progress: (Int, Int) -> Void) -> MapVerdict {
    verdict.withLock { verdict in
      let known = verdict ?? memory.verdict(on: path) ?? (mayRead ? read(progress) : .unread)
      verdict = known
      return known
    }
  }

  private var opened: SurfaceMap.Content {
    content.withLock { content in
      let opened = content ?? open()
      content = opened
      return opened
    }
  }

  private func open() -> SurfaceMap.Content {
    defer { if !isKept { try? FileManager.default.removeItem(atPath: memory.folder) } }
    // What is known of the extract is so still where somebody took the index away.
    for verdict in [known, nil] {
      switch verdict ?? read({ _, _ in }) {
      case .unusable(let message, _): return .unusable(message)
      case .usable(let sha256):
        if let index = MapIndex(path: memory.indexPath(sha256)) {
          return .ways(WaysWithOdds(index))
        }
      }
    }
    return .unusable(MapProblem.cannotKeep("it is gone again").message)
  }

  /// Reads the extract and makes its index, unless that is there.
  private func read(_ progress: (Int, Int) -> Void) -> MapVerdict {
    guard let stamp = MapMemory.stamp(of: path) else {
      return MapVerdict(.source(.unreadable(errno: errno)))
    }
    var reading = MapReading(bytes: MapMemory.bytes(of: path))
    var problem: MapProblem?
    var sha256: String?
    let digest = Digest()
    withoutActuallyEscaping(progress) { progress in
      let extract = MapExtract { [path] () throws(ByteSourceFailure) in
        try FileSource(path: path) { bytes in
          // The first time it is read all bytes pass by.
          if sha256 == nil { digest.update(bytes) }
          reading.add(bytes.count, progress)
        }
      }
      do throws(MapProblem) {
        let made = try IndexBuilder(extract) {
          let hash = digest.finish()
          sha256 = hash
          return MapIndex(path: memory.indexPath(hash)) == nil
        }
        if let made, let sha256 {
          try memory.makeFolder()
          try made.write(to: memory.indexPath(sha256))
        }
      } catch {
        problem = error
      }
    }
    if MapMemory.stamp(of: path) != stamp { problem = .source(.changed) }
    let verdict = problem.map(MapVerdict.init) ?? .usable(sha256: sha256 ?? "")
    if !(problem?.isPassing ?? false) { memory.keep(verdict, on: path, stamp: stamp) }
    return verdict
  }
}

/// How far an extract has been read, both times together.
private struct MapReading {
  private let wholeMB: Int
  private var readBytes = 0

  init(bytes: Int) { wholeMB = max(1, 2 * bytes / 1_000_000) }

  /// Tells of a megabyte more.
  mutating func add(_ bytes: Int, _ tell: (Int, Int) -> Void) {
    let before = readBytes / 1_000_000
    readBytes += bytes
    let now = readBytes / 1_000_000
    if now > before { tell(min(now, wholeMB), wholeMB) }
  }
}

/// What came of reading an extract.
enum MapVerdict: Codable, Equatable {
  /// The hash of its bytes.
  case usable(sha256: String)
  /// In words, see `MapProblem`.
  case unusable(message: String, hint: String)

  /// Of an extract that nobody has looked into yet.
  static let unread = MapVerdict.unusable(message: "has not been read yet", hint: "")

  init(_ problem: MapProblem) { self = .unusable(message: problem.message, hint: problem.hint) }
}
