package import Running

extension Rejection {
  /// Code, line, reason and hint as members of a JSON object; what file it was stands before them.
  ///
  /// - Parameter excerpt: whether the text before the place is told too.
  package func members(excerpt isTold: Bool = false) -> [(String, JSONText)] {
    [
      ("code", .string(code.rawValue)), ("line", .int(line)), ("message", .string(message)),
    ] + (isTold ? [("excerpt", .string(excerpt))] : []) + [("hint", .string(hint))]
  }
}

extension Finding {
  /// How a finding without a detail is written: outputs that are older than this differ in it.
  package enum WithoutDetail {
    case null, empty, leftOut
  }

  /// Code and count, what the code means if that is told, and the detail.
  package func json(meaning isTold: Bool = false, _ without: WithoutDetail = .null) -> JSONText {
    let detail: JSONText? =
      switch without {
      case _ where !detail.isEmpty: .string(detail)
      case .null: .null
      case .empty: .string("")
      case .leftOut: nil
      }
    return .members(
      [("code", .string(code.rawValue)), ("count", .int(count))]
        + (isTold ? [("meaning", .string(code.meaning))] : [])
        + (detail.map { [("detail", $0)] } ?? []))
  }
}
