import Conditions
import Running
import SoleusLoad

extension Run {
  /// A run that a service's list alone knows, by its distance and time; `nil` for another sport, and for one
  /// without a date or a time.
  ///
  /// Where only the time is known, or nobody runs so fast or so slowly, its load is not known.
  ///
  /// - Parameter isByHand: whether a person entered it into the service, and no device measured it.
  init?(
    listed activity: ListedActivity, isByHand: Bool, of athlete: Athlete, model: LoadModel
  ) {
    guard activity.sport == .running, let start = activity.start,
      let elapsedS = activity.elapsedS ?? activity.movingS
    else { return nil }
    let seconds = min(activity.movingS ?? elapsedS, elapsedS)
    // A row may hold any number; how long such a run took is not known.
    let isCredible = (1...DistanceFingerprint.longestS).contains(seconds)
    var figures = RunFigures()
    figures.movingS = isCredible ? seconds : nil
    figures.sport = SportVerdict(
      sport: .running, witness: .list, confidence: SportVerdict.ofLabel, word: activity.type)
    figures.strike = FootStrikeInText.strike(in: [activity.name, activity.notes])
    figures.ground = GroundByWords.ground(
      type: activity.type, name: activity.name, notes: activity.notes)
    self.init(
      format: nil, number: activity.line, name: activity.name, notes: activity.notes, start: start,
      elapsedS: isCredible ? elapsedS : 0, points: 0, figures: figures,
      findings: [Finding(isByHand ? .enteredByHand : .knownFromList)])
    guard isCredible, let metres = activity.distanceM, Self.runnableMPS.contains(metres / seconds)
    else {
      findings.append(Finding(.noSpeed))
      return
    }
    take(distanceM: metres, of: athlete, model: model)
    if !isByHand { self.figures.distanceSource = .device }
    self.figures.doubt(laidOutM: metres, movingS: seconds)
  }
}

/// What tells runs apart that lists alone know.
struct ListedRun: Hashable {
  private var start: Double?
  private var seconds: [Double?]
  private var distanceM: Double?

  private init(_ activity: ListedActivity) {
    start = activity.start
    seconds = [activity.elapsedS, activity.movingS]
    distanceM = activity.distanceM
  }

  /// `rows` without those that another list has as well, as next month's export has last month's; in an order
  /// that no list decides.
  static func each(in rows: [ListedRow]) -> [ListedRow] {
    var listOf: [ListedRun: String] = [:]
    return rows.filter { row in
      let run = ListedRun(row.activity)
      let list = listOf[run] ?? row.list
      listOf[run] = list
      return list == row.list
    }.sorted { a, b in a.activity.order < b.activity.order }
  }
}

extension ListedActivity {
  fileprivate var order: (Double, Double, Double, Int) {
    (start ?? 0, distanceM ?? 0, movingS ?? elapsedS ?? 0, line)
  }
}
