import AthleteWeeks
import Foundation
import Mail
import Running
import WeeklyReport
import Writing

/// The last stage of a night: hands over each week that somebody asked for and has not got.
///
/// A week is mailed once it is over, the last one first of all and then each that ends after it, also while no
/// run came; later only where it was owed or is revised. So an old archive, a new model and a night of the
/// past mail nothing.
struct Delivery {
  let plan: Plan
  let mail: MailPlan
  let athletes: [AthleteProfile]
  let asOf: AsOf
  /// Whether the athletes are all there are, so that a roster is theirs.
  let isWhole: Bool

  private var memoryFile: MemoryFile<DeliveryMemory> { MemoryFolder(plan).deliveriesFile }

  /// `nil` where the plan asks for no mail.
  init?(_ plan: Plan, _ folders: [AthleteFolder], asOf: AsOf, isWhole: Bool) {
    guard let mail = plan.mail else { return nil }
    self.init(
      plan: plan, mail: mail, athletes: folders.map(\.profile), asOf: asOf, isWhole: isWhole)
  }

  private init(
    plan: Plan, mail: MailPlan, athletes: [AthleteProfile], asOf: AsOf, isWhole: Bool
  ) {
    self.plan = plan
    self.mail = mail
    self.athletes = athletes
    self.asOf = asOf
    self.isWhole = isWhole
  }

  /// What became of the night's messages.
  struct Result {
    var delivered = 0
    /// What is tried again with the next run.
    var failed = 0
  }

  /// Hands over what is due; `tell` hears a line of each reason for which some could not be.
  func run(_ tell: (String) -> Bool) throws -> Result {
    var memory = try memoryFile.read()
    let before = memory
    let carrier = mail.open()
    let letters = WeekMail(mail: mail, reportFolder: plan.reportFolder, dateS: asOf.instant)
    var result = Result()
    var failures: [(reason: String, words: String)] = []
    var general: MailFailure?
    for week in try weeks(memory) {
      var delivery = week.looked(at: memory[week.subject, week.week])
      defer { memory[week.subject, week.week] = delivery }
      guard delivery.owed != nil else { continue }
      do throws(MailFailure) {
        if let general { throw general }
        try hand(week, &delivery, carrier, letters) { noted throws(MailFailure) in
          memory[week.subject, week.week] = noted
          try note(memory)
        }
        result.delivered += 1
      } catch {
        if error.isGeneral { general = error }
        delivery.owed?.reason = error.reason
        result.failed += 1
        failures.append((error.reason, "\(week.subject.words) \(week.week)"))
      }
    }
    for message in memory.owed where isUnwished(message.subject) {
      if let week = Week(message.week) { memory[message.subject, week] = nil }
    }
    // What ends while somebody wishes nothing is not missed.
    for (subject, week) in idle
    where memory.weeks(of: subject).last.map({ $0 < week }) ?? false {
      memory[subject, week] = WeekDelivery(seen: [""])
    }
    memory.forgetOldWeeks()
    if memory != before { try memoryFile.write(memory) }
    for (reason, of) in Dictionary(grouping: failures, by: \.reason).sorted(by: { $0.key < $1.key })
    {
      _ = tell(
        "\(Format.count(of.count, "message")) not handed over (\(Phrase.few(of.map(\.words)))): "
          + "\(reason); tried again with the next run")
    }
    return result
  }

  /// Hands over one message: what is to happen is noted before, what has happened after.
  private func hand(
    _ week: MailableWeek, _ delivery: inout WeekDelivery, _ carrier: any MailCarrier,
    _ letters: WeekMail, note: (WeekDelivery) throws(MailFailure) -> Void
  ) throws(MailFailure) {
    if let staged = delivery.owed?.staged, let id = delivery.owed?.id {
      do throws(MailFailure) {
        try Outbox.place(staged)
        delivery = delivery.delivered(id)
        return try note(delivery)
      } catch {
        if !isThere(staged) { delivery.owed?.staged = nil }
        throw error
      }
    }
    let message =
      week.subject.isRoster
      ? try letters.message(
        ofRoster: week.lines, week.week, to: week.wishes.to, after: delivery)
      : try letters.message(of: week.lines[0], to: week.wishes.to, after: delivery)
    delivery.owed?.staged = try carrier.stage(message)
    delivery.owed?.id = message.id
    delivery.owed?.reason = nil
    try note(delivery)
    try carrier.handOver(message, staged: delivery.owed?.staged)
    delivery = delivery.delivered(message.id)
    try note(delivery)
  }

  private func note(_ memory: DeliveryMemory) throws(MailFailure) {
    do {
      try memoryFile.write(memory)
    } catch {
      throw MailFailure(reason: "\(memoryFile.path) cannot be written", isGeneral: true)
    }
  }

  // MARK: What may be due

  /// A line for each message that a run would hand over.
  ///
  /// - Parameter isStanding: whether an athlete's report would be left as it is; what another says is not
  ///   known before it is made.
  func ahead(isStanding: (String) -> Bool) throws -> [String] {
    let memory = try memoryFile.read()
    func isMade(_ subject: DeliverySubject) -> Bool {
      (subject.isRoster ? athletes.map(\.athlete.id) : [subject.name]).allSatisfy(isStanding)
    }
    let wishes =
      athletes.compactMap { profile in
        profile.mail.map { (DeliverySubject(name: profile.athlete.id), $0) }
      } + (isWhole ? [mail.coach.map { (DeliverySubject.roster, $0) }].compactMap(\.self) : [])
    let due = try weeks(memory).filter { $0.looked(at: memory[$0.subject, $0.week]).owed != nil }
    return wishes.flatMap { subject, wishes in
      let to = Phrase.names(wishes.to.map(\.address))
      guard isMade(subject) else {
        let on = MailOccasion.allCases.filter(wishes.on.contains).map(\.rawValue)
        return [
          "\(subject.words): mail to \(to) once the reports are made, if there is what is wished "
            + "(\(on.joined(separator: ", ")))"
        ]
      }
      return due.filter { $0.subject == subject }.map {
        "\(subject.words): \($0.week) would be mailed to \(to)"
      }
    }
  }

  /// Whether somebody is known to wish nothing any more.
  private func isUnwished(_ subject: DeliverySubject) -> Bool {
    subject.isRoster
      ? mail.coach == nil
      : athletes.contains { FileName($0.athlete.id) == FileName(subject.name) && $0.mail == nil }
  }

  /// Who wishes nothing, each with the week that ended last.
  private var idle: [(DeliverySubject, Week)] {
    let athletes = athletes.filter { $0.mail == nil }.map {
      (DeliverySubject(name: $0.athlete.id), asOf.day(on: $0.clock).week.advanced(by: -1))
    }
    guard isWhole, mail.coach == nil else { return athletes }
    return athletes + [(.roster, LocalDay(utc: asOf.instant).week.advanced(by: -1))]
  }

  /// The weeks that are looked at, athletes by their folders and the roster last.
  func weeks(_ memory: DeliveryMemory) throws -> [MailableWeek] {
    var weeks = try athletes.flatMap { profile -> [MailableWeek] in
      guard let wishes = profile.mail else { return [] }
      let subject = DeliverySubject(name: profile.athlete.id)
      let last = asOf.day(on: profile.clock).week.advanced(by: -1)
      let lines = try Self.lines(of: profile.athlete.id, plan).filter { $0.isMailable }
      return lines.compactMap { line in
        guard let week = Week(line.week),
          isLookedAt(week, of: subject, last: last, memory)
        else { return nil }
        return MailableWeek(
          subject: subject, week: week, lines: [line], asks: line.asks, wishes: wishes)
      }
    }
    if isWhole, let wishes = mail.coach { weeks += try rosters(wishes, memory) }
    return weeks
  }

  private func rosters(_ wishes: MailWishes, _ memory: DeliveryMemory) throws -> [MailableWeek] {
    let lines = try AthleteParts.athletes(in: plan.partsFolder).flatMap {
      try Self.lines(of: $0, plan)
    }
    let present = Set(athletes.map { FileName($0.athlete.id) })
    let over = Dictionary(grouping: lines, by: \.week).compactMap { name, lines in
      Week(name).map { (week: $0, lines: lines) }
    }.filter { over in
      // The week of whoever is gone stays as it was.
      over.lines.allSatisfy { !$0.isProvisional || !present.contains(FileName($0.athlete)) }
    }.sorted { $0.week < $1.week }
    guard let last = over.last else { return [] }
    // Where somebody's week still runs the newest that is over may be an older one, which is no news.
    let isNews =
      last.week >= LocalDay(utc: asOf.instant).week.advanced(by: -1)
      && last.lines.contains(where: \.isMailable)
    let known = memory.weeks(of: .roster)
    return over.filter { week, _ in
      isLookedAt(week, of: .roster, last: last.week, memory) && (isNews || known.contains(week))
    }.map { week, lines in
      MailableWeek(
        subject: .roster, week: week, lines: lines, asks: RosterMail(lines, of: week).asks,
        wishes: wishes)
    }
  }

  private func isLookedAt(
    _ week: Week, of subject: DeliverySubject, last: Week, _ memory: DeliveryMemory
  ) -> Bool {
    let known = memory.weeks(of: subject)
    guard let newest = known.last else { return week == last }
    // In a night of the past nothing is mailed.
    // What ended while no run came is mailed afterwards, as far back as anything is.
    return newest <= last
      && (known.contains(week)
        || week > newest && week <= last && week > last.advanced(by: -DeliveryMemory.weeksKept))
  }

  /// The newest week lines of an athlete, as far back as anything is mailed.
  private static func lines(of athlete: String, _ plan: Plan) throws -> [WeekLine] {
    let parts = AthleteParts(folder: plan.partsFolder, athlete: athlete)
    // Of whom nothing is reported yet nothing is mailed.
    guard let state = try parts.state(), !state.key.isEmpty else { return [] }
    return try parts.weekLines()
      .suffix(DeliveryMemory.weeksKept + 2)
      .compactMap { try? RecordLine.value(WeekLine.self, of: $0) }
  }
}

extension WeekLine {
  /// Whether the week is over and anything at all is known of the athlete.
  fileprivate var isMailable: Bool { !isProvisional && (lastRun ?? lastSet) != nil }
}
