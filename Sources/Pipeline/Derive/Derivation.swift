import ByteStream
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

  /// The key of records of such files under `plan`.
  static func key(for kind: InputKind, of profile: AthleteProfile, _ plan: Plan) -> String {
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
          ])
    case .strength:
      Digest.of(
        [
          "strength", "\(version)", "\(profile.athlete.massKg ?? -1)",
          profile.weightUnit?.rawValue ?? "", profile.ownNames,
        ])
    }
  }
}
