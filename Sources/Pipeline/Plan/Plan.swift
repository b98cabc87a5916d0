import ByteStream
import Running
package import SoleusLoad
import XMLStream

/// A pipeline file that has been checked and can be run.
package struct Plan: Sendable {
  /// The pipeline file as named by the user.
  package var file: String
  /// Absolute paths.
  package var athletesFolder: String
  package var storeFile: String
  package var reportFolder: String
  package var model: LoadModel
  package var modelName: String
  /// SHA-256 of the model's table.
  package var modelDigest: String
  var limits: ReadLimits
  package var stages: [PlannedStage]
  package var reports: [ReportKind]

  /// What makes two plans give different figures from the same file.
  var stageKey: String {
    Digest.of(
      stages.map { stage in
        let options = stage.options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return stage.kind + "(" + options.joined(separator: ",") + ")"
      } + [modelDigest, "\(limits.unpackedBytes)", "\(limits.ratio)"])
  }

  var processing: RunProcessing {
    RunProcessing(
      stages: stages.compactMap { planned in
        StageRegistry.row(of: planned.kind).map { row in
          let settings = StageSettings(row.type.options, given: planned.options)
          return row.make(StageContext(settings, model))
        }
      }, limits: limits)
  }
}

/// A stage as the pipeline file names it.
package struct PlannedStage: Sendable, Equatable {
  package var kind: String
  /// Only what the file sets.
  package var options: [String: Double]
}

/// The kinds of files that a pipeline may ask for.
package enum ReportKind: String, Sendable, CaseIterable {
  case html, markdown, json, csv
}
