import Foundation
import RunFiles
import Running

/// Recordings of running in a folder of exports, each run once.
struct Corpus {
  struct Item {
    /// Below the folder, with the number of the recording where the file holds several.
    var name: String
    var recording: Recording
    var estimate: Estimate

    var sender: Sender { Sender(of: name, creator: recording.creator) }
  }

  /// Files that were looked at, whatever came of them.
  let files: Int
  /// Recordings that the program takes for runs, copies included.
  let recordings: Int
  /// One recording a run, by name.
  let items: [Item]

  /// How many runs came from each folder right below the corpus.
  var sources: [(name: Substring, runs: Int)] {
    let folders = items.map { $0.name.prefix { $0 != "/" } }
    return Dictionary(grouping: folders) { $0 }.map { ($0.key, $0.value.count) }
      .sorted { $0.name < $1.name }
  }

  /// Runs of so few points that they are parts of runs.
  var clippings: Int { items.count { $0.recording.track.count < 60 } }

  /// Reads every file below a folder, in the order of their names.
  init(_ folder: String) throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      let name = $0.lowercased()
      return [".gpx", ".tcx", ".fit", ".gpx.gz", ".tcx.gz", ".fit.gz"].contains(
        where: name.hasSuffix)
    }.sorted()
    var found: [Item] = []
    for name in names {
      // What the program refuses has nothing to measure.
      guard let file = try? RunFile.read(path: folder + "/" + name) else { continue }
      for recording in file.recordings {
        guard let estimate = Estimate(recording) else { continue }
        let number = file.recordings.count > 1 ? " (\(recording.number))" : ""
        found.append(Item(name: name + number, recording: recording, estimate: estimate))
      }
    }
    files = names.count
    recordings = found.count
    items = Self.withoutCopies(found)
  }

  /// Of recordings that share more than half of the shorter one's time, the one that tells most.
  ///
  /// Who ran is not known, so two people at the same time would count once: too few, never twice.
  private static func withoutCopies(_ items: [Item]) -> [Item] {
    let byWorth = items.sorted {
      ($0.recording.channels, $0.recording.track.count, $1.name)
        > ($1.recording.channels, $1.recording.track.count, $0.name)
    }
    var kept: [Item] = []
    for item in byWorth where !kept.contains(where: { overlap($0.estimate.run, item.estimate.run) })
    {
      kept.append(item)
    }
    return kept.sorted { $0.name < $1.name }
  }

  private static func overlap(_ one: Run, _ other: Run) -> Bool {
    let shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > min(one.elapsedS, other.elapsedS) / 2
  }
}

extension Recording {
  /// How many kinds of things were recorded.
  fileprivate var channels: Int {
    [
      track.hasPositions, !track.altitudeM.isEmpty, !track.deviceDistanceM.isEmpty,
      !track.deviceCadence.isEmpty, !track.heartRateBPM.isEmpty,
    ].count { $0 }
  }
}
