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

  /// `usual 44 (29–61), now third highest`; a part of a week has no place.
  static func sentence(
    _ own: OwnWeeks, now value: Double?, _ figure: (Double) -> String
  ) -> String {
    let (lowest, highest) = (figure(own.lowest), figure(own.highest))
    guard lowest != highest else {
      return value.map(figure) == lowest
        ? "the same in every week" : "\(lowest) in every week before"
    }
    let place = value.map { ", now " + self.place(own.rank(of: $0), of: own.count + 1) }
    return "usual \(figure(own.usual)) (\(lowest)–\(highest))" + (place ?? "")
  }
}
