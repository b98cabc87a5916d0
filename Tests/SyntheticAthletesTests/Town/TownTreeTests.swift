import Foundation
import Testing

@testable import SyntheticAthletes

@Suite("Files of a made-up town")
struct TownTreeTests {
  @Test("The rows of truth hold all of a run, one behind the other")
  func rows() throws {
    let town = Town(seed: 5)
    let maps = MapProfile.all.map { TownMap(of: town, by: $0) }
    let run = TownRun(.forest, .white, .smart, in: town, along: TownPaths(town))
    let truth = run.truth()
    let rows = TownTree.rows(of: run, truth, maps).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.allSatisfy { $0.count == 7 + maps.count && $0[0] == "forest-white-smart.tcx" })
    let metres = rows.compactMap { Double($0[3]) }.reduce(0, +)
    #expect(abs(metres - truth.metres) < 0.1 * Double(rows.count))
    #expect(rows.first?[1].hasSuffix("07:00:00Z") == true)
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0[2] < $1[1] })
  }

  @Test("A large extract is as large as was asked for")
  func large() throws {
    let path = FileManager.default.temporaryDirectory.path + "/large-\(UUID()).osm.pbf"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try LargeExtract(seed: 1, megabytes: 1).write(to: path)
    let size = try #require(FileManager.default.contents(atPath: path)?.count)
    #expect((800_000...1_200_000).contains(size))
  }
}
