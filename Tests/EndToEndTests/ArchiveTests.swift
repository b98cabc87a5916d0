import Foundation
import StreamTestSupport
import SyntheticAthletes
import Testing

@Suite("Archives as input")
struct ArchiveTests {
  /// Puts an athlete's runs into an archive in the athlete's folder, in place of the files.
  private func pack(_ workshop: Workshop, _ athlete: String, into archive: String) throws {
    let folder = workshop.folder.path + "/athletes/\(athlete)/runs"
    let members = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.contains(".gpx") || $0.contains(".tcx") }
      .map { name in
        let bytes = Array(try Data(contentsOf: URL(filePath: folder + "/" + name)))
        return ZipMember(name, bytes, isPacked: !name.hasSuffix(".gz"))
      }
    try workshop.remove("athletes/\(athlete)/runs")
    try workshop.folder.write(
      Data(ZipWriter.archive(members)), to: "athletes/\(athlete)/" + archive)
  }

  @Test("An archive beside the folders gives the weeks that its files give unpacked")
  func sameWeeks() throws {
    let expected = try Workshop.expectedReports().files["weekly.csv"]
    let workshop = try Workshop()
    for athlete in ["emil-hofer", "dana-lind"] {
      try pack(workshop, athlete, into: "export_1.zip")
    }
    let first = try workshop.run()
    #expect(first.end == .exit(3), "as without an archive: two files are broken")
    #expect(try workshop.reports().files["weekly.csv"] == expected)
    let page = try String(
      contentsOfFile: workshop.reportFolder + "/latest/emil-hofer.md", encoding: .utf8)
    #expect(page.contains("export\\_1.zip: 4\u{A0}files: 4 with runs"))
    let status = try SoleusCommand.run(["status", workshop.pipeline])
    #expect(status.output.contains("emil-hofer/export_1.zip: 4 files: 4 with runs"))
  }

  @Test("inspect and derive take folders, archives, standard input and lists of files")
  func inspect() throws {
    let workshop = try Workshop()
    let runs = workshop.folder.path + "/athletes/emil-hofer/runs"
    let unpacked = try SoleusCommand.run(["inspect", runs, "--json"]).output
    #expect(unpacked.split(separator: "\n").count == 4)
    let list = try workshop.folder.write(
      (1...4).map { "\(runs)/track-\($0).gpx.gz" }.joined(separator: "\n"), to: "list.txt")
    #expect(try SoleusCommand.run(["inspect", "--files-from", list, "--json"]).output == unpacked)
    let parted = try workshop.folder.write(
      (1...4).map { "\(runs)/track-\($0).gpx.gz\0" }.joined(), to: "parted.txt")
    #expect(
      try SoleusCommand.run(["inspect", "--files-from", parted, "--json"]).output == unpacked)
    try pack(workshop, "emil-hofer", into: "export_1.zip")
    let archive = workshop.folder.path + "/athletes/emil-hofer/export_1.zip"
    let packed = try SoleusCommand.run(["inspect", archive, "--json"]).output
    #expect(packed.replacingOccurrences(of: archive + "//", with: runs + "/") == unpacked)
    let derived = try SoleusCommand.run(["derive", workshop.pipeline, "--athlete", "emil-hofer"])
    #expect(derived.output.contains("\"file\":\"export_1.zip//track-1.gpx.gz\""))
    let asked = try workshop.folder.write("emil-hofer/export_1.zip\n", to: "asked.txt")
    #expect(
      try SoleusCommand.run(["derive", workshop.pipeline, "--files-from", asked]).output
        == derived.output)
  }
}
