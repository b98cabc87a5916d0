import AthleteWeeks
import Running
import WeeklyReport

/// A week as delivery looks at it: an athlete's, or everybody's.
struct MailableWeek {
  var subject: DeliverySubject
  var week: Week
  /// Of an athlete the one, of the roster all.
  var lines: [WeekLine]
  var asks: Bool
  var wishes: MailWishes

  /// Stands for the input where it was revised; empty as long as it is that of the first complete form.
  var version: String {
    let revised = lines.filter { $0.revision != nil }
    return revised.isEmpty
      ? "" : Digest.of(revised.flatMap { [$0.athlete, $0.revision ?? ""] })
  }

  /// Stands for the files of the week that somebody should send again, which are no revision; `nil` where there
  /// are none.
  private var toSendAgain: String? {
    let count = lines.reduce(0) { $0 + $1.rejectedOfWeek }
    return count == 0 ? nil : "\(count) to send again"
  }

  private func wants(_ occasion: MailOccasion) -> Bool { wishes.on.contains(occasion) }

  /// What is known of the week's delivery after tonight's look at it; `owed` where a message is due.
  func looked(at before: WeekDelivery?) -> WeekDelivery {
    guard var delivery = before else {
      return WeekDelivery(seen: Set([toSendAgain].compactMap(\.self)))
        .wishing(wants(.complete) || wants(.flags) && asks, version)
    }
    if let owed = delivery.owed {
      // A message that may have been taken and would say something else now is another one.
      if owed.staged == nil, owed.version != version {
        delivery.owed = WeekDelivery.Owed(version: version)
      }
      return delivery
    }
    // A week that other rules reckon anew has the version that it had.
    let isRevised = !version.isEmpty && !delivery.seen.contains(version)
    let isBroken = toSendAgain.map { delivery.seen.insert($0).inserted } ?? false
    let isFlagged = wants(.flags) && asks && delivery.first == nil
    guard isRevised || isBroken && isFlagged else { return delivery }
    return delivery.wishing(isRevised && wants(.revised) || isFlagged, version)
  }
}

extension WeekDelivery {
  /// The same with a message owed, or with a version that nobody wished to have.
  fileprivate func wishing(_ isWished: Bool, _ version: String) -> WeekDelivery {
    var delivery = self
    if isWished {
      delivery.owed = Owed(version: version)
    } else {
      delivery.seen.insert(version)
    }
    return delivery
  }

  /// The same after the owed message was handed over.
  func delivered(_ id: String) -> WeekDelivery {
    WeekDelivery(seen: seen.union([owed?.version ?? ""]), first: first ?? id)
  }
}
