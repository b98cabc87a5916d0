import StreamTestSupport
import StrengthLog
import Testing

/// A name of an exercise and the answers that are right; the list writes those short enough to be read.
struct ExerciseNameCase: Sendable, CustomTestStringConvertible {
  enum Answer: Equatable {
    /// No calf work.
    case not
    /// Named as not understood, and not counted.
    case listed
    /// An exercise whose key begins so.
    case exercise(String)
  }

  let name: String
  let right: String

  var testDescription: String { name }

  static let all = SharedFolder.rows(of: "exercise-names.tsv", separator: "\t").compactMap {
    $0.count < 3 ? nil : ExerciseNameCase(name: $0[1], right: $0[2])
  }

  var answers: [Answer] {
    right.replacing(" or ", with: "/").split(separator: "/").map { word in
      switch word {
      case _ where word.hasPrefix("NOT"): .not
      case "listed", "calf work": .listed
      case "massage": .exercise("calf-massage")
      default: .exercise(String(word))
      }
    }
  }

  static func said(of name: String) -> (answer: Answer, words: String) {
    if let exercise = ExerciseCatalogue.standard[name] {
      return (.exercise(exercise.key), exercise.key)
    }
    return ExerciseCatalogue.standard.soundsLikeCalfWork(name)
      ? (.listed, "not understood, listed") : (.not, "no calf work")
  }

  /// Whether what is said is among the right answers.
  ///
  /// A name listed for a person to look at counts nothing, so that it is right where none is wanted.
  var isRight: Bool {
    let said = Self.said(of: name).answer
    return answers.contains { right in
      switch (right, said) {
      case (.exercise(let beginning), .exercise(let key)):
        // What is told short, such as “leg-press”, leaves open which form it is; one leg is its own.
        key == beginning || (!beginning.contains("calf") && key.hasPrefix(beginning))
      case (.not, .listed): true
      default: right == said
      }
    }
  }
}

@Suite(
  "Cases of exercise names",
  .enabled(if: SharedFolder.hasCases, Comment(rawValue: SharedFolder.missing)))
struct ExerciseNameCasesTests {
  @Test("A name becomes the exercise it means", arguments: ExerciseNameCase.all)
  func exercise(named name: ExerciseNameCase) {
    #expect(
      name.isRight, "\(ExerciseNameCase.said(of: name.name).words) instead of \(name.right)")
  }
}
