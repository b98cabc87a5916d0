/// What every report names besides the athlete: the model and the program that made it.
package struct ReportOrigin: Sendable, Equatable {
  /// `standard`, or the name of the user's own table of factors.
  package var modelName: String
  /// The start of the hash over the model's factors.
  package var modelDigest: String
  package var programVersion: String

  package init(modelName: String, modelDigest: String, programVersion: String) {
    self.modelName = modelName
    self.modelDigest = modelDigest
    self.programVersion = programVersion
  }
}
