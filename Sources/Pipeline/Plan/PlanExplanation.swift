import Running
import SoleusLoad
import Writing

extension Plan {
  /// What the plan will do, in words.
  package var explanation: String {
    var lines = [
      "Athletes: every folder below \(athletesFolder)",
      "Store: \(storeFile)",
      "Reports: \(reports.map(\.rawValue).joined(separator: ", ")) in \(reportFolder)",
      "Model: \(modelName), SHA-256 \(modelDigest.prefix(12))…",
    ]
    if let map { lines.append("Map: \(map.path)") }
    lines += ["", "For each recording, in order:"]
    for (index, planned) in stages.enumerated() {
      guard let type = StageRegistry.row(of: planned.kind)?.type else { continue }
      lines.append("\(index + 1). \(planned.kind): \(type.summary)")
      for option in type.options {
        let value = planned.options[option.key] ?? option.standard
        let origin = planned.options[option.key] == nil ? "standard" : "set here"
        lines.append("   \(option.key) = \(Format.plain(value)) (\(origin)): \(option.meaning)")
      }
    }
    lines += ["", "Then, for each athlete, runs and sets are joined by local day into ISO weeks."]
    return lines.joined(separator: "\n")
  }
}
