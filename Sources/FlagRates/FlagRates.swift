import AthleteWeeks
import Running
import SyntheticAthletes

/// How often each rule speaks in healthy weeks of made-up plans, and which of the events put into them
/// are found.
///
/// The rules are those of `FlagRule.all`, tried as reports try them: on weeks that the join makes.
public struct FlagRates: Sendable {
  /// A rule by its name in JSON and CSV.
  public struct Rule: Sendable {
    public let id: String
    public let title: String
    /// What it speaks as.
    public let kind: String
    /// Flags alone count.
    public let isFlag: Bool
  }

  /// What came of one plan.
  public struct Plan: Sendable {
    public let name: String
    public let meaning: String
    /// Weeks with a run on file, from the sixth on.
    public internal(set) var healthy = Count()
    /// Of these, the weeks from the 17th on.
    public internal(set) var settled = Count()
    /// By event, in the order of ``FlagRates/events``.
    public internal(set) var found: [Count]
    /// What would come of other lines, in the order of ``FlagRates/lines``.
    public internal(set) var trades: [Trade]
  }

  /// What comes of one line of ``FlagRates/tradedRule``: more found, or fewer flagged.
  public struct Trade: Sendable, Equatable {
    public internal(set) var healthy = Count()
    /// Of ``FlagRates/tradedEvent``.
    public internal(set) var found = Count()
  }

  /// Weeks, and in how many of them a rule spoke.
  public struct Count: Sendable, Equatable {
    public internal(set) var weeks = 0
    /// Those with at least one flag.
    public internal(set) var any = 0
    /// By the rule's id.
    public internal(set) var byRule: [String: Int] = [:]

    public init() {}

    /// Standing states count in the weeks in which they are told.
    mutating func add(_ said: [Flag]) {
      weeks += 1
      if said.contains(where: { $0.rule.kind == .flag }) { any += 1 }
      for rule in Set(said.filter(\.isNews).map(\.rule.id)) { byRule[rule, default: 0] += 1 }
    }

    /// Puts the weeks of another count to these.
    public mutating func add(_ other: Count) {
      weeks += other.weeks
      any += other.any
      byRule.merge(other.byRule, uniquingKeysWith: +)
    }
  }

  /// Something put into usual weeks.
  public struct Event: Sendable {
    public let name: String
    public let meaning: String
  }

  /// The rules, the strongest first.
  public let rules = FlagRule.all.map {
    Rule(
      id: $0.id, title: $0.title, kind: $0.kind.title.lowercased(), isFlag: $0.kind == .flag)
  }
  public let events = PlanEvent.allCases.map { Event(name: $0.rawValue, meaning: $0.meaning) }
  /// Athletes of each plan.
  public let athletes: Int
  public private(set) var plans: [Plan]

  /// The rule whose line is tried elsewhere too, as it alone tells of volume.
  static let traded = FlagRule.weekAboveOwnRange
  public static let tradedRule = traded.id
  /// The event that asks for it.
  static let eventOfTrade = PlanEvent.extraSessions
  public static let tradedEvent = eventOfTrade.rawValue
  /// Shares above the highest week.
  public static let lines = [0, 0.05, 0.1, 0.15, 0.2]

  /// Weeks of each history.
  public static let weeks = TrainingPlan.weeks
  /// The first week that counts as healthy, from 0: rules of thirty days know enough.
  static let firstWeek = 5

  /// The same numbers for the same seed, whatever the number of threads.
  public init(athletes: Int, seed: UInt64 = 2026) async {
    self.athletes = athletes
    plans = []
    for plan in TrainingPlan.all {
      let outcomes = await withTaskGroup(of: AthleteRates.self) { group in
        for index in 0..<athletes {
          group.addTask { AthleteRates(plan.history(index, seed: seed)) }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      var sum = Plan(
        name: plan.name, meaning: plan.meaning,
        found: Array(repeating: Count(), count: PlanEvent.allCases.count),
        trades: Array(repeating: Trade(), count: Self.lines.count))
      // Sums of whole numbers do not hang on the order in which threads end.
      for outcome in outcomes {
        sum.healthy.add(outcome.healthy)
        sum.settled.add(outcome.settled)
        for place in sum.found.indices { sum.found[place].add(outcome.found[place]) }
        for place in sum.trades.indices {
          sum.trades[place].healthy.add(outcome.trades[place].healthy)
          sum.trades[place].found.add(outcome.trades[place].found)
        }
      }
      plans.append(sum)
    }
  }
}
