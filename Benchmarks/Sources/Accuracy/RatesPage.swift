import FlagRates

/// docs/rates.md.
struct RatesPage {
  let rates: FlagRates

  /// Healthy weeks with any flag, per cent, at most.
  private static func mostFlagged(_ plan: String) -> Double { plan == "beginner" ? 25 : 20 }
  /// Events found by any rule, per cent, at least.
  private static func leastFound(_ event: String) -> Double { event == "demanding-days" ? 75 : 90 }

  var text: String {
    (introduction + plans + healthy + found + trade + limits).joined(separator: "\n") + "\n"
  }

  private var introduction: [String] {
    [
      "# Rates of flags", "",
      "How often the rules of [flags.md](flags.md) speak where nothing happened, and how often where",
      "something did:", "",
      "    make rates", "",
      "writes this page, and `make accuracy` with docs/accuracy.md. The same program gives the same page.",
      "",
      "A flag in every other week is read by nobody, and a rule that never speaks is none. So the rules are",
      "tried on made-up training: \(rates.athletes) athletes of each plan below over \(FlagRates.weeks) weeks. All of them are healthy and",
      "train as they mean to; every flag on them is one too many, or at best a question that has an easy",
      "answer. The generator (`Sources/SyntheticAthletes/Plans`) shares no code with the rules, and knows",
      "nothing of them. The rules are those of `FlagRule.all`, on weeks made by the join as for any report.",
      "",
    ]
  }

  private var plans: [String] {
    ["## The plans", ""] + rates.plans.map { "- **\($0.name)**: \($0.meaning)." } + [
      "",
      "Each athlete has an own level, pace, height and share of missed days. Lengths of runs stray by 3 to",
      "10 % from the plan, one run in thirty is longer by a whim, long runs move to Saturday now and then.",
      "Athletes fall ill one and a half times a year and come back over two weeks, go on holiday twice, lose",
      "single files, and every other year those of one to three weeks. Half of them log strength work.",
      "",
    ]
  }

  private var healthy: [String] {
    let names = rates.plans.map(\.name)
    func rows(_ rules: [FlagRates.Rule]) -> [String] {
      rules.map { rule in
        Self.row(
          "`\(rule.id)`", rates.plans.map { Self.share($0.healthy, $0.healthy.byRule[rule.id]) })
      }
    }
    return ["## Healthy weeks with a flag, per cent", ""] + Self.head("rule", names)
      + rows(rates.rules.filter(\.isFlag)) + [
        Self.row("**any flag**", rates.plans.map { Self.share($0.healthy, $0.healthy.any) }),
        Self.row("wanted at most", names.map { Text.fixed(Self.mostFlagged($0), 0) }),
        Self.row(
          "met",
          rates.plans.map {
            Self.percent($0.healthy, $0.healthy.any) <= Self.mostFlagged($0.name) ? "yes" : "**no**"
          }),
        Self.row(
          "any flag, from the 17th week on",
          rates.plans.map { Self.share($0.settled, $0.settled.any) }),
        Self.row("weeks", rates.plans.map { "\($0.healthy.weeks)" }), "",
        "Weeks with a run on file count, from an athlete's sixth on: before it no rule has 30 days behind it.",
        "",
        "What is said beside flags, in per cent of the same weeks; standing states in the weeks in which",
        "they are told:", "",
      ] + Self.head("rule", names) + rows(rates.rules.filter { !$0.isFlag }) + [""]
  }

  private var found: [String] {
    let names = rates.plans.map(\.name)
    return [
      "## Events that are found, per cent", "",
      "Into one usual week of each athlete, from the 17th on, something is put. A week is usual that is run",
      "as planned, at most one run missing, no down week, taper or race, within a seventh of the middle of",
      "the twelve before, with runs in each of the four before. *Found* is an event if a flag stands on its",
      "week that does not stand there, in the same words, without it; nothing else counts.", "",
    ]
      + rates.events.map { "- **\($0.name)**: \($0.meaning)." } + [""]
      + Self.head("event, found by any flag", names + ["all", "wanted", "met by each"])
      + rates.events.indices.map { place in
        let all = total(place)
        let wanted = Self.leastFound(rates.events[place].name)
        return Self.row(
          rates.events[place].name,
          rates.plans.map { Self.share($0.found[place], $0.found[place].any) } + [
            Self.share(all, all.any), Text.fixed(wanted, 0),
            rates.plans.allSatisfy { Self.percent($0.found[place], $0.found[place].any) >= wanted }
              ? "yes" : "**no**",
          ])
      }
      + [
        Self.row(
          "athletes with a usual week",
          rates.plans.map { "\($0.found[0].weeks)" } + ["\(total(0).weeks)", "", ""]), "",
      ]
      + ["By which rule, over all plans; several may find the same:", ""]
      + Self.head("rule", rates.events.map(\.name))
      + rates.rules.map { rule in
        Self.row(
          "`\(rule.id)`",
          rates.events.indices.map { Self.share(total($0), total($0).byRule[rule.id]) })
      } + [""]
  }

  private var trade: [String] {
    let names = rates.plans.map(\.name)
    func rows(_ count: (FlagRates.Trade) -> FlagRates.Count) -> [String] {
      FlagRates.lines.enumerated().map { place, line in
        let all = rates.plans.reduce(into: FlagRates.Count()) { $0.add(count($1.trades[place])) }
        return Self.row(
          "\(Text.fixed(100 * line, 0)) %",
          (rates.plans.map { count($0.trades[place]) } + [all]).map { Self.share($0, $0.any) })
      }
    }
    return [
      "## Another line", "",
      "`\(FlagRates.tradedRule)` looks at load and at the number of sessions. With its line of load elsewhere:",
      "",
      "Share above the highest of twelve weeks, and healthy weeks with any flag, per cent:", "",
    ] + Self.head("line", names + ["all"]) + rows(\.healthy)
      + ["", "The same, and \(FlagRates.tradedEvent) found, per cent:", ""]
      + Self.head("line", names + ["all"]) + rows(\.found)
      + [
        "",
        "Chosen are 10 %, as in the evidence: a lower line adds flags to healthy weeks and finds no more. By load",
        "alone three more runs would be lost among the long weeks and down weeks of a marathon plan: 57 % of them",
        "were found at 10 %, 68 % at 5 % with flags in a fifth of healthy weeks, 81 % without any step with flags",
        "in a quarter. By two sessions more than in any of twelve weeks they are found at every line, for 0.1",
        "points more flags over all plans.", "",
      ]
  }

  private var limits: [String] {
    [
      "## What is not like life", "",
      "- The plans are made up, and so is how far athletes stray from them: rates are orders of size. A",
      "  difference of a few points between plans says nothing about runners.",
      "- Of gaps every file is there or lost without a word: where one was refused, rules of gaps are silent.",
      "- No real archive of months was at hand: of six people five runs each, over one to seven years, in none",
      "  of whose weeks a rule has enough before it to speak.",
      "- Nobody is injured, and the events came before no injury: found is not foretold.",
      "- Watches have no error here: distance, pace and grade are right, and every run is told to be one.",
      "  Nobody stands at a light. Runs without cadence have the cadence of the formula for their height.",
      "- Every long run ends as it began, so `fade-in-long-run` cannot speak.",
      "- One athlete in twelve runs on the forefoot in minimal shoes, always; nobody changes shoes.",
      "- Pace does not get better over the weeks, heat and wind are not there, and a plan's weekdays stay.",
      "- Who comes back from a pause or starts to run follows a cautious plan. Many do not.",
      "- A fifth of the athletes log calf work without load in twelve weeks of every eighteen.",
      "- That sessions are counted follows from these plans, in which load alone had missed the event: that it is",
      "  found in the same plans is no second test.",
      "- Each event is put in with a size that leaves no doubt; smaller ones are found less often.",
      "- A big week has a longer longest run too, so that a rule of single runs finds it; three more sessions",
      "  are the event that only volume tells.",
    ]
  }

  private func total(_ event: Int) -> FlagRates.Count {
    rates.plans.reduce(into: FlagRates.Count()) { $0.add($1.found[event]) }
  }

  // MARK: Cells

  private static func head(_ first: String, _ names: [String]) -> [String] {
    [row(first, names), "| --- |" + String(repeating: " ---: |", count: names.count)]
  }

  private static func row(_ first: String, _ cells: [String]) -> String {
    "| " + ([first] + cells).joined(separator: " | ") + " |"
  }

  private static func percent(_ count: FlagRates.Count, _ part: Int?) -> Double {
    count.weeks == 0 ? 0 : 100 * Double(part ?? 0) / Double(count.weeks)
  }

  /// A dash where nothing was tried.
  private static func share(_ count: FlagRates.Count, _ part: Int?) -> String {
    count.weeks == 0 ? "–" : Text.fixed(percent(count, part), 1)
  }
}
