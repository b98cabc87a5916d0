import Mail

/// Takes messages to where they are sent from.
protocol MailCarrier {
  /// Makes `message` ready; gives where it lies whole until it is handed over, if it does.
  func stage(_ message: MailMessage) throws(MailFailure) -> String?
  /// Hands over `message`, which lies at `staged`.
  func handOver(_ message: MailMessage, staged: String?) throws(MailFailure)
}

/// Why a message was not handed over.
struct MailFailure: Error, Equatable {
  var reason: String
  /// Whether the next message would meet the same.
  var isGeneral = false
}

extension MailPlan {
  func open() -> any MailCarrier {
    switch carrier {
    case .outbox(let folder): Outbox(folder: folder)
    case .sendmail(let words): SendmailCommand(words: words)
    }
  }
}
