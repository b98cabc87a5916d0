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
  static let version = 2

  /// The keys of records under `plan`, for files that say of their sport in their names the same.
  struct Keys {
    let profile: AthleteProfile
    let plan: Plan
    private var known: [String: String] = [:]

    init(of profile: AthleteProfile, _ plan: Plan) {
      self.profile = profile
      self.plan = plan
    }

    /// The key of the record of the file at `path`.
    mutating func key(for kind: InputKind, path: String) -> String {
      let words = kind == .runs ? SportWord.words(ofPath: path) : []
      let name =
        kind.rawValue
        + words.map { " \($0.sport) \($0.text) \($0.place) \($0.confidence)" }.joined()
      if let key = known[name] { return key }
      let key = Derivation.key(for: kind, of: profile, plan, named: words)
      known[name] = key
      return key
    }
  }

  /// The key of records of such files under `plan`.
  ///
  /// - Parameter words: what the file's name says of the sport; most say nothing.
  static func key(
    for kind: InputKind, of profile: AthleteProfile, _ plan: Plan, named words: [SportWord] = []
  ) -> String {
    switch kind {
    case .runs:
      Digest.of(
        ["runs", "\(version)"]
          + plan.stages.map { stage in
            let options = stage.options.sorted { $0.key < $1.key }
              .map { "\($0.key)=\($0.value)" }
            return stage.kind + "(" + options.joined(separator: ",") + ")"
          } + [
            ContactConstants(plan.model).key, "\(plan.limits.unpackedBytes)",
            "\(plan.limits.ratio)", "\(profile.athlete.heightCm ?? -1)",
          ] + words.map { "\($0.sport) \($0.text) \($0.place) \($0.confidence)" })
    case .strength:
      Digest.of(
        [
          "strength", "\(version)", "\(profile.athlete.massKg ?? -1)",
          profile.weightUnit?.rawValue ?? "", profile.ownNames,
        ])
    }
  }
}
