import AthleteWeeks
import Writing

/// A week beside the athlete's own weeks before it, in words.
enum OwnWeeksWords {
  /// `third highest` among a number of values, the place counted from the highest.
  static func place(_ rank: Int, of count: Int) -> String {
    let fromBelow = count + 1 - rank
    let (place, end) = rank <= fromBelow ? (rank, "highest") : (fromBelow, "lowest")
    return place == 1 ? end : Phrase.ordinal(place) + " " + end
  }

  /// `29–61 in the twelve weeks before, usual 44; now third highest`; a part of a week has no place.
  static func sentence(
    _ own: OwnWeeks, now value: Double?, _ figure: (Double) -> String
  ) -> String {
    let place = value.map { "; now " + self.place(own.rank(of: $0), of: own.count + 1) }
    return "\(figure(own.lowest))–\(figure(own.highest)) in \(before(own)), usual "
      + figure(own.usual) + (place ?? "")
  }

  /// For the headline: `above all of the twelve weeks before (29–61)`.
  static func headline(
    _ own: OwnWeeks, now value: Double?, _ figure: (Double) -> String
  ) -> String {
    let range = "\(figure(own.lowest))–\(figure(own.highest))"
    guard let value else { return "beside \(range) in \(before(own))" }
    let rank = own.rank(of: value)
    if rank == 1 { return "above all of \(before(own)) (\(range))" }
    if rank == own.count + 1 { return "below all of \(before(own)) (\(range))" }
    return "\(place(rank, of: own.count + 1)) among \(before(own)) (\(range))"
  }

  private static func before(_ own: OwnWeeks) -> String {
    Phrase.weeksBefore(own.count, of: OwnWeeks.before)
  }
}
