import Running

extension FlagRule {
  /// The flag that this rule raises on a week, or `nil`.
  func flag(_ week: AthleteWeek, _ history: AthleteHistory) -> Flag? {
    switch self {
    case .singleRunDistance: Self.singleRunDistance(week)
    case .weekOutsideOwnSpread: Self.weekOutsideOwnSpread(week)
    case .hardDaysInARow: Self.hardDaysInARow(week, history)
    case .noLoadedSoleusWork: Self.noLoadedSoleusWork(week)
    }
  }

  /// A run more than a tenth longer than the longest of the 30 days before.
  private static func singleRunDistance(_ week: AthleteWeek) -> Flag? {
    guard let single = week.singleRun, single.ratio > 1.10 else { return nil }
    let hazard =
      switch single.ratio {
      case ...1.3: "10 to 30 % longer: hazard rate ratio 1.64, 95 % interval 1.31–2.05"
      case ...2.0: "30 to 100 % longer: hazard rate ratio 1.52, 95 % interval 1.16–2.00"
      default: "more than twice as long: hazard rate ratio 2.28, 95 % interval 1.50–3.48"
      }
    return Flag(
      rule: .singleRunDistance,
      text: "The run of \(day(single.day)) was "
        + "\(km(single.distanceM)) long, "
        + "\(Format.percent(single.ratio - 1)) more than the longest of the 30 days before "
        + "(\(km(single.longestBeforeM)) on \(day(single.longestBeforeDay))).",
      reason: "Runs more than 10 % above the longest of the last 30 days came with more overuse "
        + "injuries of all kinds (\(hazard)).",
      confidence: "moderate: distance and all injuries, not the calf in particular",
      source: "Frandsen 2025, BJSM, 5205 runners")
  }

  /// A week more than a tenth above every one of the twelve before.
  private static func weekOutsideOwnSpread(_ week: AthleteWeek) -> Flag? {
    guard let load = week.load.easyKm, let twelve = week.againstTwelve,
      load.central > 1.10 * twelve.highest
    else { return nil }
    return Flag(
      rule: .weekOutsideOwnSpread,
      text: "The week's load of \(easyKm(load.central)) is "
        + "\(Format.percent(load.central / twelve.highest - 1)) above the highest of the "
        + "\(twelve.weeksWithFiles) weeks with files among the twelve before "
        + "(\(easyKm(twelve.highest))).",
      reason: "A week above the athlete's own range is worth a question. Changes from week to week "
        + "showed no relation to injury in 5205 runners.",
      confidence: "low: descriptive",
      source: "own weeks; Frandsen 2025, BJSM, for the caution")
  }

  /// Two days running, each above the 90th percentile of the athlete's own running days.
  private static func hardDaysInARow(_ week: AthleteWeek, _ history: AthleteHistory) -> Flag? {
    let first = week.week.monday.advanced(by: -UsualSteps.daysBefore)
    let before = history.runs.filter { $0.day >= first && $0.day < week.week.monday }
    let days = Dictionary(grouping: before, by: \.day).values.compactMap { runs in
      let loads = runs.compactMap(\.run.easyKm?.central)
      return loads.isEmpty ? nil : loads.reduce(0, +)
    }.sorted()
    // Below twenty days a percentile is a guess.
    guard days.count >= 20 else { return nil }
    let limit = days[Int(Double(days.count - 1) * 0.9)]
    for (one, next) in zip(week.days, week.days.dropFirst()) {
      guard let a = one.easyKm, let b = next.easyKm, a > limit, b > limit else { continue }
      return Flag(
        rule: .hardDaysInARow,
        text: "\(day(one.day)) and \(day(next.day)) both carried "
          + "more load (\(easyKm(a)) and \(easyKm(b))) than nine in ten of the "
          + "athlete's running days of twelve weeks (\(easyKm(limit))).",
        reason: "Two of the heaviest days without an easier one between them.",
        confidence: "low: exploratory, no study of the calf",
        source: "own days")
    }
    return nil
  }

  /// Three weeks without calf work against external load, in a log that exists.
  private static func noLoadedSoleusWork(_ week: AthleteWeek) -> Flag? {
    let strength = week.strength
    guard strength.hasLog, week.load.runCount > 0 else { return nil }
    let limitDays = 21
    let text: String
    if let days = strength.daysSinceLoadedWork {
      guard days > limitDays else { return nil }
      text = "The last logged calf work against external load was \(days) days ago."
    } else {
      text = "The strength log holds no calf work against external load so far."
    }
    return Flag(
      rule: .noLoadedSoleusWork, text: text,
      reason: "Body-weight raises ask about 1 to 3 body weights of the Achilles tendon, running "
        + "and hopping about 5 to 6: they alone load it below what running does. That strength "
        + "work lowers injuries is not proven.",
      confidence: "low: mechanism, not outcome",
      source: "Sancho 2023, 24 runners; Wu 2024, 9 trials")
  }
}

private func day(_ day: LocalDay) -> String { Format.shortDate(day) }

private func km(_ metres: Double) -> String { "\(Format.km(metres))\u{A0}km" }

private func easyKm(_ value: Double) -> String { "\(Format.easyKm(value))\u{A0}easy\u{A0}km" }
