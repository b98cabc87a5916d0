import Conditions
import Running
import SoleusLoad

extension Run {
  /// A run that a person entered into a service by hand, known by its distance and time; `nil` for another
  /// sport, and for one without a date or a time.
  ///
  /// Where only the time is known, or nobody runs so fast or so slowly, its load is not known.
  init?(enteredByHand activity: ListedActivity, of athlete: Athlete, model: LoadModel) {
    guard activity.sport == .running, let start = activity.start,
      let elapsedS = activity.elapsedS ?? activity.movingS
    else { return nil }
    let seconds = min(activity.movingS ?? elapsedS, elapsedS)
    var figures = RunFigures()
    figures.movingS = seconds
    figures.sport = SportVerdict(
      sport: .running, witness: .list, confidence: SportVerdict.ofLabel, word: activity.type)
    figures.strike = FootStrikeInText.strike(in: [activity.name, activity.notes])
    figures.ground = GroundByWords.ground(
      type: activity.type, name: activity.name, notes: activity.notes)
    self.init(
      format: nil, number: activity.line, name: activity.name, notes: activity.notes, start: start,
      elapsedS: elapsedS, points: 0, figures: figures, findings: [Finding(.enteredByHand)])
    guard let metres = activity.distanceM, Self.runnableMPS.contains(metres / seconds) else {
      findings.append(Finding(.noSpeed))
      return
    }
    take(distanceM: metres, of: athlete, model: model)
    self.figures.doubt(laidOutM: metres, movingS: seconds)
  }
}
