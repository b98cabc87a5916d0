package import Running

/// A file in quarantine, or one recording of it.
package struct RejectedFile: Sendable, Equatable {
  /// Relative to the athlete's folder.
  package var file: String
  package var rejection: Rejection
  /// Of what was refused, by its own dates or by the file's name; `nil` where neither tells.
  package var day: LocalDay?

  package init(file: String, rejection: Rejection, day: LocalDay? = nil) {
    self.file = file
    self.rejection = rejection
    self.day = day ?? LocalDay(named: file)
  }

  /// One rejection for all that is wrong with a file that a person wrote; `nil` where nothing is.
  package init?(file: String, _ code: RejectionCode, _ problems: [Problem]) {
    guard let first = problems.first else { return nil }
    let others = problems.dropFirst().map { problem in
      (problem.line.map { "line \($0): " } ?? "") + problem.message
    }
    let message = ([first.message] + others).joined(separator: "; ")
    self.init(file: file, rejection: Rejection(code, line: first.line, message))
  }
}

extension LocalDay {
  /// The first date in the last part of a path, such as `runs/2026-03-10-0700.gpx` or `20260310.tcx`.
  fileprivate init?(named path: String) {
    let digits = path.split(separator: "/").last?.prefix { $0 != "." } ?? ""
    let name = String(digits)
    let bytes = Array(name.utf8)
    for (length, isPlain) in [(10, false), (8, true)] where bytes.count >= length {
      for begin in 0...bytes.count - length {
        // Eight digits of a longer number are no date.
        let around = [bytes[..<begin].last, bytes[(begin + length)...].first]
        guard !around.contains(where: { $0.map { (48...57).contains($0) } ?? false }) else {
          continue
        }
        let text = String(decoding: bytes[begin..<begin + length], as: UTF8.self)
        let dashed =
          isPlain ? "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))" : text
        if let day = LocalDay(dashed), (1_990...2_100).contains(day.date.year) {
          self = day
          return
        }
      }
    }
    return nil
  }
}
