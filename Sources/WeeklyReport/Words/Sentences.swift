package import AthleteWeeks
package import Running
import SoleusLoad
import Writing

/// Sentences that the page, the mail text and the roster share.
package enum Sentences {
  // MARK: Runs

  /// How much of the week was walked; `nil` where it is too little to matter.
  package static func walking(_ week: AthleteWeek) -> String? {
    guard let dose = week.load.dose, dose.steps.walkingS >= leastWalkingS else { return nil }
    let units = week.athlete.units
    return "Walking: \(Wording.minutes(dose.steps.walkingS))\u{A0}min, "
      + "\(units.loadWithUnit(dose.walkingEasyKm)) of the week's load. A walked \(units.word) is "
      + "modelled at about a tenth of an easy one."
  }

  /// Less walking in a week is not told, seconds.
  private static let leastWalkingS = 300.0

  /// That weaker rules were passed too; `nil` where none was.
  package static func furtherFlags(_ week: AthleteWeek) -> String? {
    let count = week.furtherFlags.count
    guard count > 0 else { return nil }
    return Format.count(count, "flag") + " of lower rank: the JSON has them."
  }

  // MARK: Strength

  static let strengthApart =
    "Strength work is never added to running load; whether it is enough for the running, nobody has "
    + "shown."

  package static func strength(_ week: AthleteWeek) -> [String] {
    let strength = week.strength
    guard strength.hasLog else {
      return [
        "No strength log so far: what was lifted is unknown, which is not the same as nothing."
      ]
    }
    if let end = strength.logEndsOn {
      return [
        "The log ends on \(Format.shortDate(end)): what was lifted this week is unknown, which is not "
          + "the same as nothing."
      ]
    }
    let before =
      strength.meanSetsOfFourBefore.map {
        "\(Format.fixed($0, 1)) a week in the four weeks before"
      } ?? "the log is too young to compare with four weeks before"
    var sentences = ["\(sets(strength)) in \(sessions(strength)); \(before)."]
    if strength.stabilitySets > 0 {
      sentences.append(
        Format.count(strength.stabilitySets, "set") + " of balance and hinge work besides.")
    }
    let soleus =
      strength.daysSinceSoleusWork.map { "Last soleus set \(when($0, week))." }
      ?? "No soleus set in the log."
    return sentences + (strength.worth?.sentences(massKg: week.athlete.massKg) ?? []) + [soleus]
  }

  private static func sets(_ strength: WeekStrength) -> String {
    let (soleus, calf) = (strength.soleusSets, strength.calfSets)
    if soleus == 0 {
      return calf == 0
        ? "No calf set" : Format.count(calf, "calf set") + ", none for the soleus,"
    }
    return Format.count(soleus, "soleus set")
      + (calf > 0 ? " and " + Format.count(calf, "other calf set") : "")
  }

  private static func sessions(_ strength: WeekStrength) -> String {
    let all = Format.count(strength.sessions, "strength session")
    return [0, strength.sessions].contains(strength.calfSessions)
      ? all : "\(strength.calfSessions) of \(all)"
  }

  /// When something was last lifted: by its day in a week that is over.
  static func when(_ daysSince: Int, _ week: AthleteWeek) -> String {
    week.status != .provisional
      ? "on " + Format.shortDate(week.week.sunday.advanced(by: -daysSince))
      : daysSince == 0 ? "today" : Format.count(daysSince, "day") + " ago"
  }

  // MARK: Data health

  /// How the week's cadence was had, and what of the archive was not used; files and rows that `problems`
  /// lists stand there alone.
  static func health(_ week: AthleteWeek) -> [String] {
    let (health, units) = (week.health, week.athlete.units)
    let runs = [
      (health.runsMeasured, "measured"), (health.runsConverted, "converted"),
      (health.runsEstimated, "estimated"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    var sentences = [
      runs.isEmpty
        ? "No runs this week." : "Cadence: \(runs.joined(separator: ", "))."
    ]
    sentences = RevisionWords.sentences(week.status, units) + sentences + estimatedCadence(health)
    if let guessed = guessedSport(week) { sentences.append(guessed) }
    if !health.corrections.isEmpty {
      sentences.append(
        "Corrected by corrections.csv: "
          + Phrase.few(health.corrections.map { correction($0, units) }) + ".")
    }
    if let passedOver = passedOver(health.passedOver) { sentences.append(passedOver) }
    sentences += health.archives.map { "\(ForeignText.line($0.file)): \($0.words)." }
    if !health.unread.isEmpty { sentences.append(unread(health.unread)) }
    sentences += health.logFindings.map(logFinding)
    return sentences + health.gapsInProfile.map { Wording.sentence(ForeignText.line($0)) }
  }

  /// What `corrections.csv` changed of one recording, with the person's own words.
  package static func correction(_ correction: AppliedCorrection, _ units: Units) -> String {
    let effect: String =
      switch correction.effect {
      case .isRun: "is a run"
      case .isLeftOut(let sport?): "is left out as \"\(ForeignText.line(sport))\""
      case .isLeftOut(nil): "is left out"
      case .distance(let beforeM, let nowM):
        "has \(units.distanceWithUnit(nowM))"
          + (beforeM.map { " in place of \(units.distanceWithUnit($0))" } ?? "")
      case .isSameAs(let other): "is the same run as \(ForeignText.line(other))"
      }
    let note = correction.note.map { " (\(ForeignText.line($0)))" } ?? ""
    return "\(ForeignText.line(correction.file)) \(effect)\(note)"
  }

  /// How many files are no input, with the first of them.
  private static func unread(_ files: [UnreadFile]) -> String {
    let named = files.prefix(3).map {
      "\(ForeignText.line($0.file)), \(ForeignText.line($0.reason))"
    }
    let others = files.count > named.count ? ["\(files.count - named.count) more"] : []
    return Format.count(files.count, "file") + " not read: "
      + (named + others).joined(separator: "; ") + "."
  }

  /// What stands behind cadence that no file carries.
  private static func estimatedCadence(_ health: DataHealth) -> [String] {
    func count(_ code: FindingCode) -> Int {
      health.findings.first { $0.code == code }?.count ?? 0
    }
    var sentences: [String] = []
    let (formula, own) = (count(.cadenceEstimated), count(.cadenceFromOwnRuns))
    if formula > 0 {
      sentences.append(
        Format.count(formula, "run") + " without cadence in the file: steps are worked out from "
          + "speed, slope and height as of runners in general, and may be off by 10 a minute or more."
      )
    }
    if own > 0 {
      sentences.append(
        Format.count(own, "run") + " without cadence in the file: steps are worked out from speed "
          + "and slope as in the runner's own earlier runs.")
    }
    return sentences
  }

  private static func logFinding(_ log: LogFinding) -> String {
    let detail = log.finding.detail.isEmpty ? "" : " (\(ForeignText.line(log.finding.detail)))"
    return "\(ForeignText.line(log.file))\(detail): \(log.finding.code.meaning)"
  }

  /// Every file and row that was not used, the lost ones first.
  ///
  /// Files that could not be used are those of the week: what has no day stands at the roster's foot.
  static func problems(_ week: AthleteWeek) -> [String] {
    let (health, units) = (week.health, week.athlete.units)
    return week.rejectionsListed.map(rejection) + health.rowProblems.map(rowProblem)
      + health.doubtful.map { doubtful($0, units) } + duplicates(health.duplicates, units)
  }

  /// A rejected file with its line, its code, the reason and what to do about it.
  private static func rejection(_ file: RejectedFile) -> String {
    let line = file.rejection.line.map { ", line \($0)" } ?? ""
    let day = file.day.map { ", \(Format.shortDate($0))" } ?? ""
    var message = Substring(ForeignText.line(file.rejection.message))
    while message.last == "." { message = message.dropLast() }
    return ForeignText.line(file.file) + line + day + ": " + file.rejection.code.rawValue
      + (message.isEmpty ? "" : " (\(message))") + ". " + file.rejection.hint
  }

  private static func doubtful(_ run: DoubtfulRun, _ units: Units) -> String {
    let figures = [
      run.day.description, run.distanceM.map { units.distanceWithUnit($0) },
      run.movingS.map { Format.duration($0) },
    ].compactMap { $0 }
    return
      "\(ForeignText.line(run.file)) (\(figures.joined(separator: ", "))) is not counted: nothing "
      + "in it says running, and its speed is \(run.reason)."
  }

  /// A line each; one for all that an archive merely has once more.
  private static func duplicates(_ runs: [DuplicateRun], _ units: Units) -> [String] {
    func isMereCopy(_ run: DuplicateRun) -> Bool {
      ArchiveSum.archive(of: run.file) != nil && run.clockAheadS == 0 && run.leftOut.isEmpty
        && distances(run, units).isEmpty
    }
    let copies = Dictionary(grouping: runs.filter(isMereCopy)) {
      [ArchiveSum.place(of: $0.file), ArchiveSum.place(of: $0.of)]
    }.filter { $1.count > 1 }
    let summed = copies.map { places, runs in
      "\(ForeignText.line(places[0])): \(Format.count(runs.count, "run")) also in "
        + "\(ForeignText.line(places[1])), and counted once."
    }.sorted()
    let single = runs.filter {
      !isMereCopy($0)
        || copies[[ArchiveSum.place(of: $0.file), ArchiveSum.place(of: $0.of)]] == nil
    }
    return single.map { duplicate($0, units) } + summed
  }

  private static func duplicate(_ run: DuplicateRun, _ units: Units) -> String {
    let clock = run.clockAheadS == 0 ? "" : ", clock \(clockHours(run.clockAheadS)) apart"
    let leftOut =
      run.leftOut.isEmpty ? "" : " Left out: \(run.leftOut.list.joined(separator: ", "))."
    return "\(ForeignText.line(run.file)): same run as \(ForeignText.line(run.of)) "
      + "(\(run.day)\(clock)\(distances(run, units))).\(leftOut)"
  }

  /// What both count, where that differs by more than two devices do.
  private static func distances(_ run: DuplicateRun, _ units: Units) -> String {
    guard let metres = run.metres, metres.there > 0, abs(metres.here / metres.there - 1) > 0.05
    else { return "" }
    return
      ", \(units.distance(metres.here)) \(units.name) here and \(units.distance(metres.there)) "
      + "\(units.name) there"
  }

  /// Hours with their minutes where there are any: `2 h`, `5:30 h`.
  private static func clockHours(_ seconds: Int) -> String {
    let (hours, minutes) = (abs(seconds) / 3_600, abs(seconds) / 60 % 60)
    return "\(hours)" + (minutes == 0 ? "" : ":\(minutes)") + "\u{A0}h"
  }

  private static func rowProblem(_ problem: RowProblem) -> String {
    "\(ForeignText.line(problem.file)), line \(problem.line): "
      + Wording.sentence(ForeignText.line(problem.message))
  }

  // MARK: Limits

  /// What the figures cannot say, in the few words of a page's foot.
  static func shortLimits(_ units: Units) -> String {
    "\(easy(units)), weighted for speed. "
      + "Modelled, not measured; no known link to injury; not medical advice."
  }

  /// Who the page is for.
  static let forWhom = "For you and your coach. It predicts nothing; it says what changed."

  /// What the figures cannot say.
  static func limits(_ units: Units) -> [String] {
    [
      "Modelled, not measured: speed, cadence, slope and surface give an estimate of the force in the "
        + "Achilles tendon, of which the soleus carries about two thirds, and each step is weighted "
        + "for speed (docs/model.md says why).",
      easy(units) + ", at the runner's usual cadence.",
      "Bands are the 10th to 90th percentile over the model's uncertain factors, its exponent and the "
        + "doubt about each run's own signals.",
      "A walked \(units.word) counts about a tenth of an easy one; what is walked is told apart.",
      strengthApart,
      "The factors come from laboratory studies of 7 to 43 people, mostly healthy, one factor at a time.",
      "No study links this figure to injury. Age and an earlier calf strain are the strongest known "
        + "predictors, and neither is in it.",
      "Training information, not medical advice.",
    ]
  }

  private static func easy(_ units: Units) -> String {
    "One \(units.loadName): level road at \(Format.pace(units.metres / 3)) " + units.paceName
  }

  static func madeBy(_ context: ReportOrigin) -> String {
    "soleus \(context.programVersion), model \(context.modelName) (\(context.modelDigest))"
  }
}
