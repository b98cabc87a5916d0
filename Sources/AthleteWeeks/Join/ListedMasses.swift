import Running

/// Body masses with their dates, as a service's list has them beside its activities.
struct ListedMasses {
  private var all: [(start: Double, massKg: Double)] = []

  mutating func add(_ activity: ListedActivity) {
    if let start = activity.start, let massKg = activity.massKg { all.append((start, massKg)) }
  }

  /// Weeks change a body by a few percent, and what is a year old says little of it: ASSUMED.
  private static let reachS = 365.0 * 86_400

  /// The mass that stands nearest to an instant, the earlier of two.
  func massKg(at instant: Double) -> Double? {
    all.filter { abs($0.start - instant) <= Self.reachS }.min {
      (abs($0.start - instant), $0.start, $0.massKg)
        < (abs($1.start - instant), $1.start, $1.massKg)
    }?.massKg
  }

  /// Gives sets whose force needs a body mass the one of their time; how many there were.
  func weigh(_ sets: inout [DatedSet]) -> Int {
    guard !all.isEmpty else { return 0 }
    var count = 0
    var byDay: [LocalDay: Double?] = [:]
    for index in sets.indices {
      guard let force = sets[index].set.calf?.forceByMass else { continue }
      let day = sets[index].day
      let known = byDay[day] ?? massKg(at: Double(day.daysSince1970) * 86_400)
      byDay[day] = known
      guard let massKg = known else { continue }
      sets[index].set.calf?.peakForceBW = force.peakBW(massKg: massKg)
      count += 1
    }
    return count
  }
}

/// What is said where nobody tells an athlete's body mass.
package enum MassGap {
  package static let sentence = "Body mass is not told: no force can be given for strength sets."
  static let listed =
    "Body mass is not told: for strength sets that of activities.csv stands in, by its date."
}
