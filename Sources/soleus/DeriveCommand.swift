import ArgumentParser
import Foundation
import Pipeline

struct DeriveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "derive", abstract: "Prints what each file came to, a line of JSON a file.",
    discussion: """
      Reads files and nothing else: no store, no clock, no other file has a say, so the work may be \
      shared in any way. docs/records.md tells what a line holds, docs/sharing.md how to share.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: "Only this athlete.")
  var athlete: String?

  @Option(help: "Only the files that this file names, a line each; - is standard input.")
  var filesFrom: String?

  /// What is named in place of being derived.
  enum Listing: String, ExpressibleByArgument, CaseIterable {
    case athletes, files
  }

  @Option(
    help: "Only names the athletes or the files, a line each; --files-from takes such a list.")
  var list: Listing?

  @Flag(
    help: ArgumentHelp(
      """
      The files are handed over on standard input as pairs of netstrings, name and bytes; in the folder of \
      athletes they may be empty.
      """))
  var framed = false

  @OptionGroup var jobs: JobsOption

  func validate() throws {
    let told = [list != nil, framed, filesFrom != nil].count { $0 }
    if told > 1 { throw ValidationError("--list, --framed and --files-from exclude each other") }
    if framed, athlete != nil { throw ValidationError("--framed takes no --athlete") }
  }

  func run() async throws {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    let files = try filesFrom.map(InputText.lines)
    let deriving = Deriving(plan, jobs: jobs.width)
    do throws(Execution.Failure) {
      switch list {
      case .athletes: try deriving.listAthletes(athlete: athlete).forEach { print($0) }
      case .files: try deriving.listFiles(athlete: athlete) { print($0) }
      case nil where framed:
        try await deriving.run(framed: FramedFiles(.standardInput)) { print($0) }
      case nil: try await deriving.run(athlete: athlete, files: files) { print($0) }
      }
    } catch {
      throw Failing.with(error.exit, error.words)
    }
  }
}
