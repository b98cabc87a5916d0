import Running
import Writing

extension StageRegistry {
  /// docs/stages.md.
  package static func markdown() -> String {
    var lines = [
      "# Stages", "",
      "Made from the registry by `soleus docs stages`; a test fails when it is stale.", "",
      "A pipeline file lists the stages it wants in order. Each edits one recording, knows nothing of "
        + "other files, and runs anywhere.", "",
      "A stage stands after those that write or mend what it reads. What it reads *if there*, it "
        + "does without where no stage of the file writes it. What it *mends*, it reads and hands on "
        + "changed; each part is written by one stage.",
    ]
    for stage in all {
      lines += ["", "## \(stage.kind)", "", stage.summary, "", contract(of: stage)]
      if !stage.options.isEmpty {
        lines += ["", "| option | standard | range | meaning |", "| --- | --- | --- | --- |"]
        lines += stage.options.map {
          "| `\($0.key)` | \(Format.plain($0.standard)) | \(Format.plain($0.range.lowerBound))–\(Format.plain($0.range.upperBound)) | \($0.meaning) |"
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func contract(of stage: any Stage.Type) -> String {
    [
      ("Reads", stage.reads), ("If there", stage.readsIfThere), ("Mends", stage.mends),
      ("Writes", stage.writes),
    ].filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.list.joined(separator: ", "))." }
      .joined(separator: " ")
  }
}
