import AthleteWeeks
import Running
import Writing

/// What people say of a week, in the week.
enum PeoplesSentences {
  /// More would push the week off its page.
  private static let mostNotes = 7

  /// `Plan: recovery. Notes: Tue 2 Jun, calf sore.`, or `nil` where nobody said anything.
  static func words(_ week: AthleteWeek) -> String? {
    var notes = week.words.notes.prefix(mostNotes).map {
      "\(Format.shortDate($0.day)), \(ForeignText.line($0.words))"
    }
    let more = week.words.notes.count - notes.count
    if more > 0 { notes.append("\(more) more") }
    let parts = [
      week.words.plan.map { "Plan: \(ForeignText.line($0))." },
      notes.isEmpty ? nil : "Notes: \(notes.joined(separator: "; ")).",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// What rules say and a coach has acknowledged, a line each.
  static func seen(_ week: AthleteWeek) -> [String] {
    week.acknowledged.map { seen in
      let note = seen.note.map { ": \(ForeignText.line($0))" } ?? ""
      return "\(Wording.sentence(ForeignText.line(seen.flag.sentence))) "
        + "Acknowledged until \(Format.shortDate(seen.until))\(note)."
    }
  }
}
