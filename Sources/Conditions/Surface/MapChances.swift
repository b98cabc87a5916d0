import DelimitedText
import OpenStreetMap
import Running

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
  private static let beside = 0.05

  /// The odds for the verdict, which weighs them with what people mostly run on: where the map alone speaks the
  /// chances are the table's again, but for places where the runner was beside the way.
  ///
  /// Of a treadmill no map knows anything.
  func odds(ofTags tagClass: String) -> SurfaceOdds? {
    guard let (chances, _) = chances(ofTags: tagClass) else { return nil }
    let prior = SurfaceOdds { $0 == .treadmill ? 0 : SurfaceVerdict.prior[$0] }.chances
    return SurfaceOdds { surface in
      surface == .treadmill
        ? 1 : ((1 - Self.beside) * chances[surface] / prior[surface]) + Self.beside
    }
  }
}
