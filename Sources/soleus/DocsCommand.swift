import ArgumentParser
import Pipeline

/// Prints the generated pages of docs/, for `make docs` and the test of their staleness.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Prints a generated page of the documentation.",
    shouldDisplay: false)

  enum Page: String, ExpressibleByArgument, CaseIterable {
    case stages
    case dataDictionary = "data-dictionary"
  }

  @Argument(help: "stages or data-dictionary.")
  var page: Page

  func run() throws {
    switch page {
    case .stages: Terminal.print(Documentation.stages)
    case .dataDictionary: Terminal.print(Documentation.dataDictionary)
    }
  }
}
