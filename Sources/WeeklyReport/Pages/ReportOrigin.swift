package import Running

/// What every report names besides the athlete: the model and the program that made it.
package struct ReportOrigin: Sendable, Equatable {
  /// `standard`, or the name of the user's own table of factors.
  package var modelName: String
  /// The start of the hash over the model's factors.
  package var modelDigest: String
  package var programVersion: String
  /// What pages of several athletes are read in.
  package var units: Units

  package init(
    modelName: String, modelDigest: String, programVersion: String, units: Units = .km
  ) {
    self.modelName = modelName
    self.modelDigest = modelDigest
    self.programVersion = programVersion
    self.units = units
  }
}
