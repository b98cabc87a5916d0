package import Running
import WeeklyReport

/// A rejected file with its athlete.
package struct NamedRejection: Sendable, Equatable, Codable {
  package var athlete: String
  /// Relative to the athlete's folder; empty for the folder itself.
  package var file: String
  package var rejection: Rejection
  /// What it is told by, where a person can accept it.
  var told: String?

  init(athlete: String, file: String, rejection: Rejection) {
    self.athlete = athlete
    self.file = file
    self.rejection = rejection
  }

  init(_ athlete: String, _ line: AthleteLine.RejectedLine) {
    self.init(athlete: athlete, file: line.file, rejection: line.rejection)
    told = AthleteMemory.name(of: line)
  }

  /// Place, code, reason and hint in one line.
  package var words: String { rejection.words(about: "\(athlete)/\(file)") }
}
