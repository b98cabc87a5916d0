import Foundation
import Pipeline
import Running

/// One line of `soleus inspect --json`: what is said of a recording, a log or a file.
struct SaidOfRecording: Decodable {
  struct Code: Decodable { var code: String }
  struct Share: Decodable {
    var surface: String
    var share: Double
  }
  struct Load: Decodable { var easyKm: Double }

  var status: String
  var code: String?
  var word: String?
  var start: String?
  var movingS: Double?
  var distanceM: Double?
  var distanceSource: String?
  var ascentM: Double?
  var cadenceSpm: Double?
  var cadenceSource: String?
  var surfaces: [Share]?
  var load: Load?
  var findings: [Code]?

  /// On which most of it was run.
  var surface: String? { surfaces?.max { $0.share < $1.share }?.surface }

  private static let inspection = Inspection(
    athlete: Athlete(id: "case", name: "case", timeZone: "UTC"))

  /// What is said of the files of a case, recording by recording; made in this process.
  static func all(of files: [String]) throws -> [SaidOfRecording] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try files.flatMap { inspection.inspect($0).jsonLines }.map {
      try decoder.decode(SaidOfRecording.self, from: Data($0.utf8))
    }
  }

  /// In one line.
  var line: String {
    guard status == "ok" else {
      let saying = word.map { " (“\($0)”)" } ?? ""
      return "\(status == "skipped" ? "passed over" : status): \(code ?? "")\(saying)"
    }
    let noted = (findings ?? []).map(\.code).filter { $0 != "cadence-decision" }
    func whole(_ value: Double) -> String { "\(Int(value.rounded()))" }
    let way = distanceM.map { "\(whole($0)) m (\(distanceSource ?? "none"))" }
    let time = movingS.map { whole($0) + " s" }
    let steps = cadenceSpm.map { "\(whole($0)) a minute, \(cadenceSource ?? "")" }
    let dose = load.map { String(format: "%.2f easy km", $0.easyKm) }
    let parts: [String?] = [
      "run of \(start?.prefix(16) ?? "?")", way ?? "way unknown", time ?? "time unknown",
      steps ?? "cadence unknown", surface, dose ?? "load unknown",
      noted.isEmpty ? nil : noted.joined(separator: " "),
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
