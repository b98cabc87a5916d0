import FlagRates
import Foundation
import SyntheticAthletes

/// Measures estimates against generated truth and against hidden channels of real recordings.
///
/// Usage: Accuracy PAGE; writes the page. SOLEUS_CORPUS names a folder of exports.
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
    guard arguments.count == 2 else {
      FileHandle.standardError.write(Data("usage: Accuracy PAGE | --rates PAGE [ATHLETES]\n".utf8))
      exit(64)
    }
    let folder = ProcessInfo.processInfo.environment["SOLEUS_CORPUS"].flatMap {
      $0.isEmpty ? nil : $0
    }
    let page = Page(
      generated: try GeneratedTruth(Scenario.all), corpus: try folder.map(Corpus.init),
      ownRuns: try .generated())
    try write(page.text, to: arguments[1])
  }

  private static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
