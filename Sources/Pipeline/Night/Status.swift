import Foundation
import Running
import WeeklyReport
import Writing

/// What a pipeline's store holds, for `soleus status`.
package struct Status: Sendable {
  /// Every file and folder that the store knows, the rejected ones included.
  package var files: Int
  package var rejections: [NamedRejection]
  package var runs: Int
  package var sets: Int
  /// The newest complete week that has reports, else the newest: where `latest` points.
  package var latestWeek: String?

  /// Reads the store of `plan`; one that is not there yet is empty.
  package init(_ plan: Plan) throws(Execution.Failure) {
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

  package var text: String {
    var lines = [
      "\(files) files, \(runs) runs, \(sets) strength sets",
      "Latest reports: \(latestWeek ?? "none yet")",
      "\(rejections.count) files in quarantine",
    ]
    lines += rejections.map { "  \($0.words)" }
    return lines.joined(separator: "\n")
  }

  package var json: String {
    JSONText.object([
      "schema": .int(1), "files": .int(files), "runs": .int(runs), "sets": .int(sets),
      "latest": .string(latestWeek),
      "rejected": .array(
        rejections.map {
          .members(
            [("athlete", .string($0.athlete)), ("file", .string($0.file))] + $0.rejection.members())
        }),
    ]).line
  }
}
