import Pipeline
import Running
import SyntheticAthletes

/// What is said of the ground of runs in made-up towns, and how sure, against what was underfoot.
struct SurfaceTable {
  let truth: SurfaceTruth
  /// The same in towns that no rule was made with.
  let heldOut: SurfaceTruth

  /// Of metres where a tag speaks of the ground, and of treadmill and track with or without a map.
  private static let wantedWhereTagsTell = 0.95
  private static let wantedAlways = 0.97

  private typealias Knowledge = SurfaceTruth.Knowledge
  private static let surfaces: [Surface] = [.road, .track, .trail, .grass, .sand, .treadmill]

  var lines: [String] {
    introduction + summary(truth) + heldOutSummary + byTags + confusions + calibration
      + parts(
        "Session", TownSession.allCases.map { (.session($0), "\($0.rawValue): \($0.meaning)") })
      + parts(
        "Noise and spacing",
        TownNoise.allCases.map { (.noise($0), "\($0.rawValue): \($0.meaning)") }
          + TownRun.Spacing.allCases.map {
            (.spacing($0), $0 == .second ? "a point a second" : "a point every 4 to 8 s")
          })
  }

  private var introduction: [String] {
    [
      "## Surface", "",
      "What is told of each metre against what was underfoot, on \(truth.runs) runs in \(truth.seeds.count) made-up towns",
      "(`Sources/SyntheticAthletes/Town`): streets with sidewalks and cycleways, a park, a forest, fields, a shore,",
      "a stadium, a treadmill, under four kinds of noise, a point a second or every 4 to 8 s. No file says where it",
      "was run. Each run is read without a map and beside four maps of its town, whose shares of tags are those of",
      "extracts of Paris, Dreieich, Bayreuth and New York; one tag of `surface` in 33 is wrong and one `tracktype` in",
      "ten is one grade off (ASSUMED). Paved is a road and unpaved a trail. What lies on ways is after the same four",
      "extracts as the program's table of chances, but each town is off from them by half or twice; so the figures",
      "tell more of matching and weighing than of that table. Meadow and open beach are ground without a way, which",
      "no map has. `make-sample-data --town SEED FOLDER` writes a town with its maps, runs and truth.",
      "",
    ]
  }

  // MARK: Tables

  private var heldOutSummary: [String] {
    [
      "The same in \(heldOut.seeds.count) towns that nobody has looked at while the rules were made:",
      "",
    ] + rows(heldOut)
  }

  private func summary(_ truth: SurfaceTruth) -> [String] {
    [
      "Wanted: \(Self.two(Self.wantedWhereTagsTell)) where tags tell, that is on ways with `surface` or `tracktype`, right or wrong, and in the",
      "stadium where it is drawn; \(Self.two(Self.wantedAlways)) on tracks and treadmills everywhere. *At their word* is what would be right",
      "where tags tell, had each way been found and its tag believed: wrong tags and grades alone keep it from 1. *Where",
      "they are right* are those metres of the same where the tag at its word says what lies there, which is all that",
      "finding the way can do; *where they are wrong* are the others, on which whoever believes tags is wrong.",
      "",
    ] + rows(truth)
  }

  private func rows(_ truth: SurfaceTruth) -> [String] {
    let head = ["F1 by surface"] + Self.surfaces.map(\.rawValue) + ["right of all", "target met"]
    func row(_ name: String, _ tally: SurfaceTally, wanted: (Surface) -> Double?) -> String {
      let misses = Self.surfaces.filter { surface in
        wanted(surface).map { (tally.f1(surface) ?? 1) < $0 } ?? false
      }
      let isWanted = Self.surfaces.contains { wanted($0) != nil }
      let verdict =
        !isWanted
        ? "–" : misses.isEmpty ? "yes" : "**no**: " + misses.map(\.rawValue).joined(separator: ", ")
      return Self.row(
        [name] + Self.surfaces.map { Self.two(tally.f1($0)) } + [
          Self.percent(tally.right), verdict,
        ])
    }
    let always: (Surface) -> Double? = {
      $0 == .track || $0 == .treadmill ? Self.wantedAlways : nil
    }
    return Self.head(head)
      + Knowledge.all.map { row($0.name, truth.all[$0] ?? SurfaceTally(), wanted: always) }
      + Knowledge.maps.map {
        row("\($0.name), where tags tell", truth.whereTagsTell($0)) {
          $0 == .treadmill ? nil : Self.wantedWhereTagsTell
        }
      }
      + Knowledge.maps.map {
        row("\($0.name), where they are right", truth.rightTags[$0] ?? SurfaceTally()) {
          $0 == .treadmill ? nil : Self.wantedWhereTagsTell
        }
      }
      + Knowledge.maps.map {
        row("\($0.name), where they are wrong", truth.wrongTags[$0] ?? SurfaceTally()) { _ in nil }
      }
      + Knowledge.maps.map {
        row("\($0.name), at their word", truth.atTheirWord[$0] ?? SurfaceTally()) { _ in nil }
      } + [""]
  }

  private var byTags: [String] {
    guard !Knowledge.maps.isEmpty else { return [] }
    let head = ["what the map has"] + Knowledge.maps.flatMap { ["\($0.name), km", "right"] }
    return ["Right by what the map has of a way:", ""] + Self.head(head)
      + TagClass.allCases.map { tags in
        Self.row(
          [tags.meaning]
            + Knowledge.maps.flatMap { knowledge in
              let tally = truth.tallies[knowledge]?[.tags(tags)] ?? SurfaceTally()
              return [Text.fixed(tally.whole / 1_000, 0), Self.percent(tally.right)]
            })
      } + [""]
  }

  private var confusions: [String] {
    Knowledge.all.flatMap { knowledge -> [String] in
      let tally = truth.all[knowledge] ?? SurfaceTally()
      let told = Self.surfaces + [.unknown]
      return ["Truly (rows) and as told, km, \(knowledge.name):", ""]
        + Self.head(["truly"] + told.map(\.rawValue))
        + Self.surfaces.map { truly in
          Self.row(
            [truly.rawValue]
              + told.map { Text.fixed((tally.metres[truly]?[$0] ?? 0) / 1_000, 1) })
        } + [""]
    }
  }

  /// What people run on, as the program takes it where nothing is told.
  private static let usual = Dictionary(
    uniqueKeysWithValues: Surface.known.map { ($0, StageRegistry.surfacePrior[$0]) })

  /// What is said to be likely by how often it is right.
  private var calibration: [String] {
    let mixture = SessionMixture(of: heldOut.sessions(.noMap), like: Self.usual)
    let bySession = Knowledge.all.map { mixture.bins(heldOut.sessions($0)) }
    let byMetre = Knowledge.all.map {
      (heldOut.all[$0] ?? SurfaceTally()).bins(weighedTo: Self.usual)
    }
    let plain = Knowledge.all.map { (heldOut.all[$0] ?? SurfaceTally()).bins() }
    return [
      "Confidence against the share of metres told rightly, in the \(heldOut.seeds.count) towns that no rule was made with. The towns have more",
      "forest and beach than anybody runs; sessions count as often as it takes for their grounds to make up what the",
      "program takes people to run on ("
        + Surface.known.map { "\($0.rawValue) \(Text.fixed(100 * (Self.usual[$0] ?? 0), 1)) %" }
        .joined(separator: ", ") + ").",
      "Wanted: claims of each tenth right within ten points. Of what is claimed by 50 to 60 % and wrong, most is rounds of a",
      "meadow beside footways, which are taken for them.",
      "",
    ] + calibration(bySession) + [
      "The same where each surface's metres, and not the sessions, count so that they make up those shares: a paved",
      "forest track then counts as often as a street.", "",
    ] + calibration(byMetre) + ["The same with all metres as they are:", ""] + calibration(plain)
  }

  private func calibration(_ bins: [[SurfaceTally.Bin]]) -> [String] {
    let head = ["said to be"] + Knowledge.all.flatMap { ["\($0.name), km", "claimed", "right"] }
    return Self.head(head)
      // Points at the edge of two stretches make up the rest.
      + SurfaceTally.tenths.filter { tenth in bins.contains { $0[tenth].metres >= 5_000 } }.map {
        tenth in
        Self.row(
          ["\(10 * tenth) to \(10 * (tenth + 1)) %"]
            + bins.flatMap { bins -> [String] in
              let bin = bins[tenth]
              guard bin.metres > 0 else { return ["0", "–", "–"] }
              return [
                Text.fixed(bin.metres / 1_000, 0), Self.percent(bin.claimed / bin.metres),
                Self.percent(bin.right / bin.metres),
              ]
            })
      } + [
        Self.row(
          ["**mean difference**"]
            + bins.flatMap { ["", "", Self.percent(SurfaceTally.calibrationError($0))] }), "",
      ]
  }

  private func parts(_ title: String, _ parts: [(SurfaceTruth.Part, String)]) -> [String] {
    ["\(title), share of metres told rightly:", ""]
      + Self.head([title.lowercased()] + Knowledge.all.map(\.name))
      + parts.map { part, name in
        Self.row([name] + Knowledge.all.map { Self.percent(truth.tallies[$0]?[part]?.right) })
      } + [""]
  }

  // MARK: Text

  private static func head(_ cells: [String]) -> [String] {
    [row(cells), row(["---"] + cells.dropFirst().map { $0 == "target met" ? "---" : "---:" })]
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private static func two(_ number: Double?) -> String {
    number.map { Text.fixed($0, 2) } ?? "–"
  }

  private static func percent(_ share: Double?) -> String {
    share.map { "\(Text.fixed(100 * $0, 1)) %" } ?? "–"
  }
}
