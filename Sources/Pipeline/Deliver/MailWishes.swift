import Mail

/// When a week is mailed.
enum MailOccasion: String, CaseIterable, Sendable {
  /// Once it is over.
  case complete
  /// Each time its input has changed since.
  case revised
  /// Once it is over, if something is to be talked about.
  case flags
}

/// Who wants weeks by mail, and on what occasions.
struct MailWishes: Sendable, Equatable {
  var to: [MailAddress]
  var on: Set<MailOccasion>

  /// Where the file does not say it.
  private static let usual: Set<MailOccasion> = [.complete]
}

extension MailWishes {
  /// What stands under `key`; `nil` where nobody is to get anything, and for a wish that has faults.
  init?(_ key: String, of map: YAMLMap) {
    guard let node = map.node(key),
      let wishes = YAMLMap(node, file: map.file, problems: map.problems)
    else { return nil }
    wishes.allow(["to", "on"])
    let to = (wishes.texts("to", required: true) ?? []).map { text, node in
      let address = MailAddress(text)
      if address == nil {
        wishes.report("\"\(text)\" is no mail address; an example is ann@example.org", at: node)
      }
      return address
    }
    var on = Self.usual
    if wishes.node("on") != nil {
      on = Set(
        (wishes.texts("on") ?? []).compactMap { text, node in
          let occasion = MailOccasion(rawValue: text)
          if occasion == nil {
            let known = MailOccasion.allCases.map(\.rawValue)
            wishes.report(
              "there is no occasion \"\(text)\"; there are \(known.joined(separator: ", "))"
                + didYouMean(text, among: known), at: node)
          }
          return occasion
        })
    }
    let addresses = to.compactMap(\.self)
    guard !addresses.isEmpty, addresses.count == to.count, !on.isEmpty else { return nil }
    self.init(to: addresses, on: on)
  }
}
