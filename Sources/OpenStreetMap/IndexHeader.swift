/// What stands at the beginning of an index, and where its parts lie.
///
/// Numbers lie as the machine has them: an index is made where it is used.
struct IndexHeader {
  /// "soleusm" and the layout's version, which also tells the order of bytes.
  private static let magic: UInt64 = 0x736f_6c65_7573_6d00 + 1
  static let size = 128

  /// Bytes of the names of all tag classes, each ended by a zero.
  var classes = 0
  var ways = 0
  var vertices = 0
  var cells = 0
  var strips = 0
  /// What the map covers.
  var area = MapArea(south: 0, west: 0, north: 0, east: 0)

  /// The beginnings of the parts and the end of the last: names, ways, vertices, keys of cells, starts of
  /// cells, strips.
  var offsets: [Int] {
    var offsets = [Self.size]
    for bytes in [
      classes, (ways + 1) * MemoryLayout<MapWay>.stride,
      vertices * MemoryLayout<MapVertex>.stride, cells * MemoryLayout<UInt64>.stride,
      (cells + 1) * MemoryLayout<UInt32>.stride, strips * MemoryLayout<MapStrip>.stride,
    ] { offsets.append((offsets[offsets.count - 1] + bytes + 15) & ~15) }
    return offsets
  }

  private var numbers: [UInt64] {
    [
      Self.magic, UInt64(FootWay.version), UInt64(classes), UInt64(ways), UInt64(vertices),
      UInt64(cells), UInt64(strips),
    ]
      + [area.south, area.west, area.north, area.east].map { UInt64(UInt32(bitPattern: $0)) }
  }

  /// The header as it lies in the file.
  var bytes: [UInt8] {
    let bytes = numbers.withUnsafeBytes { Array($0) }
    return bytes + Array(repeating: 0, count: Self.size - bytes.count)
  }

  init() {}

  /// Reads the header of an index of this layout; `nil` where the file is none, or not whole.
  init?(_ file: UnsafeRawBufferPointer) {
    guard file.count >= Self.size else { return nil }
    let numbers = (0..<11).map { file.load(fromByteOffset: $0 * 8, as: UInt64.self) }
    // What no file is as large as cannot be added up either.
    guard numbers[0] == Self.magic, numbers[1] == UInt64(FootWay.version),
      numbers[2...6].allSatisfy({ $0 <= UInt32.max })
    else { return nil }
    let counts = numbers[2...6].map(Int.init)
    (classes, ways, vertices, cells, strips) = (
      counts[0], counts[1], counts[2], counts[3], counts[4]
    )
    let edges = numbers[7...].map { Int32(bitPattern: UInt32(truncatingIfNeeded: $0)) }
    area = MapArea(south: edges[0], west: edges[1], north: edges[2], east: edges[3])
    guard offsets[6] == file.count else { return nil }
  }
}
