import AthleteWeeks
import Foundation
import Running
import StreamTestSupport
import SyntheticAthletes
import Testing

@testable import Pipeline

@Suite("Archives night by night")
struct ArchivesOfAthleteTests {
  private let folder = TemporaryFolder()
  private let plan: Plan
  private let store: Store
  /// The members of the athlete's archive.
  private let runs: [ZipMember]

  init() throws {
    let fixtures = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("EndToEndTests/Fixtures/archive").path
    try FileManager.default.copyItem(
      atPath: fixtures + "/pipeline.yaml", toPath: folder.path + "/pipeline.yaml")
    plan = try Plan.read(folder.path + "/pipeline.yaml")
    store = try Store(path: plan.storeFile)
    runs = try (1...4).map { number in
      let name = "track-\(number).gpx.gz"
      let path = fixtures + "/athletes/emil-hofer/runs/" + name
      return ZipMember("activities/" + name, Array(try Data(contentsOf: URL(filePath: path))))
    }
  }

  private func write(_ members: [ZipMember], to name: String) throws {
    try folder.write(Data(ZipWriter.archive(members)), to: "athletes/emil/" + name)
  }

  /// How many files a night decodes.
  private func night() async throws -> Int {
    try await Intake(plan: plan, store: store, jobs: 2).update(
      try AthleteFolder.all(of: plan).athletes, notes: try store.notes()
    ) { _, _ in }.read
  }

  private func files() throws -> [String] { try store.records(of: "emil").map(\.file) }

  @Test("An archive alone makes an athlete, and each file in it is decoded once")
  func once() async throws {
    try write(runs, to: "export.zip")
    #expect(try await night() == 4)
    #expect(try files().first == "export.zip//activities/track-1.gpx.gz")
    #expect(try await night() == 0)
  }

  @Test("Next month's export decodes what is new in it, beside the old one or in its place")
  func grown() async throws {
    try write(Array(runs.prefix(3)), to: "export_1.zip")
    #expect(try await night() == 3)
    try write(runs, to: "export_2.zip")
    #expect(try await night() == 1)
    #expect(try files().count == 7)
    try folder.remove("athletes/emil/export_1.zip")
    #expect(try await night() == 0)
    #expect(try files().count == 4)
    try write(Array(runs.reversed()), to: "export_2.zip")
    #expect(try await night() == 0)
  }

  @Test("An archive that did not change is not opened, though another file came")
  func closed() async throws {
    try write(runs, to: "export.zip")
    _ = try await night()
    // What the archive is said to hold is believed, were it nothing that lies there.
    let noted = try #require(try store.listings(of: "emil")[FileName("export.zip")])
    var listing = noted.listing
    listing.items.removeLast()
    try store.save(
      StoredListing(athlete: "emil", path: noted.path, stamp: noted.stamp, listing: listing))
    try write([runs[0]], to: "runs/more.zip")
    #expect(try await night() == 0, "its content is that of a file in the archive")
    #expect(try files().count == 3 + 1)
  }

  @Test("A listing that is not what was written is none: the archive is looked through again")
  func damagedListing() async throws {
    try write(runs, to: "export.zip")
    _ = try await night()
    var noted = try #require(try store.listings(of: "emil")[FileName("export.zip")])
    noted.listing.items.removeLast()
    try store.save(noted)
    #expect(try store.listings(of: "emil").isEmpty)
    try write([runs[0]], to: "runs/more.zip")
    #expect(try await night() == 0)
    #expect(try files().count == runs.count + 1)
  }

  @Test("A damaged archive that is downloaded again is read, under the same name and another")
  func damaged() async throws {
    for (index, name) in ["export.zip", "again.zip"].enumerated() {
      let sound = ZipWriter.archive([runs[index]])
      var broken = sound
      // A byte of the packed file, behind its header and its name.
      broken[200] ^= 0xff
      try folder.write(Data(broken), to: "athletes/emil/export.zip")
      _ = try await night()
      let before = try store.records(of: "emil").compactMap(\.record.rejection)
      #expect(before.map(\.code) == [.zipDamaged])
      #expect(try await night() == 0, "and looked at once")
      try folder.write(Data(sound), to: "athletes/emil/" + name)
      if name != "export.zip" { try folder.remove("athletes/emil/export.zip") }
      _ = try await night()
      #expect(try store.records(of: "emil").compactMap(\.record.rejection) == [])
      try folder.remove("athletes/emil/" + name)
    }
  }

  @Test("Two archives whose names merely look alike are two")
  func alike() async throws {
    try write([runs[0]], to: "runs/\u{e9}.zip")
    try write([runs[1]], to: "runs/e\u{301}.zip")
    #expect(try await night() == 2)
    #expect(try await night() == 0)
    try write([runs[2]], to: "runs/third.zip")
    #expect(try await night() == 1)
    #expect(try files().count == 3)
  }

  @Test("What an archive does not let be read is a rejection of its own, told by its place")
  func rejected() async throws {
    try write([runs[0], ZipMember("/etc/b.gpx", [1])], to: "export.zip")
    try folder.write(Data([0x50, 0x4b, 3, 4, 0]), to: "athletes/emil/runs/half.zip")
    try write([ZipMember("photo.jpg", [1])], to: "photos.zip")
    _ = try await night()
    let rejections = try store.records(of: "emil").compactMap { placed -> String? in
      guard case .rejected(let rejection) = placed.record.outcome else { return nil }
      return "\(placed.file) \(rejection.code.rawValue)"
    }
    #expect(
      rejections == [
        "export.zip///etc/b.gpx zip-unsafe-name", "photos.zip unknown-format",
        "runs/half.zip zip-truncated",
      ])
    #expect(try await night() == 0)
  }
}
