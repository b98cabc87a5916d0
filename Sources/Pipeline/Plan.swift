import Running
public import SoleusLoad
import XMLStream

/// A pipeline file that has been checked and can be run.
public struct Plan: Sendable {
  /// The pipeline file as named by the user.
  public var file: String
  /// Absolute paths.
  public var athletesFolder: String
  public var storeFile: String
  public var reportFolder: String
  public var model: LoadModel
  public var modelName: String
  /// SHA-256 of the model's table.
  public var modelDigest: String
  var limits: ReadLimits
  public var stages: [PlannedStage]
  public var reports: [ReportKind]

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
      stages: stages.compactMap {
        StageRegistry.stage($0.kind, given: $0.options, model: model)
      }, model: model, limits: limits)
  }
}

/// A stage as the pipeline file names it.
public struct PlannedStage: Sendable, Equatable {
  public var kind: String
  /// Only what the file sets.
  public var options: [String: Double]
}

/// The kinds of files that a pipeline may ask for.
public enum ReportKind: String, Sendable, CaseIterable {
  case html, markdown, json, csv
}
