import Foundation
package import Running

/// An athlete's shoes as `shoes.csv` lists them, and which of them a run was run in.
package struct ShoeList: Sendable, Equatable {
  /// A pair with the days on which it was worn.
  package struct Pair: Sendable, Equatable {
    package var name: String
    package var kind: Shoe
    /// The first and the last local day; `nil` is open.
    package var from: LocalDay?
    package var to: LocalDay?

    package init(name: String, kind: Shoe, from: LocalDay? = nil, to: LocalDay? = nil) {
      self.name = name
      self.kind = kind
      self.from = from
      self.to = to
    }
  }

  package var pairs: [Pair] = []
  /// The kind that `athlete.yaml` tells.
  package var usual: Shoe?

  package init(pairs: [Pair] = [], usual: Shoe? = nil) {
    self.pairs = pairs
    self.usual = usual
  }

  /// The shoe of a run whose file bears these words and that began on `day`.
  ///
  /// What somebody wrote about the run itself counts before the list's days, these before what a service
  /// was told of gear, and that before the profile.
  ///
  /// - Parameter gear: what the runner named in the service.
  package func shoe(words: [String?], gear: String? = nil, on day: LocalDay) -> ShoeWorn {
    if let worn = worn(in: words) ?? worn(on: day) ?? gear.flatMap(worn(as:)) { return worn }
    // The kind of a shoe that is known by its name alone is the usual one.
    return usual.map { ShoeWorn($0, name: gear, .profile) }
      ?? ShoeWorn(.conventional, name: gear, .assumed)
  }

  /// The shoe that a name of gear means: one of the list, or a model that is known.
  private func worn(as gear: String) -> ShoeWorn? {
    Self.agreed(named(in: [WordSequence(gear)]), .gear)
      ?? ShoeModels.kind(of: gear).map { ShoeWorn($0, name: gear, .gear) }
  }

  /// The shoe that the words name; none where they name shoes of several kinds.
  private func worn(in words: [String?]) -> ShoeWorn? {
    let texts = words.compactMap { $0.map(WordSequence.init) }
    func isNamed(_ name: String) -> Bool { texts.contains { $0.holds(WordSequence(name)) } }
    let named = named(in: texts)
    if named.isEmpty {
      return isNamed("barefoot") || isNamed("barfuß")
        ? ShoeWorn(.minimal, name: "barefoot", .file) : nil
    }
    return Self.agreed(named, .file)
  }

  /// The pairs that the texts name.
  private func named(in texts: [WordSequence]) -> [Pair] {
    let found = pairs.filter { pair in texts.contains { $0.holds(WordSequence(pair.name)) } }
    // "Pegasus Trail" names no "Pegasus".
    return found.filter { short in
      !found.contains {
        $0.name.count > short.name.count && WordSequence($0.name).holds(WordSequence(short.name))
      }
    }
  }

  /// The shoe that the list has worn on `day`; none where it has several kinds.
  private func worn(on day: LocalDay) -> ShoeWorn? {
    Self.agreed(
      pairs.filter { ($0.from ?? day) <= day && day <= ($0.to ?? day) }, .list)
  }

  /// The kind of all `pairs`, with the name if there is one only.
  private static func agreed(_ pairs: [Pair], _ witness: ShoeWitness) -> ShoeWorn? {
    guard let first = pairs.first, pairs.allSatisfy({ $0.kind == first.kind }) else { return nil }
    let isOne = pairs.allSatisfy { $0.name == first.name }
    return ShoeWorn(first.kind, name: isOne ? first.name : nil, witness)
  }
}

// MARK: - Reading the list

extension ShoeList {
  package static let file = "shoes.csv"

  /// Reads `shoes.csv` (name, kind, from, to) in the athlete's folder; a problem costs its row only.
  ///
  /// Kinds are conventional, minimal, maximal and plated. Days are `2026-05-31` in the athlete's zone,
  /// both included; an empty one is open.
  package static func read(folder: String) -> (pairs: [Pair], problems: [Problem]) {
    let path = folder + "/" + file
    guard let data = FileManager.default.contents(atPath: path) else {
      let isThere = (try? FileManager.default.attributesOfItem(atPath: path)) != nil
      return (
        [], isThere ? [Problem(file: file, line: 1, column: 1, message: "cannot be read")] : []
      )
    }
    var table = SaidTable(file: file)
    let pairs = table.rows(Array(data), needed: ["name", "kind"], optional: ["from", "to"]) {
      fields throws(SaidTable.Fault) -> Pair in try Pair(fields)
    }
    return (pairs, table.problems)
  }
}

extension ShoeList.Pair {
  fileprivate init(_ fields: SaidTable.Fields) throws(SaidTable.Fault) {
    guard let name = fields["name"], !WordSequence(name).words.isEmpty else {
      throw SaidTable.Fault("a shoe needs a name")
    }
    guard let kind = fields["kind"].flatMap({ Shoe(rawValue: $0.lowercased()) }) else {
      let known = Shoe.allCases.map(\.rawValue).joined(separator: ", ")
      throw SaidTable.Fault("the kind of \"\(name)\" is none of: \(known)")
    }
    let from = fields["from"] == nil ? nil : try fields.day("from")
    let to = fields["to"] == nil ? nil : try fields.day("to")
    if let from, let to, to < from { throw SaidTable.Fault("\(to) is before \(from)") }
    self.init(name: name, kind: kind, from: from, to: to)
  }
}
