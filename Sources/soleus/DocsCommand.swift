import ArgumentParser
import Explanation
import Pipeline

/// Prints the generated pages of docs/, for `make docs` and the test of their staleness.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Prints a generated page of the documentation.",
    shouldDisplay: false)

  enum Page: String, ExpressibleByArgument, CaseIterable {
    case stages
    case dataDictionary = "data-dictionary"
    case rejections, flags, model, literature
    case exitCodes = "exit-codes"
  }

  @Argument(help: "stages, data-dictionary, rejections, flags, model, literature or exit-codes.")
  var page: Page

  func run() throws {
    switch page {
    case .stages: try Terminal.write(StageRegistry.markdown())
    case .dataDictionary: try Terminal.write(Documentation.dataDictionary)
    case .rejections: try Terminal.write(Documentation.rejections)
    case .model: try Terminal.write(Documentation.model)
    case .literature: try Terminal.write(Documentation.literature)
    case .flags: try Terminal.write(Documentation.flags)
    case .exitCodes: try Terminal.write(ExitCodesPage.markdown())
    }
  }
}
