import Foundation

/// A made-up town with its maps, runs and truth, as files to try by hand.
public struct TownTree: Sendable {
  public let seed: UInt64

  public init(seed: UInt64 = SampleTree.usualSeed) { self.seed = seed }

  /// Writes below a folder that need not exist, over files of the same name: `maps`, an extract a profile in both
  /// forms; `runs`; and `truth.csv`, the stretches of each run's way.
  public func write(to folder: String) throws {
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    let town = Town(seed: seed)
    let maps = MapProfile.all.map { TownMap(of: town, by: $0) }
    for map in maps {
      let path = "maps/\(map.profile.name).osm"
      let extract = map.extract
      try SampleFile(path: path, text: extract.xml).write(below: root)
      try SampleFile(path: path + ".pbf", bytes: extract.pbf()).write(below: root)
    }
    let names = maps.map(\.profile.name).joined(separator: ",")
    var rows = "file,from,to,metres,surface,material,way,\(names)\n"
    for run in TownRun.all(in: town) {
      let truth = run.truth()
      let bytes = run.file(of: run.recording(of: truth))
      try SampleFile(path: "runs/\(run.fileName)", bytes: bytes).write(below: root)
      rows += Self.rows(of: run, truth, maps)
    }
    try SampleFile(path: "truth.csv", text: rows).write(below: root)
  }

  /// Seconds in a row on one way; the classes of its tags are those of `TagClass`.
  static func rows(of run: TownRun, _ truth: RunTruth, _ maps: [TownMap]) -> String {
    let ways = truth.distance.map { run.way(at: $0) }
    var rows = ""
    var begin = 0
    while begin < ways.count {
      let way = ways[begin]
      let end = ways[begin...].firstIndex { $0 != way } ?? ways.count
      let cells =
        [
          run.fileName, CivilTime.utc(truth.start + begin), CivilTime.utc(truth.start + end - 1),
          (truth.distance[end - 1] - truth.distance[max(0, begin - 1)]).fixed(1),
          run.surface(at: truth.distance[begin]).rawValue,
          way.map { run.town.ways[$0].material.rawValue } ?? "",
          way.map { "\(TownMap.id(ofWay: $0))" } ?? "",
        ] + maps.map { map in way.map { map.classes[$0].rawValue } ?? "" }
      rows += cells.joined(separator: ",") + "\n"
      begin = end
    }
    return rows
  }
}
