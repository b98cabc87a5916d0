import DelimitedText
package import Running

/// What an athlete says was underfoot, as `surfaces.csv` in the athlete's folder lists it: of a day or of a
/// file, all of it or from one kilometre to another. It beats every other witness.
package struct SurfaceList: Sendable, Equatable {
  package static let file = "surfaces.csv"

  package struct Row: Sendable, Equatable {
    /// In the file, from 1.
    package var line: Int
    /// Of a day, or of a file with its folder as `runs/2026-05-31.gpx`.
    package var day: LocalDay?
    package var file: String?
    /// Kilometres of the run's own distance; `nil` is its beginning or its end.
    package var fromKm: Double?
    package var toKm: Double?
    package var surface: Surface

    package init(
      line: Int = 0, day: LocalDay? = nil, file: String? = nil, fromKm: Double? = nil,
      toKm: Double? = nil,
      surface: Surface
    ) {
      self.line = line
      self.day = day
      self.file = file
      self.fromKm = fromKm
      self.toKm = toKm
      self.surface = surface
    }
  }

  /// A later row stands over an earlier one.
  package var rows: [Row] = []
  package var problems: [Problem] = []

  package init(rows: [Row] = []) { self.rows = rows }

  /// Reads the table: date or file, from_km, to_km and surface; a problem costs its row only.
  package init(_ bytes: [UInt8]) {
    guard let table = DelimitedTable(DelimitedText(bytes)), table.has("surface"),
      table.has("date") || table.has("file")
    else {
      note(
        1, "the header needs the column surface, and date or file; it may have from_km and to_km")
      return
    }
    for row in table.rows {
      do throws(Fault) {
        rows.append(try Row(row, of: table))
      } catch {
        note(row.line, error.message)
      }
    }
  }

  /// Adds what is wrong with a row.
  package mutating func note(_ line: Int, _ message: String) {
    problems.append(Problem(file: Self.file, line: line, column: 1, message: message))
  }
}

private struct Fault: Error {
  var message: String
}

extension SurfaceList.Row {
  fileprivate init(_ row: DelimitedText.Row, of table: DelimitedTable) throws(Fault) {
    guard row.unclosedQuote == nil else { throw Fault(message: "a quote is never closed") }
    let word = table[row, "surface"]
    guard let surface = word.flatMap({ Surface(rawValue: $0.lowercased()) }), surface != .unknown
    else {
      let known = Surface.known.map(\.rawValue).joined(separator: ", ")
      throw Fault(message: "the surface \"\(word ?? "")\" is none of: \(known)")
    }
    self.surface = surface
    line = row.line
    file = table[row, "file"]
    if let text = table[row, "date"] {
      guard let day = LocalDay(text) else {
        throw Fault(message: "\"\(text)\" is no day such as 2026-05-31")
      }
      self.day = day
    }
    guard day != nil || file != nil else { throw Fault(message: "a date or a file is missing") }
    func km(_ column: String) throws(Fault) -> Double? {
      guard let text = table[row, column] else { return nil }
      guard let km = Double(text), km.isFinite, km >= 0 else {
        throw Fault(message: "\"\(text)\" in \(column) is no distance in kilometres")
      }
      return km
    }
    (fromKm, toKm) = (try km("from_km"), try km("to_km"))
    if let fromKm, let toKm, toKm <= fromKm {
      throw Fault(message: "to_km must be more than from_km")
    }
  }
}
