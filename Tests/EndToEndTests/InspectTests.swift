import Foundation
import StreamTestSupport
import Testing

@Suite("soleus inspect")
struct InspectTests {
  private static let athletes = Workshop.fixtures + "/archive/athletes"

  private static var corpusFolder: String? {
    let folder = ProcessInfo.processInfo.environment["SOLEUS_CORPUS"]
    return folder == "" ? nil : folder
  }

  /// The lines as objects; one that is no JSON of schema 1 is an issue.
  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let members = try #require(object as? [String: Any])
      #expect(members["schema"] as? Int == 1)
      return members
    }
  }

  @Test("One line a recording, in the order of the files")
  func lines() throws {
    let files = [
      "dana-lind/runs/2026-05/run-6.tcx", "dana-lind/runs/ride.gpx.gz",
      "dana-lind/runs/2026-05/cut-off.tcx", "dana-lind/strength/strong.csv",
    ].map { Self.athletes + "/" + $0 }
    let outcome = try SoleusCommand.run(["inspect", "--json", "--jobs", "4"] + files)
    #expect(outcome.end == .exit(3))
    #expect(outcome.errors == "")
    let lines = try objects(outcome.output)
    #expect(lines.map { $0["file"] as? String } == files)
    #expect(lines.map { $0["status"] as? String } == ["ok", "skipped", "rejected", "ok"])
    #expect(lines[0]["points"] as? Int == 120)
    #expect(lines[0]["cadence_unit"] as? String == "strides")
    #expect(lines[1]["sport"] as? String == "biking")
    #expect(lines[2]["line"] as? Int == 17)
    #expect(lines[3]["format"] as? String == "strong")
    #expect(lines[3]["soleus_sets"] as? Int == 4)
    #expect(lines[3]["rejected_rows"] as? Int == 1)
    let exercises = try #require(lines[3]["exercises"] as? [[String: Any]])
    #expect(exercises.contains { $0["exercise"] as? String == "seated-calf-raise" })
    #expect(lines[3]["names_not_understood"] is [Any])
  }

  @Test("Exit codes: all read, some rejected, all rejected")
  func exitCodes() throws {
    let good = Self.athletes + "/dana-lind/runs/2026-05/run-6.tcx"
    let bad = Self.athletes + "/dana-lind/runs/2026-05/cut-off.tcx"
    #expect(try SoleusCommand.run(["inspect", good]).end == .exit(0))
    #expect(try SoleusCommand.run(["inspect", good, bad]).end == .exit(3))
    #expect(try SoleusCommand.run(["inspect", bad, "/nowhere.gpx"]).end == .exit(4))
  }

  @Test("A folder, a pipe and a device are rejected at once")
  func noFiles() throws {
    let folder = TemporaryFolder()
    #expect(mkfifo(folder.path + "/x.gpx", 0o644) == 0)
    let outcome = try SoleusCommand.run(
      ["inspect", "--json", folder.path, folder.path + "/x.gpx", "/dev/zero"])
    #expect(outcome.end == .exit(4))
    #expect(
      try objects(outcome.output).map { $0["code"] as? String }.allSatisfy { $0 == "not-a-file" })
  }

  @Test("The athlete's values are options")
  func options() throws {
    let run = Self.athletes + "/emil-hofer/runs/track-1.gpx.gz"
    func steps(_ height: String) throws -> Int? {
      let outcome = try SoleusCommand.run(["inspect", "--json", "--height-cm", height, run])
      return try objects(outcome.output).first?["steps"] as? Int
    }
    let (tall, short) = (try #require(try steps("200")), try #require(try steps("150")))
    #expect(short > tall)
    let outcome = try SoleusCommand.run(["inspect", "--time-zone", "Asia/Tokyo", run])
    #expect(outcome.output.contains("2026-05-06 14:00"))
  }

  @Test("The athlete.yaml above a file says whose it is, in one line, and options beat it")
  func profile() throws {
    let workshop = try Workshop()
    let runs = workshop.folder.path + "/athletes/emil-hofer/runs"
    let profile = workshop.folder.path + "/athletes/emil-hofer/athlete.yaml"
    func inspect(_ options: [String]) throws -> SoleusCommand.Outcome {
      try SoleusCommand.run(["inspect"] + options)
    }
    let told = try inspect([runs]).output
    #expect(told.hasPrefix("by \(profile): Europe/Vienna, 183 cm\n"))
    #expect(told.components(separatedBy: profile).count == 2)
    #expect(told.contains("2026-05-06 07:00 Europe/Vienna, "))
    let steps = try objects(try inspect(["--json", runs]).output)
    #expect(steps.allSatisfy { $0["profile"] as? String == profile })
    let other = try inspect(["--time-zone", "Asia/Tokyo", "--height-cm", "170", runs]).output
    #expect(other.hasPrefix("by \(profile): Asia/Tokyo, 170 cm\n"))
    #expect(other.contains("2026-05-06 14:00 Asia/Tokyo, "))
    // Where nobody is above the file, nobody is named.
    try workshop.write(TinyRun("2026-05-22T09:00:00Z").gpx, to: "a.gpx")
    let alone = workshop.folder.path + "/a.gpx"
    #expect(try inspect([alone]).output.hasPrefix("\(alone) (1): 2026-05-22 09:00 UTC, "))
    #expect(try objects(try inspect(["--json", alone]).output)[0]["profile"] is NSNull)
    // A profile with a fault says so.
    try workshop.write("heigth-cm: 183\n", to: "athletes/emil-hofer/athlete.yaml")
    let faulty = try inspect([runs + "/track-1.gpx.gz"]).output
    #expect(faulty.contains("\n  athlete.yaml:1:1: there is no key \"heigth-cm\"; did you mean"))
  }

  @Test("An athlete's whole folder is looked at, without the files that are about the athlete")
  func wholeFolder() throws {
    let folder = Self.athletes + "/dana-lind"
    let lines = try objects(try SoleusCommand.run(["inspect", "--json", folder]).output)
    #expect(lines.count == 11)
    #expect(!lines.contains { ($0["file"] as? String)?.hasSuffix("athlete.yaml") ?? true })
  }

  @Test("A file that is not there is said to be missing, with the one that was meant")
  func missing() throws {
    let folder = Self.athletes + "/dana-lind/runs"
    let outcome = try SoleusCommand.run(["inspect", folder + "/ride.gpx"])
    #expect(outcome.end == .exit(4))
    #expect(
      outcome.output
        == "there is no file \(folder)/ride.gpx; did you mean \"\(folder)/ride.gpx.gz\"?\n")
    let line = try objects(try SoleusCommand.run(["inspect", "--json", "/nowhere.gpx"]).output)[0]
    #expect(line["code"] as? String == "missing" && line["status"] as? String == "rejected")
  }

  @Test(
    "Every file of a corpus gives lines of JSON and no crash",
    .enabled(if: corpusFolder != nil, "SOLEUS_CORPUS names no folder"))
  func corpus() throws {
    let folder = try #require(Self.corpusFolder)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { name in
        ["gpx", "tcx", "csv", "gpx.gz", "tcx.gz"].contains { name.lowercased().hasSuffix("." + $0) }
      }
      .map { folder + "/" + $0 }
    #expect(!files.isEmpty)
    for start in stride(from: 0, to: files.count, by: 40) {
      let some = Array(files[start..<min(files.count, start + 40)])
      let outcome = try SoleusCommand.run(["inspect", "--json"] + some)
      #expect([.exit(0), .exit(3), .exit(4)].contains(outcome.end), "\(some)")
      let lines = try objects(outcome.output)
      #expect(Set(lines.compactMap { $0["file"] as? String }) == Set(some))
      for line in lines {
        #expect(["ok", "skipped", "rejected"].contains(line["status"] as? String ?? ""))
      }
    }
  }
}
