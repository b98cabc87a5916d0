import Foundation
import Running
import WeeklyReport

/// What a pipeline's store holds, for `soleus status`.
public struct Status: Sendable {
  /// Every file and folder that the store knows, the rejected ones included.
  public var files: Int
  public var rejections: [NamedRejection]
  public var runs: Int
  public var sets: Int
  /// The newest complete week that has reports, else the newest: where `latest` points.
  public var latestWeek: String?

  /// Reads the store of `plan`; one that is not there yet is empty.
  public init(_ plan: Plan) throws(Execution.Failure) {
    files = 0
    rejections = []
    runs = 0
    sets = 0
    do {
      guard let store = try Store(reading: plan.storeFile) else { return }
      let inputs = try store.inputs()
      files = inputs.count
      rejections = inputs.compactMap { input in
        input.rejection.map {
          NamedRejection(athlete: input.athlete, file: input.path, rejection: $0)
        }
      }
      runs = try store.state("runs").flatMap { Int($0) } ?? 0
      sets = try store.state("sets").flatMap { Int($0) } ?? 0
      latestWeek = try store.state("latest")
    } catch let failure as Store.Failure {
      throw Execution.Failure(failure, plan)
    } catch {
      throw Execution.Failure(.cannotOpen("\(error)"), plan)
    }
  }

  public var text: String {
    var lines = [
      "\(files) files, \(runs) runs, \(sets) strength sets",
      "Latest reports: \(latestWeek ?? "none yet")",
      "\(rejections.count) files in quarantine",
    ]
    lines += rejections.map { "  \($0.words)" }
    return lines.joined(separator: "\n")
  }

  public var json: String {
    JSONText.object([
      "schema": .int(1), "files": .int(files), "runs": .int(runs), "sets": .int(sets),
      "latest": .string(latestWeek),
      "rejected": .array(
        rejections.map {
          .object([
            "athlete": .string($0.athlete), "file": .string($0.file),
            "code": .string($0.rejection.code.rawValue), "line": .int($0.rejection.line),
            "message": .string($0.rejection.message), "hint": .string($0.rejection.hint),
          ])
        }),
    ]).line
  }
}
