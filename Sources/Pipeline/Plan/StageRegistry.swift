import Conditions
import RunSignals
public import Running
import SoleusLoad
import Writing

/// Every stage there is, in the order in which they usually run.
///
/// Pipeline files, checks and docs/stages.md all follow this one list.
public enum StageRegistry {
  public static let all: [any Stage.Type] = [
    Times.self, Spikes.self, Distance.self, MovingTime.self, Pace.self, Grade.self, Cadence.self,
    SportGuess.self, FadeStage.self, Turns.self, SurfaceStage.self, SoleusLoadStage.self,
  ]

  /// The stage of that kind with its options, or `nil` for a kind there is none of.
  static func stage(_ kind: String, given: [String: Double], model: LoadModel) -> (any Stage)? {
    guard let type = all.first(where: { $0.kind == kind }) else { return nil }
    if type == SoleusLoadStage.self { return SoleusLoadStage(model: model) }
    return type.init(StageSettings(type.options, given: given))
  }

  /// All stages with their standard options.
  static func standard(model: LoadModel) -> [any Stage] {
    all.compactMap { stage($0.kind, given: [:], model: model) }
  }

  /// docs/stages.md, which a test holds against this list.
  package static func markdown() -> String {
    var lines = [
      "# Stages", "",
      "Made from the registry by `soleus docs stages`; a test fails when it is stale.", "",
      "A pipeline file lists the stages it wants in order. Each edits one recording, knows nothing of "
        + "other files, and runs anywhere.",
    ]
    for stage in all {
      lines += [
        "", "## \(stage.kind)", "", stage.summary, "",
        "Reads: \(stage.reads.list.joined(separator: ", ")). "
          + "Writes: \(stage.writes.isEmpty ? "the verdict only" : stage.writes.list.joined(separator: ", ")).",
      ]
      if !stage.options.isEmpty {
        lines += ["", "| option | standard | range | meaning |", "| --- | --- | --- | --- |"]
        lines += stage.options.map {
          "| `\($0.key)` | \(Format.plain($0.standard)) | \(Format.plain($0.range.lowerBound))–\(Format.plain($0.range.upperBound)) | \($0.meaning) |"
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
