import Foundation
import Running
import SoleusLoad
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("What a record hangs on")
struct DerivationTests {
  private let folder = TemporaryFolder()

  /// The digest of all records of the small archive, by the version that derived them.
  ///
  /// Where records are meant to change, raise `Derivation.version` and add its digest.
  private static let digests = [
    1: "df979cce07c54cb69f4bee0c8598ab06a2e045a21f70853921df1db5a408d3e5",
    2: "b13fe9f01119d0efe6edf23b87fd28640d6fd6772d081ce6afb2e4225cd95375",
    3: "1952a2132aa45a9abf123a71679a3cc479469399ae9f300cdb6d2bad6eb1e653",
    4: "bdaee450b7f14090cbf40d3a568926b7c7e67b798e3b20bc299619f0763428b5",
    5: "6e59ba13ae547d9b501f0ef1349468ac5c9ecb56d2599de8684b19154ce0f47e",
    6: "04b5d8d4e888bdd4f65d381d8bcf8e227cf2e926ced1024dad2e0ad1fe9b3e00",
    // The archive has nothing of what was mended.
    7: "04b5d8d4e888bdd4f65d381d8bcf8e227cf2e926ced1024dad2e0ad1fe9b3e00",
    8: "04b5d8d4e888bdd4f65d381d8bcf8e227cf2e926ced1024dad2e0ad1fe9b3e00",
  ]

  private static let archive = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("EndToEndTests/Fixtures/archive").path

  @Test("The same files come to the same records until the version of deriving is raised")
  func digest() throws {
    let plan = try Plan.read(Self.archive + "/pipeline.yaml")
    var lines: [String] = []
    for folder in try AthleteFolder.all(of: plan).athletes {
      for derivation in folder.derivations(plan) {
        var record = derivation.record(plan.processing)
        record.derivation = ""
        lines.append(try RecordLine.text(record))
      }
    }
    #expect(lines.count == 15)
    let digest = Digest.of(lines)
    #expect(
      Self.digests[Derivation.version] == digest,
      "records have changed: raise Derivation.version and note \(digest) for it")
  }

  private func profile(_ text: String) throws -> AthleteProfile {
    try folder.write(text, to: "athlete.yaml")
    return AthleteProfile(id: "ada", folder: folder.path)
  }

  private func plan(_ stages: String, tail: String = "") throws -> Plan {
    let head = "schema: 1\nathletes: a\nstore: s\nreport-folder: r\n"
    return try Plan.read(try folder.write(head + stages + tail, to: "p.yaml"))
  }

  @Test(
    "A value of the profile reads those files again that are read with it, and no others",
    arguments: [
      ("name: Eva", runs: false, strength: false), ("mass-kg: 60", false, true),
      ("weight-unit: lb", false, true), ("height-cm: 170", true, false),
      ("foot-strike: midfoot", false, false), ("shoe: plated", false, false),
      ("time-zone: Europe/Berlin", false, false),
    ])
  func profileValues(line: String, runs: Bool, strength: Bool) throws {
    let plan = try plan("stages: [times]\n")
    let plain = try profile("name: Ada\n")
    let other = try profile(line + "\n")
    func changes(_ kind: InputKind) -> Bool {
      Derivation.key(for: kind, of: other, plan) != Derivation.key(for: kind, of: plain, plan)
    }
    #expect(changes(.runs) == runs)
    #expect(changes(.strength) == strength)
  }

  @Test("Names that differ by dates and numbers have one key, a sport in them another")
  func dates() throws {
    var keys = Derivation.Keys(of: try profile("name: Ada\n"), try plan("stages: [times]\n"))
    let plain = keys.key(for: .runs, path: "runs/2026/2026-06-07.gpx")
    for other in ["runs/2026/2026-06-08.gpx", "runs/activity_21772061716.tcx", "runs/a.gpx"] {
      #expect(keys.key(for: .runs, path: other) == plain)
    }
    let ride = keys.key(for: .runs, path: "runs/2026/20260310_0700_Race Cycling.gpx")
    #expect(ride != plain)
    #expect(keys.key(for: .runs, path: "runs/2025/20250412_0815_Race Cycling.gpx") == ride)
  }

  @Test("A list of shoes reads no file again, own names of exercises only logs")
  func lists() throws {
    let plan = try plan("stages: [times]\n")
    func keys() throws -> [String] {
      let profile = try profile("name: Ada\n")
      return InputKind.allCases.map { Derivation.key(for: $0, of: profile, plan) }
    }
    let plain = try keys()
    try folder.write("name,kind\nPegasus,conventional\n", to: "shoes.csv")
    #expect(try keys() == plain)
    try folder.write("name,exercise\nCalf Blaster,seated-calf-raise\n", to: "exercises.csv")
    let named = try keys()
    #expect(named[0] == plain[0] && named[1] != plain[1])
  }

  @Test("Stages and their options are in the key of runs, whatever the order of options")
  func stages() throws {
    let profile = try profile("name: Ada\n")
    func key(_ stages: String) throws -> String {
      Derivation.key(for: .runs, of: profile, try plan(stages))
    }
    let plain = try key("stages: [times]\n")
    #expect(try key("stages:\n  - times\n") == plain)
    #expect(try key("stages: [times, spikes]\n") != plain)
    #expect(
      try key("stages: [times, {spikes: {faster-than-m-per-s: 11}}]\n")
        != key("stages: [times, {spikes: {faster-than-m-per-s: 12}}]\n"))
  }

  @Test("A name that tells the sport is in the key of runs, any other may change")
  func names() throws {
    var keys = Derivation.Keys(
      of: try self.profile("name: Ada\n"), try self.plan("stages: [times]\n"))
    let plain = keys.key(for: .runs, path: "runs/a.gpx")
    #expect(keys.key(for: .runs, path: "runs/2026/b.tcx") == plain)
    #expect(keys.key(for: .runs, path: "runs/Cycling/a.gpx") != plain)
    #expect(keys.key(for: .runs, path: "runs/Morning Ride.gpx") != plain)
    #expect(
      keys.key(for: .strength, path: "strength/Cycling/a.csv")
        == keys.key(for: .strength, path: "strength/a.csv"))
  }

  @Test("Of a model only its clips and what is walking read runs again")
  func model() throws {
    let profile = try profile("name: Ada\n")
    let table = String(decoding: LoadModel.standardTable, as: UTF8.self)
    func key(_ old: String, _ new: String) throws -> String {
      #expect(table.contains(old))
      try folder.write(table.replacingOccurrences(of: old, with: new), to: "m.csv")
      return Derivation.key(
        for: .runs, of: profile, try plan("stages: [times]\n", tail: "model: m.csv\n"))
    }
    let plain = try key("running,cadence,130", "running,cadence,130")
    #expect(try key("running,cadence,130", "running,cadence,135") != plain)
    #expect(try key("valid_from,valid_to", "valid_from,valid_to") == plain)
    #expect(try key("per %,-15,15", "per %,-10,10") != plain)
    for (old, new) in [
      ("shape,stance,0.54", "shape,stance,0.55"), ("load,exponent,6", "load,exponent,5"),
      ("speed,slope,0.08", "speed,slope,0.07"), ("1,0.9,1.1,", "1,0.8,1.2,"),
      ("stance,walking,0.62", "stance,walking,0.61"),
      ("ground-force,slope,0.1055", "ground-force,slope,0.1"),
    ] {
      #expect(try key(old, new) == plain)
    }
  }
}
