import AthleteWeeks

/// A file that is no input with its athlete.
package struct NamedUnread: Sendable, Equatable, Codable {
  package var athlete: String
  /// Relative to the athlete's folder.
  package var file: String
  package var reason: String

  init(_ athlete: String, _ unread: UnreadFile) {
    self.athlete = athlete
    file = unread.file
    reason = unread.reason
  }

  package var words: String { "\(athlete)/\(file): \(reason)" }

  /// All of them in one line with the first by name; `nil` where there are none.
  static func words(_ files: [NamedUnread]) -> String? {
    guard !files.isEmpty else { return nil }
    let named = files.sorted {
      (FileName($0.athlete), FileName($0.file)) < (FileName($1.athlete), FileName($1.file))
    }.prefix(5).map(\.words)
    let count =
      files.count == 1 ? "1 file is no input and is" : "\(files.count) files are no input and are"
    let others =
      files.count > named.count
      ? "; and \(files.count - named.count) more, which soleus status lists" : ""
    return "\(count) not read: " + named.joined(separator: "; ") + others
  }
}
