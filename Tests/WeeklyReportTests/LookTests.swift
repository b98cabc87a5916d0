import Explanation
import Foundation
import Running
import Testing
import Writing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

/// Writes made-up pages into the folder that `SOLEUS_PAGES` names, for somebody to look at and for
/// `make pages-check`.
@Suite("Pages to look at")
struct LookTests {
  /// One page of every kind, by the name of its file.
  private var kinds: [(id: String, week: AthleteWeek)] {
    let history = MadeUpHistory.self
    let sets = [-9, -2, 1, 3].map { history.set(day: $0, perLegKg: 30) }
    let treadmill = (0..<13).reversed().flatMap { back in
      [1, 4].map { history.run(day: $0 - 7 * back, km: 8, on: .treadmill, fastKm: 2) }
    }
    return [
      ("usual", MadeUp.quiet()), ("flags", MadeUp.busy()), ("quiet", history.quietWeek()),
      ("return", history.afterGap()), ("first", MadeUp.first()), ("gap", MadeUp.gap()),
      (
        "provisional",
        history.week(history.routine() + [history.run(day: 1, km: 9)], sets: sets, today: 3)
      ),
      ("strength-only", history.week([], sets: sets)),
      ("treadmill-only", history.week(treadmill)),
      ("many-runs", MadeUp.long()), ("every-flag", history.everyFlag()),
    ]
  }

  private static let given = [
    "Ada", "Bea", "Cem", "Dagmar", "Emre", "Femke", "Gerrit", "Hanne", "Ilse", "Jaro", "Katharina",
    "Lior", "Marguerite", "Nils", "Oluwaseun", "Pia",
  ]
  private static let family = ["Abel", "Fredriksson", "Kowalczyk", "Ng", "van der Heijden"]

  /// So many athletes, of whom every fifth is to be asked and every ninth sent nothing.
  private func crowd(_ count: Int) -> [WeekLine] {
    (0..<count).map { index in
      let name = Self.given[index % 16] + " " + Self.family[index / 16]
      let id = "runner-\(index + 1)"
      var week =
        index % 9 == 8
        ? MadeUp.gap(name: name, id: id)
        : index % 5 == 0 ? MadeUp.busy(name: name, id: id) : MadeUp.quiet(name: name, id: id)
      if index % 10 == 5 { week.raised = MadeUpHistory.quietWeek().raised }
      if count > 20 { week.athlete.group = ["Marathon", "Middle distance", "Trail"][index % 3] }
      return WeekLine(week, pages: [])
    }
  }

  /// The lines of so many weeks that end with the last, the kilometres going up and down.
  private func history(_ lines: [WeekLine], weeks: [Week]) -> [WeekLine] {
    weeks.enumerated().flatMap { back, week in
      lines.enumerated().map { index, line in
        guard week != MadeUp.week else { return line }
        var line = line
        line.week = week.description
        line.distanceM = line.distanceM.map { $0 * (1 - 0.15 * Double((back + index) % 5)) }
        if (back + index) % 7 > 0 { (line.flags, line.remarks) = ([], []) }
        return line
      }
    }
  }

  @Test(
    "made-up pages are written where SOLEUS_PAGES says",
    .enabled(if: ProcessInfo.processInfo.environment["SOLEUS_PAGES"] != nil))
  func pages() throws {
    let path = try #require(ProcessInfo.processInfo.environment["SOLEUS_PAGES"])
    func write(_ text: String, _ name: String) throws {
      let file = URL(filePath: path).appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let week = MadeUp.week
    for (id, made) in kinds {
      var made = made
      made.athlete.id = id
      if id == "provisional" { made.status = .provisional }
      if id == "many-runs" { made.runs += made.runs.prefix(2) }
      try write(AthletePage.html(made, MadeUp.context), "\(week)/\(id).html")
      try write(AthleteMarkdown.text(made, MadeUp.context), "\(week)/\(id).md")
      try write(AthleteJSON.text(made, MadeUp.context), "\(week)/\(id).json")
    }
    let news = RosterNews(
      since: "Since Sun 7 Jun: 12 runs more, of Ada Abel, Bea Abel, Cem Abel and 5 others.",
      rejected: [
        "runner-3/runs/a.fit: fit-damaged. The file is damaged; copy it from the watch again."
      ])
    for count in [3, 25, 80] {
      let lines = crowd(count)
      var news = news
      let gone = lines.suffix(2).map { line in
        var line = line
        line.week = week.advanced(by: -6).description
        return line
      }
      news.silent = SilentRunner.all(gone, in: week)
      // Rosters stand in weeks of their own, so that every link of theirs can be followed.
      let folder = "roster-\(count)/\(week)"
      let weeks = IndexPage.shown(
        (0..<30).reversed().map { week.advanced(by: -$0) }, athletes: count)
      for week in weeks {
        for line in lines {
          try write(
            AthletePage.html(MadeUp.quiet(), MadeUp.context),
            "roster-\(count)/\(week)/\(line.athlete).html")
        }
        try write(
          RosterPage.html([], of: MadeUp.week, MadeUp.context),
          "roster-\(count)/\(week)/index.html")
      }
      try write(RosterPage.html(lines, of: week, MadeUp.context, news), "\(folder)/index.html")
      try write(RosterMarkdown.text(lines, of: week, MadeUp.context, news), "\(folder)/index.md")
      try write(RosterJSON.text(lines, of: week, MadeUp.context, news), "\(folder)/index.json")
      try write(
        IndexPage.html(weeks, history(lines, weeks: weeks), MadeUp.context, since: news.since),
        "roster-\(count)/index.html")
    }
    let lines = kinds.map { kind in
      var line = WeekLine(kind.week, pages: [])
      (line.athlete, line.week) = (kind.id, week.description)
      return line
    }
    try write(RosterPage.html(lines, of: week, MadeUp.context, news), "\(week)/index.html")
    try write(IndexPage.html([week], lines, MadeUp.context, since: nil), "index.html")
    try write(WeeklyCSV.table.text(kinds.map(\.week)), "weekly.csv")
    try write(DataDictionary.markdown(), "data-dictionary.md")
  }
}
