import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("What strength work was worth, in sentences")
struct StrengthWorthSentencesTests {
  private static let week = MadeUpHistory.monday.week

  /// A raise on one leg so many weeks before the week.
  private func set(
    _ reps: Int, kg: Double = 0, weeksBefore: Int = 0, side: BodySide? = nil,
    kind: SetKind = .working
  ) -> DatedSet {
    var dated = MadeUpHistory.set(
      day: 1 - 7 * weeksBefore, .calf, perLegKg: kg, kind: kind)
    dated.set.repetitions = reps
    dated.set.calf?.variant = CalfVariant(
      knee: .straight, legs: 1, side: side, isSeated: false)
    return dated
  }

  private func text(_ sets: [DatedSet], massKg: Double? = 60) -> String {
    StrengthWorth(sets, week: Self.week).sentences(massKg: massKg).joined(separator: " ")
      .replacing("\u{A0}", with: " ")
  }

  @Test("A load is said in kilograms and as a multiple of body weight, where that is known")
  func load() {
    let sets = [set(8, kg: 20, weeksBefore: 1), set(8, kg: 21)]
    #expect(text(sets).contains("21 kg per leg (0.35 × BW), up from 20 kg per leg in the four"))
    #expect(text(sets, massKg: nil).contains("21 kg per leg, up from 20 kg per leg"))
  }

  @Test("A load that stands still is said so after six weeks, more repetitions before that")
  func course() {
    let weeks = (0..<6).reversed().map { set(8, kg: 20, weeksBefore: $0) }
    #expect(text(weeks).contains("for six weeks without more repetitions: it stands still."))
    #expect(!text(Array(weeks.dropFirst())).contains("stands still"))
    #expect(
      text(weeks.dropLast() + [set(9, kg: 20)]).contains("as before, with more repetitions"))
  }

  @Test("Repetitions to failure stand beside the norm of such raises and its source")
  func toFailure() {
    let sets = [set(22, side: .left, kind: .failure), set(25, side: .right, kind: .failure)]
    #expect(
      text(sets).contains(
        "to failure: 25 repetitions (22 left, 25 right) with body weight; half of 566 people did 24 "
          + "(men) or 21 (women) and more (Hébert-Losier 2017)."))
    #expect(!text([set(22)]).contains("failure"))
    #expect(!text([set(9, kg: 30, kind: .failure)]).contains("566"))
  }

  @Test(
    "Nothing holds strength work against running, and that nobody knows is said once, in a mail and where a page's link leads"
  )
  func noComparison() {
    let week = MadeUpHistory.week(
      MadeUpHistory.routine(), sets: [set(20), set(15, kg: 20, kind: .failure)])
    let page = AthletePage.html(week, MadeUp.context)
    let mail = AthleteMarkdown.text(week, MadeUp.context)
    let index = IndexPage.html([], [], MadeUp.context, since: nil)
    for text in [page, mail] {
      #expect(!text.contains("usual step") && !text.contains("reference step"))
    }
    for text in [mail, index] {
      let parts = text.replacing("\n", with: " ").split(
        separator: "is enough for the running, nobody has shown")
      #expect(parts.count == 2)
    }
    #expect(page.contains("index.html#limits"))
  }
}
