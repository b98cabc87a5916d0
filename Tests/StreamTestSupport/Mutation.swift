/// A way to damage a file, the same whenever it is asked for again.
public struct Mutation: Sendable, CustomStringConvertible {
  public enum Kind: String, Sendable, CaseIterable {
    case truncate, flip, drop, `repeat`
    /// The gzipped form, cut.
    case gzip

    /// How many of the kind are tried on a file.
    public var count: Int {
      switch self {
      case .truncate, .flip: 200
      case .drop, .repeat, .gzip: 50
      }
    }
  }

  public var kind: Kind
  /// Which of its kind, from 0.
  public var index: Int
  public var seed: UInt64

  public init(_ kind: Kind, _ index: Int, seed: UInt64) {
    self.kind = kind
    self.index = index
    self.seed = seed
  }

  public var description: String { "\(kind) \(index) seed \(seed)" }

  /// Damages `bytes`, which for ``Kind/gzip`` are gzipped already.
  public func apply(to bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var random = SeededGenerator(seed: seed << 16 ^ UInt64(index))
    switch kind {
    case .truncate, .gzip:
      // One place in each stretch, so that all parts of the file are met.
      let place = (Double(index) + Double.random(in: 0..<1, using: &random)) / Double(kind.count)
      return Array(bytes.prefix(Int(place * Double(bytes.count))))
    case .flip: return flip(bytes, &random)
    case .drop:
      let line = Self.line(of: bytes, at: .random(in: bytes.indices, using: &random))
      return Array(bytes[..<line.lowerBound] + bytes[line.upperBound...])
    case .repeat:
      let line = Self.line(of: bytes, at: .random(in: bytes.indices, using: &random))
      return Array(bytes[..<line.upperBound] + bytes[line.lowerBound...])
    }
  }

  /// A single bit at even indexes, else 2 to 32 bits near to each other.
  private func flip(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var flipped = bytes
    let place = Int.random(in: bytes.indices, using: &random)
    let bits = index.isMultiple(of: 2) ? 1 : Int.random(in: 2...32, using: &random)
    for bit in 0..<bits {
      let near = bit == 0 ? 0 : Int.random(in: 0..<64, using: &random)
      flipped[min(place + near, bytes.count - 1)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    }
    return flipped
  }

  /// The line that the byte at `index` is part of, its break included.
  private static func line(of bytes: [UInt8], at index: Int) -> Range<Int> {
    let start = bytes[..<index].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let end = bytes[index...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
    return start..<end
  }
}
