import FlagRates
import Foundation
import SyntheticAthletes

/// Measures estimates against generated truth and against hidden channels of real recordings.
///
/// Usage: Accuracy PAGE; writes the page. SOLEUS_CORPUS names a folder of exports, SOLEUS_SHARED one whose
/// cases/people.csv says what was underfoot.
/// Accuracy --surface PAGE writes the part on surfaces alone, --clock PAGE that on load, the clock and the way.
/// Accuracy --rates PAGE [ATHLETES] writes the page of how often rules speak; it needs no files.
@main
enum Accuracy {
  static func main() async throws {
    let arguments = CommandLine.arguments
    if arguments.count > 2, arguments[1] == "--rates" {
      let athletes = arguments.count > 3 ? Int(arguments[3]) : nil
      return try write(
        RatesPage(rates: await FlagRates(athletes: athletes ?? 120)).text, to: arguments[2])
    }
    let part = arguments.count == 3 ? arguments[1] : nil
    guard arguments.count == 2 || ["--surface", "--clock"].contains(part), let path = arguments.last
    else {
      let usage = "usage: Accuracy PAGE | --surface PAGE | --clock PAGE | --rates PAGE [ATHLETES]\n"
      FileHandle.standardError.write(Data(usage.utf8))
      exit(64)
    }
    func folder(_ variable: String) -> String? {
      ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    }
    let corpus = try folder("SOLEUS_CORPUS").map(Corpus.init)
    if part == "--clock" {
      return try write(corpus.map { ClockTable($0).lines.joined(separator: "\n") } ?? "", to: path)
    }
    let labelled = try LabelledRuns(corpus: corpus, shared: folder("SOLEUS_SHARED"))
    let surface =
      SurfaceTable(
        truth: try SurfaceTruth(), heldOut: try SurfaceTruth(seeds: SurfaceTruth.heldOut)
      )
      .lines + (try LapsTable().lines) + labelled.lines
    guard part == nil else {
      return try write(surface.joined(separator: "\n"), to: path)
    }
    let page = Page(
      generated: try GeneratedTruth(Scenario.all), corpus: corpus, ownRuns: try .generated(),
      surface: surface)
    try write(page.text, to: path)
  }

  private static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
