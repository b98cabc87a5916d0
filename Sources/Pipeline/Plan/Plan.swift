import ByteStream
import Foundation
package import Running
package import SoleusLoad

/// A pipeline file that has been checked and can be run.
package struct Plan: Sendable {
  /// The pipeline file as named by the user.
  package var file: String
  /// Absolute paths.
  package var athletesFolder: String
  package var storeFile: String
  package var reportFolder: String
  /// Of the model, for all athletes.
  package var bands: LoadBands
  package var modelName: String
  /// SHA-256 of the model's table.
  package var modelDigest: String
  var limits: ReadLimits
  package var stages: [PlannedStage]
  package var reports: [ReportKind]
  /// What pages are read in, where an athlete's profile does not say it.
  package var units: Units
  /// What surfaces are looked up in.
  package var map: MapFile?
  /// How weeks are mailed; `nil` where nobody asks for it.
  var mail: MailPlan?

  /// What reports leave for the roster and the next night; a cache, as the store is.
  var partsFolder: String { (storeFile as NSString).deletingPathExtension + ".parts" }
  /// What must be remembered and follows from no file; no cache.
  var memoryFolder: String { (storeFile as NSString).deletingPathExtension + ".memory" }

  /// The report folder as this pipeline writes into it, which may be made elsewhere for now.
  ///
  /// Names of files that are not whole yet are its own.
  func reports(at path: String) -> OutputFolder {
    let own = Digest.of([storeFile]).prefix(8)
    return OutputFolder(path: path, writer: "-\(own)", shownPath: reportFolder)
  }

  package var model: LoadModel { bands.model }

  var processing: RunProcessing {
    RunProcessing(
      stages: stages.compactMap { planned in
        StageRegistry.row(of: planned.kind).map { row in
          let settings = StageSettings(row.type.options, given: planned.options)
          return row.make(StageContext(settings, model, map?.surfaces))
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
