/// What every report names besides the athlete: the model and the program that made it.
public struct ReportContext: Sendable, Equatable {
  /// `standard`, or the name of the user's own table of factors.
  public var modelName: String
  /// The start of the hash over the model's factors.
  public var modelDigest: String
  public var programVersion: String

  public init(modelName: String, modelDigest: String, programVersion: String) {
    self.modelName = modelName
    self.modelDigest = modelDigest
    self.programVersion = programVersion
  }
}
