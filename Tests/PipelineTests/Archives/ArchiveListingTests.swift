import ByteStream
import Foundation
import Running
import StreamTestSupport
import SyntheticAthletes
import Testing

@testable import Pipeline

/// What archives hold in these tests: nothing is read of it.
private let content = Array("<gpx/>".utf8)

@Suite("What an archive holds")
struct ArchiveListingTests {
  private let folder = TemporaryFolder()

  private func listing(
    _ members: [ZipMember], kind: InputKind = .runs
  ) throws -> ArchiveListing {
    let path = try folder.write(Data(ZipWriter.archive(members)), to: "export.zip")
    return try ArchiveListing(of: path, kind: kind, OpenArchives(limits: .standard))
  }

  @Test(
    "Runs and the list of activities are listed, photographs, other tables and what systems leave are not"
  )
  func names() throws {
    let names = [
      "activities/1.gpx", "activities/2.TCX.gz", "activities/3.fit.gz", "media/4.jpg",
      "Activities.csv", "shoes.csv", "__MACOSX/._activities.csv", "__MACOSX/activities/._1.gpx",
      "export.xml", "activities/",
    ]
    let listing = try listing(names.map { ZipMember($0, content) })
    #expect(
      listing.items.map(\.names)
        == [
          ["activities/1.gpx"], ["activities/2.TCX.gz"], ["activities/3.fit.gz"],
          ["Activities.csv"],
        ])
    #expect(listing.items.allSatisfy { $0.rejection == nil })
  }

  @Test("Logs are listed where logs are looked for")
  func logs() throws {
    let members = ["strong.csv", "a.gpx", "activities.csv"].map { ZipMember($0, content) }
    #expect(
      try listing(members, kind: .strength).items.map(\.names) == [
        ["strong.csv"], ["activities.csv"],
      ])
  }

  @Test("An archive in an archive is looked into, and one in that is told of")
  func depth() throws {
    let innermost = ZipWriter.archive([ZipMember("deep.gpx", content)])
    let inner = ZipWriter.archive([
      ZipMember("1.fit", content), ZipMember("more.zip", innermost),
    ])
    let listing = try listing([ZipMember("DI_CONNECT/Part1.zip", inner, isPacked: true)])
    #expect(
      listing.items.map(\.names)
        == [["DI_CONNECT/Part1.zip", "1.fit"], ["DI_CONNECT/Part1.zip", "more.zip"]])
    #expect(listing.items.map(\.rejection?.code) == [nil, .zipTooDeep])
  }

  @Test("Activities in a service's own form are one item, and the archive is not one without runs")
  func otherForms() throws {
    let names = [
      "training-session-2025-05-04-b.json", "training-session-2024-05-03-a.json",
      "activity-2024-05-03.json", "__MACOSX/training-session-2023-05-03-a.json",
    ]
    let listing = try listing(names.map { ZipMember($0, content) })
    #expect(listing.items.map(\.names) == [["training-session-2024-05-03-a.json"]])
    #expect(listing.items[0].stamp == "2")
    let rejection = try #require(listing.items[0].rejection)
    #expect(rejection.code == .otherExport)
    #expect(
      rejection.message
        == "one of 2 activities in JSON of Polar Flow; export the sessions there as TCX or GPX")
    #expect(try self.listing(names.map { ZipMember($0, content) }, kind: .strength).items.isEmpty)
  }

  @Test("Of Apple's export the routes are listed, and what tells their sport, in any language")
  func apple() throws {
    let names = [
      "apple_health_export/導出.xml", "apple_health_export/export_cda.xml",
      "apple_health_export/workout-routes/route_2026-05-03_7.03am.gpx",
    ]
    #expect(
      try listing(names.map { ZipMember($0, content) }).items.map(\.names) == [
        [names[0]], [names[2]],
      ])
  }

  @Test("What cannot be read has its reason, and the rest goes on")
  func faults() throws {
    let listing = try listing([
      ZipMember("../a.gpx", content), ZipMember("b.zip", content), ZipMember("c.gpx", content),
    ])
    #expect(listing.items.map(\.rejection?.code) == [.zipUnsafeName, .zipTruncated, nil])
  }

  @Test("An archive is known by its first bytes, whatever its name")
  func byContent() throws {
    let bytes = ZipWriter.archive([ZipMember("a.gpx", content)])
    #expect(ArchiveListing.isArchive(try folder.write(Data(bytes), to: "a.gpx")))
    #expect(ArchiveListing.isArchive(try folder.write(Data(ZipWriter.archive([])), to: "b")))
    #expect(!ArchiveListing.isArchive(try folder.write("<gpx/>", to: "c.zip")))
    #expect(!ArchiveListing.isArchive(folder.path + "/missing"))
  }
}
