import DelimitedText
import Running

/// The exercises for the calf, found by the names people give them.
///
/// A name is first read word by word (`exercise-words.csv`). An exercise fits it when the name says
/// all the words by which the exercise is known, and what it says besides is how the exercise is done:
/// "seated calf raise, toes in" fits "seated + calf + raise". Of several that fit, the one known by
/// the most words counts. A name with a word of unknown meaning fits none, so that "squat to calf
/// raise" is not taken for a calf raise.
public struct ExerciseCatalogue: Sendable {
  /// In the order of the table.
  public let exercises: [CalfExercise]
  /// For each exercise, the sets of meanings by which it is known.
  private let knownBy: [[Set<String>]]
  private let words: ExerciseVocabulary
  /// The athlete's own names; `nil` for one that is no calf work.
  private var ownNames: [String: CalfExercise?] = [:]

  /// The catalogue that comes with the program (`exercises.csv`).
  public static let standard: ExerciseCatalogue = {
    do throws(CatalogueProblem) {
      return try ExerciseCatalogue(PackageResources.exercises_csv, words: .standard)
    } catch {
      preconditionFailure("exercises.csv, line \(error.line): \(error.message)")
    }
  }()

  /// The exercise a log's words name; `nil` for any that is not known to be one for the calf.
  public subscript(name: String) -> CalfExercise? { self[name, noted: []] }

  /// The same with what the log notes of how it was done: the name has the word where they contradict
  /// each other, and what fits no exercise of that name is passed over.
  subscript(name: String, noted noted: Set<String>) -> CalfExercise? {
    let read = words.read(name)
    let own = ownNames[ownName(name)]
    guard own != nil || read.unknown.isEmpty else { return nil }
    func named(_ said: Set<String>) -> CalfExercise? {
      own.map { $0?.done(with: said, besides: said) } ?? best(said)
    }
    // What a name of the athlete's own stands for is told already; its words say how, as notes do.
    var said = own == nil ? read.said : []
    guard var found = named(said) else { return nil }
    for told in own == nil ? [noted] : [read.said.intersection(Self.ownModifiers), noted] {
      for axis in NoteReading.axes where said.isDisjoint(with: axis) {
        for meaning in told.intersection(axis).sorted() {
          guard let done = named(said.union([meaning])) else { continue }
          found = done
          said.insert(meaning)
          break
        }
      }
    }
    return found
  }

  /// What a name of the athlete's own may say besides the exercise that it stands for.
  private static let ownModifiers: Set = [
    "toes in", "toes out", "toes straight", "left", "right", "unstable", "balance board",
  ]

  /// The exercise that is known by the most of these words, done as the others say.
  private func best(_ said: Set<String>) -> CalfExercise? {
    var best: (exercise: CalfExercise, words: Int)?
    for (exercise, alternatives) in zip(exercises, knownBy) {
      for known in alternatives
      where known.count > best?.words ?? 0 && known.isSubset(of: said) {
        if let done = exercise.done(with: said, besides: said.subtracting(known)) {
          best = (done, known.count)
        }
      }
    }
    return best?.exercise
  }

  /// Whether a name speaks of calf work, be it understood or not.
  public func soundsLikeCalfWork(_ name: String) -> Bool {
    ownNames[ownName(name)] == nil && words.soundsLikeCalfWork(name)
  }

  /// The sets with what each is to the calf; unknown names that sound like calf work are noted.
  func recognise(
    _ logged: [LoggedSet], of athlete: Athlete, findings: inout Findings
  ) -> [StrengthSet] {
    struct Asked: Hashable {
      var name: String
      var noted: Set<String>
    }
    var known: [Asked: CalfExercise?] = [:]
    var unknown: [String] = []
    let sets = logged.map { logged in
      var set = logged.set
      let note = logged.note.and(logged.sessionNote)
      let asked = Asked(name: set.exercise, noted: note.said)
      let exercise = known[asked] ?? self[set.exercise, noted: note.said]
      if known.updateValue(exercise, forKey: asked) == nil, exercise == nil,
        !unknown.contains(set.exercise), soundsLikeCalfWork(set.exercise)
      {
        unknown.append(set.exercise)
      }
      guard let exercise else { return set }
      set.calf = exercise.work(weightKg: set.weightKg, massKg: athlete.massKg)
      if set.kind == .working, note.isToFailure { set.kind = .failure }
      set.holdS = note.holdS
      return set
    }
    let more = unknown.count > 20 ? " and \(unknown.count - 20) more" : ""
    findings.note(
      .calfExerciseUnknown, count: unknown.count,
      detail: unknown.prefix(20).joined(separator: "; ") + more)
    return sets
  }
}

/// What is wrong with a table of exercises or of names.
public struct CatalogueProblem: Error, Sendable, Equatable {
  /// From 1.
  public var line: Int
  public var message: String
}

// MARK: - The athlete's own names

extension ExerciseCatalogue {
  /// This catalogue with an athlete's own names, and the rows that could not be used.
  ///
  /// The table has the columns `name`, as in the log, and `exercise`, the key of an exercise here or
  /// `none`. Case and blanks around a name do not count, and one that is there twice is a problem.
  public func adding(
    ownNames csv: [UInt8]
  ) -> (catalogue: ExerciseCatalogue, problems: [CatalogueProblem]) {
    guard let table = DelimitedTable(DelimitedText(csv)), table.has("name"), table.has("exercise")
    else {
      return (self, [CatalogueProblem(line: 1, message: "the columns are name and exercise")])
    }
    var catalogue = self
    var problems: [CatalogueProblem] = []
    for row in table.rows {
      guard let name = table[row, "name"], let key = table[row, "exercise"]?.lowercased() else {
        problems.append(CatalogueProblem(line: row.line, message: "a name and an exercise"))
        continue
      }
      let exercise = exercises.first { $0.key == key }
      if exercise == nil, key != "none" {
        let keys = exercises.map(\.key).joined(separator: ", ")
        problems.append(
          CatalogueProblem(
            line: row.line, message: "there is no exercise \(quoted(key)); there are \(keys), none")
        )
      } else if catalogue.ownNames.updateValue(exercise, forKey: ownName(name)) != nil {
        problems.append(
          CatalogueProblem(line: row.line, message: "\(quoted(name)) is there twice"))
      }
    }
    return (catalogue, problems)
  }

  private func ownName(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

// MARK: - The table

extension ExerciseCatalogue {
  /// Reads a table of exercises; in `words`, `|` separates alternatives and `+` joins meanings.
  init(_ csv: [UInt8], words: ExerciseVocabulary) throws(CatalogueProblem) {
    guard let table = DelimitedTable(DelimitedText(csv, separator: .comma)) else {
      throw CatalogueProblem(line: 1, message: "no header")
    }
    var exercises: [CalfExercise] = []
    var knownBy: [[Set<String>]] = []
    for row in table.rows {
      let alternatives = (table[row, "words"] ?? "").parts("|").map { Set($0.parts("+")) }
      for known in alternatives {
        if let stranger = known.subtracting(words.allMeanings).min() {
          throw CatalogueProblem(line: row.line, message: "no word means \(quoted(stranger))")
        }
        if (knownBy + [alternatives]).joined().count(where: { $0 == known }) > 1 {
          throw CatalogueProblem(
            line: row.line, message: "two exercises are known by the same words")
        }
      }
      exercises.append(try CalfExercise(CatalogueRow(table: table, row: row)))
      knownBy.append(alternatives)
    }
    self.exercises = exercises
    self.knownBy = knownBy
    self.words = words
  }
}
