import Foundation
import Pipeline
import RunFiles
import Running
import SyntheticAthletes

/// What the program says of the ground of runs in made-up towns, with and without a map of the town.
struct SurfaceTruth {
  /// Towns differ by what lies on their ways, so that one alone would say little.
  static let seeds: [UInt64] = [2026, 2027, 2028]
  /// Towns that nobody has looked at while rules were made.
  static let heldOut: [UInt64] = Array(301...312)

  /// What is known of the town: nothing, or a map of some quality.
  enum Knowledge: Hashable {
    case noMap
    case map(String)

    static let all = [noMap] + MapProfile.all.map { map($0.name) }
    static let maps = all.dropFirst()

    var name: String {
      switch self {
      case .noMap: "no map"
      case .map(let profile): profile
      }
    }
  }

  /// A part of the runs that is summed up on its own.
  enum Part: Hashable {
    case session(TownSession)
    case noise(TownNoise)
    case spacing(TownRun.Spacing)
    /// Of the way by what the map has of it; indoors there is none.
    case tags(TagClass)
  }

  private(set) var tallies: [Knowledge: [Part: SurfaceTally]] = [:]
  private(set) var all: [Knowledge: SurfaceTally] = [:]
  /// The same where tags tell, had each way been found and its tags been taken at their word.
  private(set) var atTheirWord: [Knowledge: SurfaceTally] = [:]
  /// The same metres as they were told, where the tags say what lies there and where they say something else.
  private(set) var rightTags: [Knowledge: SurfaceTally] = [:]
  private(set) var wrongTags: [Knowledge: SurfaceTally] = [:]
  private(set) var runs = 0
  let seeds: [UInt64]

  init(seeds: [UInt64] = Self.seeds) throws {
    self.seeds = seeds
    // Of one's own: another who measures at the same time has maps of the same names.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "soleus-maps-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for seed in seeds {
      let town = Town(seed: seed)
      let maps = try MapProfile.all.map {
        try Self.stages(with: TownMap(of: town, by: $0), in: folder)
      }
      for run in TownRun.all(in: town) {
        runs += 1
        let truth = run.truth()
        let bytes = run.file(of: run.recording(of: truth))
        guard let decoded = try RunFile.read(bytes: bytes).recordings.first else { continue }
        add(Estimate(decoded), .noMap, nil, run, truth)
        for (map, stages) in maps {
          add(Estimate(decoded, stages: stages), .map(map.profile.name), map, run, truth)
        }
      }
    }
  }

  /// The program's stages with a map as it would get it: in a file.
  private static func stages(
    with map: TownMap, in folder: URL
  ) throws -> (TownMap, [any Stage]) {
    let file = folder.appendingPathComponent("\(map.town.seed)-\(map.profile.name).osm.pbf")
    try Data(map.pbf).write(to: file)
    return (map, StageRegistry.standard(mapAt: file.path))
  }

  private mutating func add(
    _ estimate: Estimate?, _ knowledge: Knowledge, _ map: TownMap?, _ run: TownRun,
    _ truth: RunTruth
  ) {
    guard let estimate else { return }
    let track = estimate.track
    let parts: [Part] = [.session(run.session), .noise(run.noise), .spacing(run.spacing)]
    var tallies = tallies[knowledge] ?? [:]
    var before = 0.0
    for (index, confidence) in estimate.confidences.enumerated() {
      let second = Int(track.time[index]) - truth.start
      guard truth.distance.indices.contains(second) else { continue }
      // The step to a point is the point's.
      let now = truth.distance[second]
      let metres = now - before
      before = now
      guard metres > 0, let surface = Surface(rawValue: run.surface(at: now).rawValue) else {
        continue
      }
      var tags: [Part] = []
      if let map, let way = run.way(at: now) {
        tags.append(.tags(map.classes[way]))
        if let said = map.said(ofWay: way).flatMap({ Surface(rawValue: $0.rawValue) }) {
          atTheirWord[knowledge, default: SurfaceTally()].add(
            surface, told: said, confidence: 1, metres: metres)
          func note(_ tally: inout SurfaceTally) {
            tally.add(surface, told: track.surface[index], confidence: confidence, metres: metres)
          }
          if said == surface {
            note(&rightTags[knowledge, default: SurfaceTally()])
          } else {
            note(&wrongTags[knowledge, default: SurfaceTally()])
          }
        }
      }
      for part in parts + tags {
        tallies[part, default: SurfaceTally()].add(
          surface, told: track.surface[index], confidence: confidence, metres: metres)
      }
      all[knowledge, default: SurfaceTally()].add(
        surface, told: track.surface[index], confidence: confidence, metres: metres)
    }
    self.tallies[knowledge] = tallies
  }

  /// What was told in each session.
  func sessions(_ knowledge: Knowledge) -> [TownSession: SurfaceTally] {
    Dictionary(
      uniqueKeysWithValues: TownSession.allCases.compactMap { session in
        tallies[knowledge]?[.session(session)].map { (session, $0) }
      })
  }

  /// The sum over the ways whose tags speak of the ground.
  func whereTagsTell(_ knowledge: Knowledge) -> SurfaceTally {
    (tallies[knowledge] ?? [:]).reduce(SurfaceTally()) { sum, part in
      if case .tags(let tags) = part.key, tags.tells { return sum + part.value }
      return sum
    }
  }
}

extension Estimate {
  /// How likely each point's surface is said to be.
  var confidences: [Double] {
    let wholeM = track.distanceM.last ?? 0
    var (stretch, end) = (0, run.ground.first?.share ?? 1)
    return track.surface.indices.map { index in
      let place =
        wholeM > 0 ? track.distanceM[index] / wholeM : Double(index) / Double(track.count)
      // Shares are to a ten-thousandth.
      while place > end + 1e-4, stretch + 1 < run.ground.count {
        stretch += 1
        end += run.ground[stretch].share
      }
      guard run.ground.indices.contains(stretch) else { return 0 }
      let chances = run.ground[stretch].chances
      let told = track.surface[index]
      return told == .unknown ? chances[chances.likeliest] : chances[told]
    }
  }
}
