/// What life makes of the days of a plan.
///
/// All lengths and frequencies are assumed.
struct PlanDays {
  enum Day: Equatable {
    case usual
    /// Nothing is run.
    case ill
    /// So large a share of what was planned is run.
    case recovering(share: Double)
    /// Half of the runs fall out, the others are shorter.
    case away
    /// Runs as usual, and none on file.
    case withoutWatch
  }

  private var days: [Day]

  init(_ runner: PlanRunner, weeks: Int) {
    var generator = runner.generator("days")
    days = Array(repeating: .usual, count: 7 * weeks)
    /// Beginnings of what happens so many times a year.
    func beginnings(perYear: Double) -> [Int] {
      days.indices.filter { _ in generator.chance(perYear / 365) }
    }
    for begin in beginnings(perYear: 2) {
      set(.away, from: begin, days: generator.whole(7...14))
    }
    for begin in beginnings(perYear: 0.4) {
      set(.withoutWatch, from: begin, days: generator.whole(6...20))
    }
    for begin in beginnings(perYear: 1.5) {
      let length = generator.whole(4...12)
      set(.ill, from: begin, days: length)
      set(.recovering(share: 0.6), from: begin + length, days: 7)
      set(.recovering(share: 0.8), from: begin + length + 7, days: 7)
    }
  }

  subscript(day: Int) -> Day { days[day] }

  private mutating func set(_ what: Day, from begin: Int, days count: Int) {
    for day in (begin..<begin + count).clamped(to: days.indices) { days[day] = what }
  }
}
