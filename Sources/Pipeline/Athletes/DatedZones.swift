import AthleteWeeks
import Running
import Yams

extension YAMLMap {
  /// A time zone, or a list of a zone and of those that the athlete moved to, each with the first day in it;
  /// `nil` where the key is missing or not one zone can be used.
  ///
  ///     time-zone:
  ///       - Europe/Berlin
  ///       - 2026-09-01: America/Chicago
  func zones(_ key: String) -> (first: String, later: [DatedZone])? {
    guard let node = node(key) else { return nil }
    guard let sequence = node.sequence else {
      return text(key).flatMap { zone($0, at: node) }.map { ($0, []) }
    }
    var first: String?
    var later: [DatedZone] = []
    for (index, item) in sequence.enumerated() {
      if index == 0 {
        guard let name = item.scalar?.string else {
          report("the first zone stands without a date: it is that of all days before", at: item)
          return nil
        }
        first = zone(name, at: item)
      } else if let next = datedZone(item) {
        if let last = later.last, next.from <= last.from {
          report("\(next.from) does not follow \(last.from)", at: item)
        } else {
          later.append(next)
        }
      }
    }
    return first.map { ($0, later) }
  }

  private func datedZone(_ item: Node) -> DatedZone? {
    guard let pair = item.mapping?.first, item.mapping?.count == 1,
      let day = LocalDay(pair.key.scalar?.string ?? ""), let name = pair.value.scalar?.string
    else {
      report(
        "a zone with the first day in it is expected; an example is - 2026-09-01: America/Chicago",
        at: item)
      return nil
    }
    return zone(name, at: pair.value).map { DatedZone(from: day, zone: $0) }
  }

  private func zone(_ name: String, at node: Node) -> String? {
    if AthleteClock(name) != nil { return name }
    report("there is no time zone \"\(name)\"; an example is Europe/Berlin", at: node)
    return nil
  }
}
