package import SoleusLoad
import StrengthLog
import WeeklyReport
import Writing

/// The load model as people and programs read it: what `soleus model` prints.
package enum ModelListing {
  /// A table whose columns line up, each factor's source and note folded below it.
  ///
  /// - Parameter width: columns of the terminal; below 60 the text is laid out for 60.
  package static func text(_ model: LoadModel = .standard, width: Int) -> String {
    let width = max(60, width)
    let head = ["factor", "central", "low–high", "unit", "n", "basis"]
    let rows = model.factors.map { factor in
      [
        name(factor), Format.plain(factor.central), factor.range.map(span) ?? "", unit(factor),
        factor.subjects.map(String.init) ?? "", factor.basis.rawValue,
      ]
    }
    let widths = head.indices.map { column in
      ([head] + rows).map { $0[column].count }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      var line = ""
      for (cell, width) in zip(cells, widths) {
        line += cell + String(repeating: " ", count: width - cell.count + 2)
      }
      return trimmedEnd(line)
    }
    var lines = [line(head)]
    for (factor, row) in zip(model.factors, rows) {
      lines.append(line(row))
      lines += folded(remarks(factor), indent: 4, width: width)
    }
    lines.append("")
    for basis in LoadModel.Basis.allCases {
      lines += folded("\(basis.rawValue): \(basis.meaning)", indent: 0, width: width)
    }
    lines += folded(
      "low–high is the plausible range, n the people in the largest study behind a value. "
        + "\"--csv\" prints the table that a pipeline file may name.",
      indent: 0, width: width)
    return lines.joined(separator: "\n")
  }

  /// The model as one JSON document.
  package static func json(_ model: LoadModel = .standard, digest: String) -> String {
    JSONText.object([
      "schema": .int(1), "model": .string("standard"), "sha256": .string(digest),
      "factors": .array(model.factors.map(json)),
      "claims": .array(
        Claim.all.map {
          .object([
            "claim": .string($0.claim), "verdict": .string($0.verdict.rawValue),
            "why": .string($0.why), "source": .string($0.source),
            "subjects": .string($0.subjects),
          ])
        }),
    ]).text
  }

  private static func json(_ factor: LoadModel.Factor) -> JSONText {
    .object([
      "factor": .string(factor.name), "level": .string(factor.level),
      "central": .number(factor.central, 4), "low": .number(factor.range?.lowerBound, 4),
      "high": .number(factor.range?.upperBound, 4), "unit": .string(factor.unit),
      "clipped_below": .number(factor.valid?.lowerBound, 4),
      "clipped_above": .number(factor.valid?.upperBound, 4),
      "clipped_input": .string(factor.validOf.isEmpty ? nil : factor.validOf),
      "subjects": .int(factor.subjects), "basis": .string(factor.basis.rawValue),
      "source": .string(factor.source.isEmpty ? nil : factor.source),
      "note": .string(factor.note.isEmpty ? nil : factor.note),
    ])
  }

  // MARK: Words for a factor

  static func name(_ factor: LoadModel.Factor) -> String { "\(factor.name)/\(factor.level)" }

  static func span(_ range: ClosedRange<Double>) -> String {
    let between = range.lowerBound < 0 ? " to " : "–"
    return Format.plain(range.lowerBound) + between + Format.plain(range.upperBound)
  }

  /// A factor without a unit multiplies.
  static func unit(_ factor: LoadModel.Factor) -> String { factor.unit == "1" ? "×" : factor.unit }

  /// What of the input is clipped; `nil` where nothing is.
  static func clipping(_ factor: LoadModel.Factor) -> String? {
    factor.valid.map { "\(factor.validOf) clipped to \(span($0))".trimmingBlanks }
  }

  private static func remarks(_ factor: LoadModel.Factor) -> String {
    [clipping(factor), factor.source, factor.note].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: ". ")
  }

  /// The words over as many lines as they need.
  private static func folded(_ words: String, indent: Int, width: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in words.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(margin + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [margin + line]
  }

  private static func trimmedEnd(_ line: String) -> String {
    String(String(line.reversed().drop { $0 == " " }).reversed())
  }
}

extension String {
  fileprivate var trimmingBlanks: String { String(drop { $0 == " " }) }
}

extension LoadModel.Basis {
  /// What the word says of a value, in a sentence.
  var meaning: String {
    switch self {
    case .seen: "the value stands in the source, or is rounded or shrunk from it."
    case .derived: "worked out from values that stand in the sources."
    case .assumed: "its size is assumed; a source at best gives the direction."
    case .chosen: "a choice of this program, and no finding."
    case .reference: "what the other levels are held against."
    }
  }
}
