import AthleteWeeks
import Foundation
import Running
import Writing

/// A folder of exported tables: `runs/athlete=anna/year=2026/runs.csv`, as Hive lays tables out, so that
/// DuckDB, Spark and others take athlete and year from the path and read no other part.
///
/// The year is that of the ISO week, so that a week lies in one file. What has no date lies under Hive's own
/// word for that.
struct ExportFolder {
  private let folder: OutputFolder
  private let format: TableFormat
  /// Files that belong to this export, by path.
  private var made: Set<FileName> = []
  /// Files that were not there or held something else.
  private(set) var written = 0

  /// Names that begin with `_` are passed over by Hive's readers.
  private static let settingsFile = "_export.json"
  private static let undated = "__HIVE_DEFAULT_PARTITION__"

  /// Opens a folder that is not there, is empty, or was exported with the same settings before.
  init(_ path: String, _ settings: ExportSettings) throws {
    folder = OutputFolder(path: path)
    format = settings.format
    try Self.refuse(path, settings)
    // First of all: an export that was stopped half way goes on.
    _ = try folder.write(settings.json.text, to: Self.settingsFile)
  }

  private static func refuse(
    _ path: String, _ settings: ExportSettings
  ) throws(Execution.Failure) {
    let names: [String]
    do throws(FolderListing.Failure) {
      names = try FolderListing.names(in: path)
    } catch {
      guard !FileManager.default.fileExists(atPath: path) else {
        throw Execution.Failure(
          exit: .locked, message: "\(path) cannot be written to: \(error.rejection.message)",
          hint: "Name another folder.")
      }
      return
    }
    guard let data = FileManager.default.contents(atPath: path + "/" + settingsFile) else {
      guard names.isEmpty else {
        throw Execution.Failure(
          exit: .locked, message: "\(path) holds files that no export wrote",
          hint: "Name a folder that is empty or not there yet.")
      }
      return
    }
    guard String(decoding: data, as: UTF8.self) == settings.json.text else {
      throw Execution.Failure(
        exit: .locked,
        message: "\(path) holds an export of other days, another form or other series",
        hint: "Name another folder, or delete it; its \(settingsFile) says what it holds.")
    }
  }

  /// Writes what an athlete has in a table of a year, where it is not there yet; `nil` is no date at all.
  mutating func write(
    _ table: String, of athlete: String, year: Int?, _ text: String
  ) throws {
    let path =
      "\(table)/athlete=\(Self.escaped(athlete))/year=\(year.map(String.init) ?? Self.undated)/"
      + "\(table).\(format.rawValue)"
    made.insert(FileName(path))
    if try folder.write(text, to: path) { written += 1 }
  }

  /// Takes away what earlier exports wrote and this one did not.
  ///
  /// - Parameters:
  ///   - athlete: the only one who was exported; others' files stay.
  ///   - gone: athletes whose folders are gone and whose reports stay: their files stay too.
  func removeOthers(than athlete: String?, sparing gone: [String]) {
    let spared = Set(gone.map { "athlete=\(Self.escaped($0))" })
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    for path in paths where !made.contains(FileName(path)) {
      let parts = path.split(separator: "/")
      guard parts.count == 4, parts[3] == "\(parts[0]).\(format.rawValue)",
        parts[1].hasPrefix("athlete="), !spared.contains(String(parts[1])),
        parts[2].hasPrefix("year="),
        athlete.map({ parts[1] == "athlete=\(Self.escaped($0))" }) ?? true
      else { continue }
      folder.remove(path)
      // Only an empty folder goes.
      rmdir("\(folder.path)/\(parts[0])/\(parts[1])")
    }
  }

  /// A value of a path as Hive writes it: what paths and patterns mean something by is escaped.
  static func escaped(_ value: String) -> String {
    value.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.value < 0x20 || scalar.value == 0x7F
        || "\"#%'*/:=?\\{}[]^".unicodeScalars.contains(scalar)
      {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        text += "%" + String(repeating: "0", count: max(0, 2 - hex.count)) + hex
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

/// How tables are written.
package enum TableFormat: String, Sendable, CaseIterable {
  case csv, ndjson

  func head(_ columns: [String]) -> String { self == .csv ? CSVText.line(columns) : "" }

  func line(_ columns: [String], _ cells: [CSVCell]) -> String {
    switch self {
    case .csv: CSVText.line(cells.map(\.text))
    case .ndjson: JSONText.members(Array(zip(columns, cells.map(\.json)))).line + "\n"
    }
  }
}

/// What an export is of; a folder holds one.
struct ExportSettings {
  var format: TableFormat
  var days: DayRange
  var series: SeriesStep?

  /// docs/schemas/export.schema.json.
  var json: JSONText {
    .object([
      "schema": .int(1), "format": .string(format.rawValue),
      "from": .orNull(days.from, JSONText.day), "until": .orNull(days.until, JSONText.day),
      "series": .string(series?.rawValue),
    ])
  }
}
