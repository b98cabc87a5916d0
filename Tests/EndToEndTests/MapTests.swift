import Foundation
import StreamTestSupport
import Testing

@Suite("A pipeline with a map")
struct MapTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop(empty: true)
    try workshop.editPipeline("schema: 1", "schema: 1\nmap: town.osm.pbf")
    try workshop.makeFolder("athletes/ada/runs")
    for day in 10..<13 {
      let run = try TinyRun("2026-05-\(day)T06:00:00Z")
      try workshop.write(run.gpx, to: "athletes/ada/runs/\(day).gpx")
    }
    try write(town)
  }

  /// A forest track where the runs go, from south of their start to north of their end.
  private var town: SmallExtract {
    var extract = SmallExtract()
    extract.add(
      [("highway", "track"), ("surface", "gravel")],
      stride(from: 47.99, through: 48.04, by: 0.001).map { ($0, 11) })
    return extract
  }

  private func write(_ extract: SmallExtract, cutTo count: Int? = nil) throws {
    let bytes = extract.pbf()
    try workshop.folder.write(Data(bytes.prefix(count ?? bytes.count)), to: "town.osm.pbf")
  }

  /// What runs.csv says of each run in one column.
  private func runs(_ column: String) throws -> [String] {
    let rows = try String(contentsOfFile: workshop.reportFolder + "/runs.csv", encoding: .utf8)
      .split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let place = try #require(rows.first?.firstIndex(of: column))
    return rows.dropFirst().map { $0[place] }
  }

  private func areOnTrails() throws -> Bool {
    try runs("share_trail").allSatisfy { $0 == "1.000" }
      && runs("surface_witness").allSatisfy { $0 == "map" }
  }

  @Test("Runs are on what the map says, and another map reads them again")
  func surfaces() throws {
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(0) && outcome.errors == "")
    #expect(try runs("file").count == 3)
    #expect(try areOnTrails())
    var street = town
    street.ways[0].tags = [("highway", "residential")]
    try write(street)
    #expect(try workshop.run().end == .exit(0))
    #expect(try runs("share_road").allSatisfy { $0 == "1.000" })
  }

  @Test(
    "A map that cannot be used is told once, each run says so, and all else is as without it",
    arguments: ["truncated", "not OSM", "packed", "nodes missing", "without ways"])
  func unusable(fault: String) throws {
    switch fault {
    case "truncated": try write(town, cutTo: 150)
    case "not OSM": try workshop.write("a shopping list", to: "town.osm.pbf")
    case "packed":
      var form = SmallExtract.Form()
      form.packing = 7
      try workshop.folder.write(Data(town.pbf(form)), to: "town.osm.pbf")
    case "nodes missing":
      var extract = town
      extract.nodes = []
      try write(extract)
    default:
      var extract = town
      extract.ways = []
      try write(extract)
    }
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(0))
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 1 && lines[0].contains("town.osm.pbf: the map "), "\(outcome.errors)")
    let findings = try runs("findings")
    #expect(findings.count == 3 && findings.allSatisfy { $0.contains("map-unusable") })
    #expect(try runs("share_road").allSatisfy { $0 == "1.000" })
    let status = try SoleusCommand.run(["status", workshop.pipeline]).output
    #expect(status.contains(lines[0].dropFirst("soleus: ".count)), "\(status)")
    #expect(status.contains("Next: put another extract in the place of the map"))
    try workshop.write(try TinyRun("2026-05-13T06:00:00Z").gpx, to: "athletes/ada/runs/13.gpx")
    let again = try workshop.run()
    #expect(again.end == .exit(0) && again.errors == "")
    // Mended, everything is read again with it.
    try write(town)
    #expect(try workshop.run().end == .exit(0))
    #expect(try runs("findings").allSatisfy { !$0.contains("map-unusable") })
    #expect(try areOnTrails())
    #expect(try !SoleusCommand.run(["status", workshop.pipeline]).output.contains("the map"))
  }

  @Test("A map of another region is told by each run")
  func elsewhere() throws {
    var extract = SmallExtract()
    extract.add([("highway", "track")], [(60, 25), (60.01, 25)])
    try write(extract)
    #expect(try workshop.run().end == .exit(0))
    #expect(try runs("findings").allSatisfy { $0.contains("beyond-map") })
    #expect(try runs("share_road").allSatisfy { $0 == "1.000" })
  }

  @Test("A map that is not there is a fault of the pipeline file")
  func missing() throws {
    try workshop.remove("town.osm.pbf")
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(2))
    #expect(outcome.errors.contains("the map \"town.osm.pbf\" cannot be read"))
  }

  @Test("A folder in the place of a map is a fault of the pipeline file")
  func folder() throws {
    try workshop.remove("town.osm.pbf")
    try workshop.write("nothing", to: "town.osm.pbf/town.osm")
    let outcome = try SoleusCommand.run(["check", workshop.pipeline])
    #expect(outcome.end == .exit(2))
    #expect(outcome.errors.contains("the map \"town.osm.pbf\" is a folder"))
  }

  @Test(
    "A night with nothing new opens neither the map nor its index",
    .enabled(if: Strace.isInstalled, "strace, which shows what is opened, is not installed"))
  func idleNight() throws {
    _ = try workshop.run()
    let log = workshop.folder.path + "/opened"
    let wrapper = [Strace.path, "-f", "-e", "trace=open,openat,openat2", "-o", log]
    #expect(try workshop.run(wrapper: wrapper).end == .exit(0))
    let idle = try String(contentsOfFile: log, encoding: .utf8)
    #expect(idle.contains("known.json"))
    #expect(!idle.contains("town.osm.pbf") && !idle.contains(".index"))
    // A new run needs the index alone.
    try workshop.write(try TinyRun("2026-05-13T06:00:00Z").gpx, to: "athletes/ada/runs/13.gpx")
    #expect(try workshop.run(wrapper: wrapper).end == .exit(0))
    let fresh = try String(contentsOfFile: log, encoding: .utf8)
    #expect(!fresh.contains("town.osm.pbf") && fresh.contains(".index"))
    #expect(try runs("file").count == 4)
  }

  @Test("inspect asks a map that it is given, and leaves nothing behind")
  func inspect() throws {
    let run = workshop.folder.path + "/athletes/ada/runs/10.gpx"
    let map = workshop.folder.path + "/town.osm.pbf"
    let before = try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path)
    let plain = try SoleusCommand.run(["inspect", "--json", run])
    let mapped = try SoleusCommand.run(["inspect", "--json", "--map", map, run])
    #expect(!plain.output.contains("\"trail\"") && mapped.output.contains("\"trail\""))
    #expect(mapped.end == .exit(0) && mapped.errors == "")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path) == before)
    try write(town, cutTo: 150)
    let broken = try SoleusCommand.run(["inspect", "--json", "--map", map, run])
    #expect(broken.end == .exit(0) && broken.output.contains("map-unusable"))
    #expect(broken.errors.contains("breaks off"))
    #expect(
      try SoleusCommand.run(["inspect", "--map", "/nowhere.osm.pbf", run]).end == .exit(64))
  }
}
