import DelimitedText
import Running

/// The exercises that load the calf, found by the names people give them.
public struct ExerciseCatalogue: Sendable {
  /// In the order of the table.
  public let exercises: [CalfExercise]
  private let indices: [ExerciseName: Int]

  /// The catalogue that comes with the program (`exercises.csv`).
  public static let standard: ExerciseCatalogue = {
    do throws(CatalogueProblem) {
      return try ExerciseCatalogue(PackageResources.exercises_csv)
    } catch {
      preconditionFailure("exercises.csv, line \(error.line): \(error.message)")
    }
  }()

  /// The exercise a log's words name; `nil` for any that is not known to load the calf.
  public subscript(name: String) -> CalfExercise? {
    indices[ExerciseName(name)].map { exercises[$0] }
  }

  /// Fills in what every set is to the calf; unknown names that sound like calf work are noted.
  func recognise(_ sets: inout [StrengthSet], of athlete: Athlete, findings: inout Findings) {
    var known: [String: CalfExercise?] = [:]
    var unknown: [String] = []
    for index in sets.indices {
      let name = sets[index].exercise
      let exercise = known[name] ?? self[name]
      if known.updateValue(exercise, forKey: name) == nil, exercise == nil,
        ExerciseName(name).soundsLikeCalfWork
      {
        unknown.append(name)
      }
      sets[index].calf = exercise?.work(weightKg: sets[index].weightKg, massKg: athlete.massKg)
    }
    let more = unknown.count > 5 ? " and \(unknown.count - 5) more" : ""
    findings.note(
      .calfExerciseUnknown, count: unknown.count,
      detail: unknown.prefix(5).joined(separator: "; ") + more)
  }
}

/// What is wrong with a table of exercises.
struct CatalogueProblem: Error {
  var line: Int
  var message: String
}

extension ExerciseCatalogue {
  /// Reads a table of exercises; names of one exercise are separated by `|`.
  init(_ csv: [UInt8]) throws(CatalogueProblem) {
    guard let table = DelimitedTable(DelimitedText(csv, separator: .comma)) else {
      throw CatalogueProblem(line: 1, message: "no header")
    }
    var exercises: [CalfExercise] = []
    var indices: [ExerciseName: Int] = [:]
    for row in table.rows {
      let names = table[row, "names"]?.split(separator: "|") ?? []
      for name in names {
        guard indices.updateValue(exercises.count, forKey: ExerciseName(String(name))) == nil else {
          throw CatalogueProblem(line: row.line, message: "“\(name)” is there twice")
        }
      }
      exercises.append(try CalfExercise(table, row))
    }
    self.exercises = exercises
    self.indices = indices
  }
}

extension CalfExercise {
  fileprivate init(_ table: DelimitedTable, _ row: DelimitedText.Row) throws(CatalogueProblem) {
    func text(_ column: String) throws(CatalogueProblem) -> String {
      guard let text = table[row, column] else {
        throw CatalogueProblem(line: row.line, message: "no \(column)")
      }
      return text
    }
    func number(_ column: String, _ range: ClosedRange<Double>) throws(CatalogueProblem) -> Double {
      guard let number = plainNumber(try text(column)), range.contains(number) else {
        throw CatalogueProblem(line: row.line, message: "\(column) is not within \(range)")
      }
      return number
    }
    func choice<Choice: RawRepresentable<String>>(
      _ column: String
    ) throws(CatalogueProblem) -> Choice {
      guard let choice = Choice(rawValue: try text(column)) else {
        throw CatalogueProblem(line: row.line, message: "\(column) is no choice")
      }
      return choice
    }
    key = try text("key")
    label = try text("label")
    emphasis = try choice("emphasis")
    legs = Int(try number("legs", 1...2))
    bodyWeightShare = try number("body_weight_share", 0...1)
    multiple = Banded(
      central: try number("multiple", 0...10), low: try number("multiple_low", 0...10),
      high: try number("multiple_high", 0...10))
    soleusShare = try number("soleus_share", 0...1)
    let withoutWeight: WithoutWeight = try choice("without_weight")
    worksWithoutWeight = withoutWeight == .bodyWeight
    basis = try choice("basis")
    source = try text("source")
  }

  private enum WithoutWeight: String {
    case bodyWeight = "body weight"
    case notLogged = "not logged"
  }
}
