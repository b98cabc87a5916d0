package import Running

/// What people say of an athlete's weeks beside the files.
package struct PeoplesWords: Sendable, Equatable {
  package var acknowledgements = Acknowledgements()
  package var diary = Diary()
  package var plan = TrainingPlanWords()

  package init() {}

  package var problems: [[Problem]] {
    [acknowledgements.problems, diary.problems, plan.problems]
  }

  /// What they say of one week; a note of a day after `today` is not known yet.
  func of(_ week: Week, upTo today: LocalDay) -> WeekWords {
    WeekWords(notes: diary.notes(of: week).filter { $0.day <= today }, plan: plan.word(of: week))
  }
}

/// What people say of one week.
package struct WeekWords: Sendable, Equatable {
  /// By day.
  package var notes: [Diary.Note] = []
  /// What the week was meant to be.
  package var plan: String?

  package init(notes: [Diary.Note] = [], plan: String? = nil) {
    self.notes = notes
    self.plan = plan
  }

  /// What answers a question about the week: its plan, then notes that tell what kept the athlete; `nil`
  /// where nobody said.
  package var answer: String? {
    let told = notes.filter { $0.topic != nil }.map(\.words)
    let all = [plan.map { "planned: \($0)" }].compactMap(\.self) + told
    return all.isEmpty ? nil : all.joined(separator: "; ")
  }
}

/// Something that a rule says and a coach has acknowledged.
package struct AcknowledgedFlag: Sendable, Equatable {
  package var flag: Flag
  package var until: LocalDay
  package var note: String?
}
