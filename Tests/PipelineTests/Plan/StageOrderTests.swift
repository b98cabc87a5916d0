import Running
import Testing

@testable import Pipeline

@Suite("The order of stages")
struct StageOrderTests {
  private func problems(_ stages: [any Stage.Type]) -> [String] {
    let order = StageOrder(stages: stages)
    return stages.indices.flatMap { order.problems(at: $0) }
  }

  private func looksAt(_ stage: any Stage.Type) -> RecordingParts {
    stage.reads.union(stage.readsIfThere)
  }

  @Test("The usual order is right, and so it is without the stages that are read only if there")
  func usual() {
    #expect(problems(StageRegistry.all) == [])
    #expect(problems(StageRegistry.all.filter { $0.kind != "footwear" }) == [])
  }

  @Test("Whatever reads what another writes or mends is told when it stands before it")
  func reversed() {
    let all = StageRegistry.all
    var tried = 0
    for (early, maker) in all.enumerated() {
      for (late, reader) in all.enumerated().dropFirst(early + 1)
      where !looksAt(reader).isDisjoint(with: maker.writes.union(maker.mends)) {
        var moved = all
        moved.remove(at: early)
        moved.insert(maker, at: late)
        let found = problems(moved)
        #expect(
          found.contains { $0.contains("\"\(maker.kind)\"") && $0.contains("\"\(reader.kind)\"") },
          "\(maker.kind) after \(reader.kind): \(found)")
        tried += 1
      }
    }
    #expect(tried > 20)
  }

  @Test("What no stage writes is told once, however many read it")
  func once() {
    let withoutTimes = Array(StageRegistry.all.dropFirst())
    #expect(problems(withoutTimes).count == 1)
  }
}
