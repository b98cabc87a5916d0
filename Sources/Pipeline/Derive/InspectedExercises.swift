import Running
import StrengthLog
import Writing

/// What the names of one strength log became, in the order of the log: each name once, and again for what
/// notes made of it.
struct InspectedExercises {
  /// A name with the key of the exercise that it became.
  private(set) var understood: [(name: String, exercise: String, sets: Int)] = []
  /// Names that sound like calf work and became none.
  private(set) var notUnderstood: [(name: String, sets: Int)] = []
  /// How many other names there are: no calf work.
  private(set) var others = 0

  init(_ log: StrengthOutcome, catalogue: ExerciseCatalogue = .standard) {
    struct Named: Hashable {
      var name: String
      var exercise: String?
    }
    var sets: [Named: Int] = [:]
    var order: [Named] = []
    for set in log.sets {
      let named = Named(name: set.exercise, exercise: set.calf?.exercise)
      if sets[named] == nil { order.append(named) }
      sets[named, default: 0] += 1
    }
    for named in order {
      if let exercise = named.exercise {
        understood.append((named.name, exercise, sets[named] ?? 0))
      } else if catalogue.soundsLikeCalfWork(named.name) {
        notUnderstood.append((named.name, sets[named] ?? 0))
      } else {
        others += 1
      }
    }
  }

  /// A line a name for people.
  var lines: [String] {
    understood.map { "  \($0.name) -> \($0.exercise): \(Format.count($0.sets, "set"))" }
      + notUnderstood.map {
        "  \($0.name) -> not understood, not counted: \(Format.count($0.sets, "set"))"
      } + (others > 0 ? ["  \(Format.count(others, "other name")): no calf work"] : [])
  }

  /// The members of the log's line of JSON.
  var members: [(String, JSONText)] {
    [
      (
        "exercises",
        .array(
          understood.map {
            .object([
              "name": .string($0.name), "exercise": .string($0.exercise), "sets": .int($0.sets),
            ])
          })
      ),
      (
        "names_not_understood",
        .array(
          notUnderstood.map { .object(["name": .string($0.name), "sets": .int($0.sets)]) })
      ), ("other_names", .int(others)),
    ]
  }
}
