import Foundation
import Mail

/// A maildir: a message is written below `tmp` and appears in `new` at a stroke.
struct Outbox: MailCarrier {
  let folder: String

  private static let parts = ["tmp", "new", "cur"]

  func stage(_ message: MailMessage) throws(MailFailure) -> String? {
    for part in Self.parts {
      do {
        try FileManager.default.createDirectory(
          atPath: folder + "/" + part, withIntermediateDirectories: true)
      } catch {
        throw MailFailure(reason: "the folder \(folder)/\(part) cannot be made", isGeneral: true)
      }
    }
    // The same message has the same name, so a second one takes the first one's place.
    let name = message.id.prefix { $0 != "@" } + ".soleus"
    do throws(OutputFolder.Failure) {
      _ = try OutputFolder(path: folder + "/tmp").write(message.source, to: String(name))
    } catch {
      throw MailFailure(reason: "\(error.path): \(error.reason)", isGeneral: true)
    }
    return "\(folder)/tmp/\(name)"
  }

  func handOver(_ message: MailMessage, staged: String?) throws(MailFailure) {
    guard let staged else { return }
    try Self.place(staged)
  }

  /// Moves a message from `tmp` to `new`; one that is not there any more has been moved.
  static func place(_ staged: String) throws(MailFailure) {
    let tmp = (staged as NSString).deletingLastPathComponent
    let new = (tmp as NSString).deletingLastPathComponent + "/new"
    let target = new + "/" + (staged as NSString).lastPathComponent
    guard rename(staged, target) == 0 || errno == ENOENT && !isThere(staged) && isFolder(new)
    else {
      throw MailFailure(reason: "\(target): \(lastReason())", isGeneral: true)
    }
    // What is noted afterwards must not outlive the move.
    for folder in [new, tmp] { OutputFolder(path: folder).sync() }
  }
}
