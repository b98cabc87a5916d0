import Running
import Testing

@testable import Pipeline

@Suite("Stages")
struct StageRegistryTests {
  @Test(
    "Each part is written by one stage, and what is mended was written before or stood in the file")
  func oneWriter() {
    var present = RecordingParts.decoded
    for stage in StageRegistry.all {
      #expect(stage.writes.intersection(present).list == [], "\(stage.kind)")
      #expect(stage.mends.subtracting(present).list == [], "\(stage.kind)")
      present.formUnion(stage.writes)
    }
  }

  @Test("Kinds and options are told apart, and standard values lie in their ranges")
  func tables() {
    #expect(Set(StageRegistry.all.map { $0.kind }).count == StageRegistry.all.count)
    for stage in StageRegistry.all {
      #expect(!stage.summary.isEmpty)
      #expect(Set(stage.options.map(\.key)).count == stage.options.count)
      for option in stage.options {
        #expect(option.range.contains(option.standard), "\(stage.kind) \(option.key)")
      }
    }
  }

  @Test("Every kind can be made, and no other")
  func made() {
    let made = StageRegistry.standard()
    #expect(made.map { type(of: $0).kind } == StageRegistry.all.map { $0.kind })
    #expect(StageRegistry.row(of: "flight") == nil)
  }
}
