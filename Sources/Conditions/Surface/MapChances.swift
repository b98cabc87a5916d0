import DelimitedText
import OpenStreetMap
import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How likely each surface is on a way with certain tags (`map-chances.csv`), by the tag that tells most.
///
/// The chances of tags of `surface` allow for the share of wrong ones. Those of `tracktype` and of `highway`
/// alone are the shares of way, by length, among ways that carry `surface` too, in the extracts of Dreieich,
/// Helsinki, Liechtenstein and Paris; that other ways are like them is ASSUMED.
package struct MapChances: Sendable {
  /// The table that comes with the program.
  static let standard = MapChances(table)
  /// The bytes of that table: records hang on it.
  package static let table = PackageResources.map_chances_csv

  private var rows: [String: [Row]] = [:]

  private struct Row {
    /// Empty for any.
    var value: String
    var chances: SurfaceOdds
  }

  /// - Parameter table: of the program itself; a row that is none traps.
  init(_ table: [UInt8]) {
    guard let table = DelimitedTable(DelimitedText(table, separator: .comma)) else {
      preconditionFailure("map-chances.csv has no header")
    }
    for row in table.rows {
      guard let key = table[row, "key"], FootWay.keys.contains(key) else {
        preconditionFailure("line \(row.line) of map-chances.csv")
      }
      let chances = SurfaceOdds { surface in
        // No way is a treadmill.
        table[row, surface.rawValue].flatMap(Double.init).map { $0 / 100 } ?? 0
      }
      rows[key, default: []].append(Row(value: table[row, "value"] ?? "", chances: chances))
    }
  }

  /// The chances on a way, and the tag that they are taken from; `nil` where no tag of the table is there.
  ///
  /// - Parameter tagClass: as `FootWay` writes it.
  func chances(ofTags tagClass: String) -> (chances: SurfaceOdds, tag: String)? {
    // The first key tells most: `FootWay` has them in that order.
    for line in tagClass.split(separator: "\n") {
      let key = line.prefix { $0 != "=" }
      let value = line.dropFirst(key.count + 1)
      // "concrete:plates" is concrete, "ground;grass" mostly ground.
      let short = value.prefix { !";:/, ".contains($0) }
      let known = rows[String(key)] ?? []
      if let row = known.first(where: { $0.value.isEmpty || $0.value == value || $0.value == short }
      ) {
        return (row.chances, row.value.isEmpty ? String(key) : "\(key)=\(row.value)")
      }
    }
    return nil
  }

  /// In so many of a hundred places that the chain of ways says the runner was beside it: on a way that the map
  /// lacks, or on its neighbour (ASSUMED).
  private static let beside = 0.1
  /// How far positions on a way lie from it, some hundred metres together (ASSUMED), and
  /// how far from the nearest way those may lie that are on none.
  private static let noiseM = 5.0
  private static let besideM = 40.0

  /// How likely a runner is beside the way whose positions are so far from it: there they are as often near as far,
  /// and on it seldom far.
  static func beside(atM metres: Double) -> Double {
    let away = metres / noiseM
    let onWay = (1 - beside) * 2 / (noiseM * (2 * .pi).squareRoot()) * exp(-away * away / 2)
    let elsewhere = beside / besideM
    return elsewhere / (elsewhere + onWay)
  }

  /// How many times likelier it is on each surface than on a road that a map which covers the place has no way there
  /// (ASSUMED: maps lack 5 % of what is paved, or a position strays from it; 15 % of paths; 20 % of tracks; and half
  /// of what is run on grass and sand is no way at all).
  static let offWays = SurfaceOdds([
    .trail: 3, .track: 4, .grass: 10, .sand: 10, .treadmill: 1,
  ])

  /// The odds for the verdict, which weighs them with what people mostly run on: where the map alone speaks the
  /// chances are the table's again, but for places where the runner was beside the way, which is as on none.
  ///
  /// Of a treadmill no map knows anything.
  ///
  /// - Parameter beside: how likely the runner was beside it.
  func odds(ofTags tagClass: String, beside: Double) -> SurfaceOdds? {
    guard let (chances, _) = chances(ofTags: tagClass) else { return nil }
    let prior = SurfaceOdds { $0 == .treadmill ? 0 : SurfaceVerdict.prior[$0] }.chances
    let elsewhere = (prior * Self.offWays).chances
    return SurfaceOdds { surface in
      surface == .treadmill
        ? 1 : ((1 - beside) * chances[surface] + beside * elsewhere[surface]) / prior[surface]
    }
  }
}
