import Running
import Testing

@testable import Pipeline

@Suite("The page of stages")
struct StagesPageTests {
  private let page = StageRegistry.markdown()

  @Test("It names every stage and option")
  func complete() {
    for stage in StageRegistry.all {
      #expect(page.contains("\n## \(stage.kind)\n"))
      for option in stage.options { #expect(page.contains("| `\(option.key)` |")) }
    }
  }

  @Test("It tells what a stage reads, reads if there, mends and writes")
  func contract() {
    #expect(page.contains("\nReads: time. Mends: position.\n"))
    #expect(page.contains(" If there: grade. Writes: cadence, "))
  }
}
