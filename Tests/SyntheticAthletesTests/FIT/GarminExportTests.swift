import Testing

@testable import SyntheticAthletes

@Suite("A made-up export of a watch")
struct GarminExportTests {
  private func export(_ seed: UInt64 = SampleTree.usualSeed) -> [SampleFile] {
    var files: [SampleFile] = []
    GarminExport(seed: seed, files: 45).forEachFile { files.append($0) }
    return files
  }

  @Test("It is one archive beside an athlete's card, the same bytes for the same seed")
  func sameBytes() {
    let files = export()
    #expect(files.map(\.path) == ["athlete/athlete.yaml", "athlete/export.zip"])
    #expect(export() == files)
    #expect(export(5)[1] != files[1])
  }

  @Test("One file in twenty is an activity, of which every third is a ride")
  func shares() {
    #expect(GarminExport(files: 45).runs == 2)
    #expect(GarminExport(files: 7_779).runs == 260)
    #expect(GarminExport(files: 0).runs == 0)
  }
}
