import CZlib

/// The inflated bytes of a gzip stream, all its members one after the other.
public final class GunzipSource: ByteSource {
  private let source: any ByteSource
  private let limit: Int
  private var stream = z_stream()
  private let input: UnsafeMutableRawBufferPointer
  private var inflated = 0
  private var insideMember = false
  private var ended = false

  /// Inflates `source`; more than `limit` bytes in all is an error.
  public init(_ source: any ByteSource, limit: Int) {
    self.source = source
    self.limit = limit
    input = .allocate(byteCount: 1 << 16, alignment: 16)
    let status = soleus_inflate_init(&stream)
    precondition(status == Z_OK, "zlib could not set itself up")
  }

  deinit {
    inflateEnd(&stream)
    input.deallocate()
  }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int {
    if ended || buffer.isEmpty { return 0 }
    // zlib writes only to next_out ..< next_out + avail_out, which is `buffer`, and reads only the
    // part of `input` that `refill` set; both outlive the call.
    stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_out = UInt32(clamping: buffer.count)
    let room = Int(stream.avail_out)
    while Int(stream.avail_out) == room {
      if stream.avail_in == 0, try !refill() {
        ended = true
        if insideMember { throw .gzipTruncated }
        return 0
      }
      insideMember = true
      switch inflate(&stream, Z_NO_FLUSH) {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END:
        insideMember = false
        inflateReset(&stream)
      default:
        ended = true
        // Bytes after a whole member that start no other are padding, as tape blocks leave it.
        if inflated > 0, stream.total_in < 2 { return 0 }
        throw .gzipCorrupt
      }
    }
    let count = room - Int(stream.avail_out)
    inflated += count
    if inflated > limit { throw .tooLarge(limit: limit) }
    return count
  }

  private func refill() throws(ByteSourceFailure) -> Bool {
    let count = try source.read(into: input)
    stream.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_in = UInt32(count)
    return count > 0
  }
}
