package import Running

/// What an athlete says was underfoot, as `surfaces.csv` in the athlete's folder lists it: of a day or of a
/// file, all of it or from one kilometre to another.
///
/// It beats every other witness.
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
    var table = SaidTable(file: Self.file)
    rows = table.rows(
      bytes, needed: ["surface"], either: ["date", "file"],
      optional: ["from_km", "to_km", "note"]
    ) { fields throws(SaidTable.Fault) -> Row in try Row(fields) }
    problems = table.problems
  }

  /// Adds what is wrong with a row.
  package mutating func note(_ line: Int, _ message: String) {
    problems.append(Problem(file: Self.file, line: line, column: 1, message: message))
  }
}

extension SurfaceList.Row {
  fileprivate init(_ fields: SaidTable.Fields) throws(SaidTable.Fault) {
    let word = fields["surface"]
    guard let surface = word.flatMap({ Surface(rawValue: $0.lowercased()) }), surface != .unknown
    else {
      let known = Surface.known.map(\.rawValue).joined(separator: ", ")
      throw SaidTable.Fault("the surface \"\(word ?? "")\" is none of: \(known)")
    }
    self.surface = surface
    line = fields.line
    file = fields["file"]
    day = fields["date"] == nil ? nil : try fields.day("date")
    guard day != nil || file != nil else {
      throw SaidTable.Fault("a date or a file is missing")
    }
    func km(_ column: String) throws(SaidTable.Fault) -> Double? {
      guard let text = fields[column] else { return nil }
      guard let km = Double(text), km.isFinite, km >= 0 else {
        throw SaidTable.Fault("\"\(text)\" in \(column) is no distance in kilometres")
      }
      return km
    }
    (fromKm, toKm) = (try km("from_km"), try km("to_km"))
    if let fromKm, let toKm, toKm <= fromKm {
      throw SaidTable.Fault("to_km must be more than from_km")
    }
  }
}
