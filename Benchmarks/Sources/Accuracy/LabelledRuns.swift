import Foundation
import RunFiles
import Running

/// Real runs whose watch was set to a surface, told apart without that word.
struct LabelledRuns {
  /// By what the watch was set to, `nil` of those it says nothing of: runs, and by how many the program takes most
  /// of the way for which surface.
  private(set) var told: [Surface?: [Surface: Int]] = [:]

  /// - Parameters:
  ///   - corpus: a folder of exports that carry their labels.
  ///   - shared: a folder whose `cases/people.csv` has the labels of files that lost theirs.
  init(corpus: Corpus?, shared: String?) throws {
    for item in corpus?.items ?? [] {
      let label = item.recording.sportText.flatMap(Self.surface)
      let name = item.recording.name.flatMap(Self.surface)
      // Where the name alone tells, people's words are all there is to go by.
      guard label != nil || name == nil else { continue }
      add(item.recording, label)
    }
    guard let shared else { return }
    let rows = try String(contentsOfFile: shared + "/cases/people.csv", encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    for row in rows where row.count > 1 {
      guard let label = Surface(rawValue: String(row[1])),
        let file = try? RunFile.read(path: shared + "/" + row[0])
      else { continue }
      for recording in file.recordings { add(recording, label) }
    }
  }

  private mutating func add(_ recording: Recording, _ label: Surface?) {
    var blind = recording
    (blind.sportText, blind.name, blind.notes) = (nil, nil, nil)
    guard let ground = Estimate(blind)?.run.ground else { return }
    let metres = ground.reduce(into: [Surface: Double]()) { $0[$1.surface, default: 0] += $1.share }
    let most = metres.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
    told[label, default: [:]][most ?? .unknown, default: 0] += 1
  }

  /// What a watch's mode says.
  private static func surface(_ label: String) -> Surface? {
    let label = label.lowercased()
    return [
      ("trail", .trail), ("treadmill", .treadmill), ("indoor", .treadmill), ("track", .track),
    ]
    .first { label.contains($0.0) }?.1
  }

  var lines: [String] {
    let labels: [(Surface?, String)] = [
      (.track, "track"), (.trail, "trail"), (.treadmill, "treadmill"), (nil, "no surface"),
    ]
    let told: [Surface] = [.road, .track, .trail, .grass, .sand, .treadmill, .unknown]
    let head = ["the watch was set to", "runs"] + told.map { "taken for \($0.rawValue)" }
    guard !self.told.isEmpty else { return [] }
    return [
      "Real runs by what their watch was set to, and what most of the way is taken for without type, name and",
      "notes, without a map. Runs whose watch was set to no surface are mostly on roads, not all.",
      "",
      "| " + head.joined(separator: " | ") + " |",
      "| --- |" + String(repeating: " ---: |", count: head.count - 1),
    ]
      + labels.map { label, name in
        let row = self.told[label] ?? [:]
        let cells = [name, "\(row.values.reduce(0, +))"] + told.map { "\(row[$0] ?? 0)" }
        return "| " + cells.joined(separator: " | ") + " |"
      } + [""]
  }
}
