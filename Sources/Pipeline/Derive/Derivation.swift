import ByteStream
import RunFiles
import Running
import SoleusLoad
import StrengthLog

/// What a record hangs on besides the bytes of its file.
///
/// Only what is read on the way from file to record is in the key: what acts in the join, such as shoes,
/// foot strike, the exponent and every other factor, reads no file again, and neither does a program
/// that derives as the one before it did.
enum Derivation {
  /// Raised whenever the same file may come to another record; a test with the digests of records
  /// tells when that was forgotten.
  static let version = 8

  /// The keys of records under `plan`, for files that say of their sport in their names the same.
  struct Keys {
    let profile: AthleteProfile
    let plan: Plan
    private var known: [String: String] = [:]
    /// What names of a shape say of the sport: thousands differ by their dates alone.
    private var words: [[UInt8]: [SportWord]] = [:]

    init(of profile: AthleteProfile, _ plan: Plan) {
      self.profile = profile
      self.plan = plan
    }

    /// The key of the record of the file at `path`.
    mutating func key(for kind: InputKind, path: String) -> String {
      let words = kind == .runs ? self.words(ofPath: path) : []
      let name =
        kind.rawValue
        + words.map { " \($0.sport) \($0.text) \($0.place) \($0.confidence)" }.joined()
      if let key = known[name] { return key }
      let key = Derivation.key(for: kind, of: profile, plan, named: words)
      known[name] = key
      return key
    }

    private mutating func words(ofPath path: String) -> [SportWord] {
      let shape = Self.shape(of: path)
      if let known = words[shape] { return known }
      let found = SportWord.words(ofPath: path)
      words[shape] = found
      return found
    }

    /// The path's last two parts with numbers told alike, but for those that letters stand beside: "5k" may
    /// name a sport, dates, times and numbers of activities name none.
    private static func shape(of path: String) -> [UInt8] {
      let bytes = Array(path.utf8)
      let slash = UInt8(ascii: "/")
      // Two of them part a file from the archive it lies in.
      let slashes = bytes.indices.filter {
        bytes[$0] == slash && ($0 == 0 || bytes[$0 - 1] != slash)
      }
      let begin = slashes.dropLast().last.map { $0 + 1 } ?? 0
      var shape: [UInt8] = []
      var index = begin
      while index < bytes.count {
        guard bytes[index].isDigit else {
          shape.append(bytes[index])
          index += 1
          continue
        }
        let first = index
        while index < bytes.count, bytes[index].isDigit { index += 1 }
        let isBesideLetters =
          first > begin && bytes[first - 1].isLetter || index < bytes.count && bytes[index].isLetter
        shape += isBesideLetters && index - first < 4 ? bytes[first..<index] : [UInt8(ascii: "0")]
      }
      return shape
    }
  }

  /// The key of records of such files under `plan`.
  ///
  /// - Parameter words: what the file's name says of the sport; most say nothing.
  static func key(
    for kind: InputKind, of profile: AthleteProfile, _ plan: Plan, named words: [SportWord] = []
  ) -> String {
    switch kind {
    case .runs: Digest.of(partsOfRuns(profile, plan, words))
    case .strength:
      Digest.of(
        [
          "strength", "\(version)", "\(profile.athlete.massKg ?? -1)",
          profile.weightUnit?.rawValue ?? "", profile.ownNames,
        ])
    case .activities:
      Digest.of([
        "activities", "\(version)", "\(plan.limits.unpackedBytes)", "\(plan.limits.ratio)",
      ])
    }
  }

  /// What the key of runs is made of.
  private static func partsOfRuns(
    _ profile: AthleteProfile, _ plan: Plan, _ words: [SportWord]
  ) -> [String] {
    let stages = plan.stages.map { stage in
      let options = stage.options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return stage.kind + "(" + options.joined(separator: ",") + ")"
    }
    let limits = [
      ContactConstants(plan.model).key, "\(plan.limits.unpackedBytes)", "\(plan.limits.ratio)",
      "\(profile.athlete.heightCm ?? -1)",
    ]
    let map = plan.map.map { ["map", $0.key] } ?? []
    return ["runs", "\(version)"] + stages + limits + map
      + words.map { "\($0.sport) \($0.text) \($0.place) \($0.confidence)" }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  /// A letter of ASCII, or a byte of a character beyond it.
  fileprivate var isLetter: Bool {
    self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
