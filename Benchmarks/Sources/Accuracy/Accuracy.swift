import Foundation

/// Measures estimates against generated truth and against hidden channels of real recordings.
///
/// Usage: Accuracy PAGE; writes the page. SOLEUS_CORPUS names a folder of exports.
@main
enum Accuracy {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 2 else {
      FileHandle.standardError.write(Data("usage: Accuracy PAGE\n".utf8))
      exit(64)
    }
    let folder = ProcessInfo.processInfo.environment["SOLEUS_CORPUS"].flatMap {
      $0.isEmpty ? nil : $0
    }
    let page = Page(
      generated: try GeneratedTruth(Page.scenarios), corpus: try folder.map(Corpus.init),
      ownRuns: try .generated())
    try Data(page.text.utf8).write(to: URL(fileURLWithPath: arguments[1]), options: .atomic)
  }
}
