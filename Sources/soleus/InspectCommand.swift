public import ArgumentParser
import Foundation
import Pipeline
public import Running

struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows what single files hold; changes nothing.",
    discussion: """
      An athlete.yaml in the nearest folder above a file says whose it is; options beat it. In a \
      terminal recordings are rows of a table, else a line each.

        soleus inspect run.gpx
        soleus inspect athletes/kim/runs
        soleus inspect --json export_123.zip > runs.ndjson

      Exit codes: 0 all files were read, 3 some were rejected, 4 all were.
      """)

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

  @Option(help: "Body mass, for the force of strength sets; as athlete.yaml says unless told.")
  var massKg: Double?

  @Option(help: "Body height; as athlete.yaml says, else 175, unless told.")
  var heightCm: Double?

  @Option(help: "rearfoot, midfoot, forefoot or unknown; as athlete.yaml says unless told.")
  var footStrike: FootStrike?

  @Option(
    help: "IANA zone in which start times are shown; as athlete.yaml says, else UTC, unless told.")
  var timeZone: String?

  @Option(
    help: """
      km or mi: what distance, pace and load are shown in; as athlete.yaml says, else km, unless told.
      """)
  var units: Units?

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
    if let heightCm, !(100...230).contains(heightCm) {
      throw ValidationError("--height-cm lies between 100 and 230")
    }
    if let massKg, !Athlete.massesKg.contains(massKg) {
      throw ValidationError("--mass-kg lies between 25 and 250")
    }
    if let map, !FileManager.default.isReadableFile(atPath: map) {
      throw ValidationError("the map \(map) cannot be read")
    }
    if let timeZone, TimeZone(identifier: timeZone) == nil {
      throw ValidationError("there is no time zone \(timeZone); an example is Europe/Berlin")
    }
  }

  func run() async throws {
    let mapFile = map.map { MapFile(path: $0) }
    let inspection = Inspection(
      told: ToldOfAthlete(
        massKg: massKg, heightCm: heightCm, footStrike: footStrike, timeZone: timeZone,
        units: units), unpackedMiB: maxUnpackedMib, unpackedRatio: maxUnpackedRatio, map: mapFile)
    var counts = (inspected: 0, rejected: 0)
    var table = !json && Terminal.outputIsTerminal ? InspectionTable() : nil
    var profileLines: [String] = []
    let named = try filesFrom.map(InputText.lines) ?? []
    try await inspection.inspect(files + named, width: jobs.width) { result, count in
      counts.inspected += 1
      if result.isRejected { counts.rejected += 1 }
      if json {
        for line in result.jsonLines { try Terminal.print(line) }
      } else if table != nil {
        for line in table?.lines(result) ?? [] { try Terminal.show(line) }
      } else {
        if let lines = result.profileLines, lines != profileLines {
          profileLines = lines
          for line in lines { try Terminal.show(line) }
        }
        for line in result.lines { try Terminal.show(line) }
      }
      // Where the output is shown, it is the progress.
      if !Terminal.outputIsTerminal {
        Terminal.progress("looking at \(counts.inspected) of \(count) files")
      }
    }
    if !Terminal.outputIsTerminal { Terminal.progress(nil) }
    for line in table?.below ?? [] { try Terminal.show(line) }
    // Only what was looked into is known to be wrong.
    if let problem = mapFile?.problemIfRead { Terminal.say("soleus: \(problem)") }
    if counts.rejected > 0 {
      let code: Pipeline.ExitCode =
        counts.rejected == counts.inspected ? .noUsableInput : .newRejections
      throw ArgumentParser.ExitCode(code.rawValue)
    }
  }
}

extension FootStrike: ExpressibleByArgument {}
extension Units: ExpressibleByArgument {}
