#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A cell of about 250 m by 250 m: rows of equal height from the equator on, and in each row columns as wide
/// as the row is high.
struct MapCell {
  /// In units of 1e-7 degrees of latitude: 250 m.
  static let edge: Double = 12_500
  /// Metres in a unit of 1e-7 degrees of latitude, on a globe of 6371 km.
  static let metresPerUnit = 6_371_000 * Double.pi / 180 / FixedDegrees.perDegree

  var row: Int32
  var column: Int32

  /// Ascends by row, then by column.
  var key: UInt64 {
    UInt64(UInt32(bitPattern: row ^ .min)) << 32 | UInt64(UInt32(bitPattern: column ^ .min))
  }
}

extension MapCell {
  /// A row, with how much narrower a degree of longitude is there than one of latitude.
  struct Row {
    var number: Int32
    var narrowing: Double

    init(_ number: Int32) {
      self.number = number
      narrowing = cos((Double(number) + 0.5) * MapCell.edge / FixedDegrees.perDegree * .pi / 180)
    }

    /// The row of a latitude in units of 1e-7 degrees.
    static func number(of latitude: Double) -> Int32 {
      Int32((latitude / MapCell.edge).rounded(.down))
    }

    /// The cell of a longitude in units of 1e-7 degrees.
    func cell(of longitude: Double) -> MapCell {
      MapCell(row: number, column: Int32((longitude * narrowing / MapCell.edge).rounded(.down)))
    }
  }
}
