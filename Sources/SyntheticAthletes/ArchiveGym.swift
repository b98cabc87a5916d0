/// The strength logs of an athlete of a made-up archive: three visits a week, an export a year.
extension ArchiveAthlete {
  /// Days of a week on which the gym is visited.
  private static let visits = [0, 2, 4]

  /// An exercise, and what is lifted at first; `nil` for the body alone.
  private typealias Move = (name: String, weight: Double?)

  /// What is done on each day of a week, calves first.
  private static let days: [[Move]] = [
    [
      ("Seated Calf Raise (Machine)", 30), ("Squat (Barbell)", 40),
      ("Single Leg Standing Calf Raise", nil), ("Romanian Deadlift (Barbell)", 40),
      ("Leg Extension (Machine)", 25), ("Hip Thrust (Barbell)", 50), ("Plank", nil),
    ],
    [
      ("Standing Calf Raise (Machine)", 40), ("Bench Press (Barbell)", 30),
      ("Pull Up", nil), ("Shoulder Press (Dumbbell)", 10), ("Push Up", nil),
      ("Bent Over Row (Barbell)", 30),
    ],
    [
      ("Single Leg Standing Calf Raise", 8), ("Bulgarian Split Squat", 12),
      ("Seated Calf Raise (Machine)", 25), ("Leg Press", 80), ("Lying Leg Curl (Machine)", 20),
      ("Hip Thrust (Barbell)", 45), ("Push Up", nil), ("Plank", nil),
    ],
  ]

  /// The exports, one for each year in which something was lifted; rows add up to `setCount`.
  var strengthLogs: [SampleFile] {
    let isStrong = index.isMultiple(of: 2)
    let years = Dictionary(grouping: sessions) { CivilTime.date(ofDay: $0.day).year }
    return years.sorted { $0.key < $1.key }.map { year, sessions in
      SampleFile(
        path: "strength/\(isStrong ? "strong" : "hevy")-\(year).csv",
        text: isStrong ? StrongCSV().text(of: sessions) : HevyCSV().text(of: sessions))
    }
  }

  /// All visits that have sets, the oldest first.
  var sessions: [StrengthSession] {
    let count = weeks * Self.visits.count
    return (0..<count).compactMap { number in
      let sets = ArchiveSize.share(of: setCount, for: count - 1 - number, among: count)
      return sets > 0 ? session(number, sets: sets) : nil
    }
  }

  private func session(_ number: Int, sets: Int) -> StrengthSession {
    var generator = SeededGenerator(seed: seed, purpose: "archive gym \(index) \(number)")
    let ofWeek = number % Self.visits.count
    let week = number / Self.visits.count
    let moves = Self.days[ofWeek].prefix((sets + 2) / 3)
    return StrengthSession(
      title: ["Legs", "Upper body", "Legs again"][ofWeek],
      day: ArchiveWeeks.day(weeksBefore: weeks - 1 - week, weekday: Self.visits[ofWeek]),
      secondOfDay: 66_600 + generator.whole(0...90) * 60, minutes: 40 + generator.whole(0...30),
      exercises: moves.enumerated().map { place, move in
        exercise(
          move, sets: ArchiveSize.share(of: sets, for: place, among: moves.count), week: week,
          generator: &generator)
      })
  }

  /// Loads go up by a step in six weeks, for some years; the last set is the hardest.
  private func exercise(
    _ move: Move, sets: Int, week: Int, generator: inout SeededGenerator
  ) -> StrengthSession.Exercise {
    let weight = move.weight.map { $0 + 2.5 * Double(min(week / 6, 24)) }
    let count = 8 + generator.whole(0...6)
    return StrengthSession.Exercise(
      move.name,
      (0..<sets).map { set in
        move.name == "Plank"
          ? StrengthSession.Repetitions(count: nil, seconds: 45 + 5 * (count - 8))
          : StrengthSession.Repetitions(
            count: max(1, count - (set == sets - 1 ? generator.whole(0...2) : 0)), weight: weight)
      })
  }
}
