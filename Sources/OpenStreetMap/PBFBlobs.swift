import ByteStream

/// The blobs of an extract in PBF, one after the other.
///
/// Each is a length, a header and packed bytes (wiki.openstreetmap.org/wiki/PBF_Format).
final class PBFBlobs {
  /// What the format allows.
  private static let longestHeader = 64 << 10
  private static let longestBlob = 32 << 20

  private let source: any ByteSource
  private let inflater = BlockInflater()
  /// The blob as it lies in the file, and unpacked.
  private let packed = GrowingBuffer()
  private let content = GrowingBuffer()

  /// - Parameter source: from its first byte on.
  init(_ source: any ByteSource) { self.source = source }

  /// The kind of the next blob, `nil` at the end of the file.
  func next() throws(MapProblem) -> BlobHeader.Kind? {
    let length = packed.resized(to: 4)
    switch try fill(length) {
    case 0: return nil
    case 4: break
    default: throw .truncated
    }
    let count = length.reduce(0) { $0 << 8 | Int($1) }
    guard count <= Self.longestHeader else {
      throw .damaged("the header of a block is longer than the format allows")
    }
    let bytes = packed.resized(to: count)
    guard try fill(bytes) == count else { throw .truncated }
    let header = try BlobHeader(ProtobufBytes(UnsafeRawBufferPointer(bytes)))
    guard header.size <= Self.longestBlob else {
      throw .damaged("a block is longer than the format allows")
    }
    let blob = packed.resized(to: header.size)
    guard try fill(blob) == header.size else { throw .truncated }
    return header.kind
  }

  /// What the blob holds that `next` came to; valid until the next is asked for.
  func unpacked() throws(MapProblem) -> ProtobufBytes {
    let blob = try Blob(ProtobufBytes(UnsafeRawBufferPointer(packed.bytes)))
    switch blob.packing {
    case .none: return blob.bytes
    case .other(let name): throw .compression(name)
    case .zlib:
      guard blob.unpackedSize <= Self.longestBlob else {
        throw .damaged("a block unpacks to more than the format allows")
      }
      let room = content.resized(to: blob.unpackedSize)
      guard inflater.inflate(UnsafeRawBufferPointer(blob.bytes.rest), into: room) else {
        throw .damaged("a block cannot be unpacked")
      }
      return ProtobufBytes(UnsafeRawBufferPointer(room))
    }
  }

  /// Fills `buffer`, less of it only where the file ends.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(MapProblem) -> Int {
    var filled = 0
    do {
      while filled < buffer.count {
        let count = try source.read(
          into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        if count == 0 { break }
        filled += count
      }
      return filled
    } catch {
      throw .source(error)
    }
  }
}

/// What stands before a blob.
struct BlobHeader {
  enum Kind {
    case header, data
    /// Of a kind that readers may pass over.
    case other
  }

  var kind = Kind.other
  /// Bytes of the blob.
  var size = 0

  init(_ message: ProtobufBytes) throws(MapProblem) {
    var message = message
    while let field = try message.field() {
      switch field.number {
      case 1:
        if field.bytes.rest.elementsEqual("OSMHeader".utf8) { kind = .header }
        if field.bytes.rest.elementsEqual("OSMData".utf8) { kind = .data }
      case 3: size = Int(clamping: field.value)
      default: break
      }
    }
  }
}

/// A blob as it lies in the file.
private struct Blob {
  enum Packing {
    case none, zlib
    case other(String)
  }

  var packing = Packing.none
  var bytes: ProtobufBytes
  var unpackedSize = 0

  init(_ message: ProtobufBytes) throws(MapProblem) {
    var message = message
    var found: ProtobufBytes?
    while let field = try message.field() {
      switch field.number {
      case 1:
        found = field.bytes
        packing = .none
      case 2: unpackedSize = Int(clamping: field.value)
      case 3:
        found = field.bytes
        packing = .zlib
      case 4...7:
        found = field.bytes
        packing = .other(["LZMA", "bzip2", "LZ4", "Zstandard"][field.number - 4])
      default: break
      }
    }
    guard let found else { throw .malformed }
    bytes = found
  }
}

/// Memory that grows to what was asked for last and is not moved between two questions.
private final class GrowingBuffer {
  private var room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private var count = 0

  deinit { room.deallocate() }

  var bytes: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: room[..<count])
  }

  /// The memory with so many bytes; what it held is gone.
  func resized(to count: Int) -> UnsafeMutableRawBufferPointer {
    if room.count < count {
      room.deallocate()
      room = .allocate(byteCount: count, alignment: 16)
    }
    self.count = count
    return bytes
  }
}
