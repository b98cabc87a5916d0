/// What an extract in PBF says of itself: its first block.
struct PBFHead {
  /// What a reader must know to read the file.
  private(set) var requiredFeatures: [String] = []
  private(set) var area: MapArea?

  init(_ message: ProtobufBytes) throws(MapProblem) {
    var message = message
    while let field = try message.field() {
      switch field.number {
      case 1: area = try Self.area(field.bytes)
      case 4: requiredFeatures.append(String(decoding: field.bytes.rest.prefix(80), as: UTF8.self))
      default: break
      }
    }
  }

  /// What of the required is not read here.
  var unknownFeature: String? {
    // A file with history has ways as they once were.
    requiredFeatures.first { !["OsmSchema-V0.6", "DenseNodes"].contains($0) }
  }

  private static func area(
    _ message: ProtobufBytes
  ) throws(MapProblem) -> MapArea? {
    var message = message
    var edges = [Int64?](repeating: nil, count: 5)
    while let field = try message.field() {
      if (1...4).contains(field.number) { edges[field.number] = ProtobufBytes.signed(field.value) }
    }
    // Billionths of a degree: left, right, top, bottom.
    guard let west = edges[1], let east = edges[2], let north = edges[3], let south = edges[4]
    else { return nil }
    return MapArea(
      degreesSouth: Double(south) / 1e9, west: Double(west) / 1e9, north: Double(north) / 1e9,
      east: Double(east) / 1e9)
  }
}
