/// A row that could not be used, and why.
public struct RowProblem: Error, Codable, Sendable, Equatable {
  public var code: RowProblemCode
  /// Line in the file, from 1.
  public var line: Int
  /// The reason with what the row holds, in one printable line.
  public var message: String

  public init(_ code: RowProblemCode, line: Int, _ message: String) {
    self.code = code
    self.line = line
    self.message = message
  }
}

/// The stable codes of rows that could not be used.
public enum RowProblemCode: String, Codable, Sendable, CaseIterable {
  case unclosedQuote = "unclosed-quote"
  case tooManyFields = "too-many-fields"
  case noDate = "no-date"
  case badDate = "bad-date"
  case ambiguousDate = "ambiguous-date"
  case noExercise = "no-exercise"
  case badWeight = "bad-weight"
  case weightOutOfRange = "weight-out-of-range"
  case badUnit = "bad-unit"
  case badRepetitions = "bad-repetitions"
  case repetitionsOutOfRange = "repetitions-out-of-range"
  case badDuration = "bad-duration"
  case durationOutOfRange = "duration-out-of-range"
  case nothingDone = "nothing-done"
  case badSets = "bad-sets"
  case badSet = "bad-set"
  case noSession = "no-session"

  /// What is wrong with the row, in a sentence for people.
  public var meaning: String {
    switch self {
    case .unclosedQuote: "A quote opens and does not close."
    case .tooManyFields: "The row has more fields than the header, so its columns are in doubt."
    case .noDate: "The row has no date."
    case .badDate: "The date cannot be read."
    case .ambiguousDate: "The date could be day first or month first."
    case .noExercise: "The row names no exercise."
    case .badWeight: "The weight is not a number."
    case .weightOutOfRange: "The weight is negative or above 1000 kg."
    case .badUnit: "The unit of weight is neither kilograms nor pounds."
    case .badRepetitions: "The repetitions are not a whole number."
    case .repetitionsOutOfRange: "The repetitions are negative or above 1000."
    case .badDuration: "The seconds are not a number."
    case .durationOutOfRange: "The seconds are negative or above a day."
    case .nothingDone: "The row has neither repetitions nor seconds nor distance."
    case .badSets: "The number of sets is not a whole number from 1 to 20."
    case .badSet: "A set is not written as weight x repetitions."
    case .noSession: "The session that the row belongs to is not there, or there twice."
    }
  }
}
