import Foundation
import StreamTestSupport
import Testing

@Suite("Privacy")
struct PrivacyTests {
  @Test("No coordinate of the input appears in reports, store or words")
  func archive() throws {
    let workshop = try Workshop()
    try workshop.write(
      """
      <gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
      <trkpt lat="53.612345" lon="10.017777"><time>when 53.612345</time><ele>53.612345</ele></trkpt>
      <trkpt lat="953.612345" lon="10.017777"><time>2026-05-20T06:00:00Z</time></trkpt>
      <trkpt lat="53.612345 lon="10.017777">
      """, to: "athletes/dana-lind/runs/broken.gpx")
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(3))
    #expect(!outcome.errors.contains("612345"))
    let reports = try workshop.reports()
    for name in reports.names { #expect(!reports[name].contains("612345"), "\(name)") }
    let store = try Data(contentsOf: URL(fileURLWithPath: workshop.store))
    #expect(store.range(of: Data("612345".utf8)) == nil)
    let files = try FolderContents(workshop.folder.path + "/athletes").names
      .filter { $0.contains("/runs/") }.map { workshop.folder.path + "/athletes/" + $0 }
    for options in [[], ["--json"]] {
      let inspected = try SoleusCommand.run(["inspect"] + options + files)
      #expect(!inspected.output.isEmpty)
      for place in ["612345", "017777", "latitude", "longitude"] {
        #expect(!(inspected.output + inspected.errors).lowercased().contains(place))
      }
    }
  }

  @Test("No position of any point, to four decimals, appears in a report or in the store")
  func everyPoint() throws {
    let workshop = try Workshop(empty: true)
    var run = try TinyRun("2026-05-20T06:00:00Z")
    (run.latitude, run.longitude) = (-37.824681, 144.973579)
    try workshop.write(run.gpx, to: "athletes/ada/runs/a.gpx")
    #expect(try workshop.run().end == .exit(0))
    let latitudes = run.gpx.matches(of: /lat="(-?[0-9]+\.[0-9]{4})/).map { String($0.output.1) }
    #expect(latitudes.count == 100)
    let reports = try workshop.reports()
    let store = try Data(contentsOf: URL(fileURLWithPath: workshop.store))
    for place in latitudes.map({ String($0.dropFirst()) }) + ["144.9735", "144.974"] {
      for name in reports.names { #expect(!reports[name].contains(place), "\(place) in \(name)") }
      #expect(store.range(of: Data(place.utf8)) == nil)
    }
  }
}
