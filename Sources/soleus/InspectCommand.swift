public import ArgumentParser
import Foundation
import Pipeline
public import Running

struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows what single files hold; changes nothing.",
    discussion: "Exit codes: 0 all files were read, 3 some were rejected, 4 all were.")

  @Argument(
    help: """
      FIT, TCX or GPX files (plain or gzipped), zip archives, folders, strength CSV files; - is \
      standard input.
      """)
  var files: [String] = []

  @Option(help: "Also the files that this file names, a line each; - is standard input.")
  var filesFrom: String?

  @Flag(help: "One line of JSON a recording, or a file that yields none.")
  var json = false

  @Option(help: "Body mass, for the force of strength sets.")
  var massKg: Double?

  @Option(help: "Body height; 175 unless told.")
  var heightCm: Double = Athlete.assumedHeightCm

  @Option(help: "rearfoot, midfoot, forefoot or unknown.")
  var footStrike: FootStrike = .unknown

  @Option(help: "IANA zone in which start times are shown; UTC unless told.")
  var timeZone: String = "UTC"

  @Option(help: "km or mi: what distance, pace and load are shown in; km unless told.")
  var units: Units = .km

  @Option(help: "Refuse files that unpack to more MiB; 4096 unless told.")
  var maxUnpackedMib: Int?

  @Option(help: "Refuse files that unpack to more times their size; 200 unless told.")
  var maxUnpackedRatio: Int?

  @Option(
    help: "An OpenStreetMap extract (.osm.pbf, .osm, .osm.gz) in which surfaces are looked up.")
  var map: String?

  @OptionGroup var jobs: JobsOption

  func validate() throws {
    if files.isEmpty, filesFrom == nil {
      throw ValidationError("name at least one file, folder or archive")
    }
    if files.contains("-"), filesFrom == "-" {
      throw ValidationError("standard input is either a file or a list of files")
    }
    if let maxUnpackedMib, !(1...1_048_576).contains(maxUnpackedMib) {
      throw ValidationError("--max-unpacked-mib lies between 1 and 1048576")
    }
    if let maxUnpackedRatio, !(2...100_000).contains(maxUnpackedRatio) {
      throw ValidationError("--max-unpacked-ratio lies between 2 and 100000")
    }
    guard (100...230).contains(heightCm) else {
      throw ValidationError("--height-cm lies between 100 and 230")
    }
    if let massKg, !Athlete.massesKg.contains(massKg) {
      throw ValidationError("--mass-kg lies between 25 and 250")
    }
    if let map, !FileManager.default.isReadableFile(atPath: map) {
      throw ValidationError("the map \(map) cannot be read")
    }
    guard TimeZone(identifier: timeZone) != nil else {
      throw ValidationError("there is no time zone \(timeZone); an example is Europe/Berlin")
    }
  }

  func run() async throws {
    let mapFile = map.map { MapFile(path: $0) }
    let inspection = Inspection(
      athlete: Athlete(
        id: "athlete", name: "athlete", timeZone: timeZone, massKg: massKg, heightCm: heightCm,
        footStrike: footStrike, units: units), unpackedMiB: maxUnpackedMib,
      unpackedRatio: maxUnpackedRatio, map: mapFile)
    var rejected = 0
    var inspected = 0
    let named = try filesFrom.map(InputText.lines) ?? []
    try await inspection.inspect(files + named, width: jobs.width) { result in
      inspected += 1
      if result.isRejected { rejected += 1 }
      if json {
        for line in result.jsonLines { try Terminal.print(line) }
      } else {
        for line in result.lines { try Terminal.show(line) }
      }
    }
    // Only what was looked into is known to be wrong.
    if let problem = mapFile?.problemIfRead { Terminal.say("soleus: \(problem)") }
    if rejected > 0 {
      let code: Pipeline.ExitCode = rejected == inspected ? .noUsableInput : .newRejections
      throw ArgumentParser.ExitCode(code.rawValue)
    }
  }
}

extension FootStrike: ExpressibleByArgument {}
extension Units: ExpressibleByArgument {}
