import CZlib

/// The inflated bytes of packed ones.
///
/// Members of gzip follow one another. What follows the last and does not begin another is left alone,
/// zeros or not: tapes pad their blocks, and the checksum has already said that the member is whole.
public final class InflatedSource: ByteSource {
  /// What stands around the packed bytes.
  public enum Framing: Sendable {
    case gzip
    /// Nothing, as in a zip archive: one stream, whose checksum stands elsewhere.
    case none
  }

  private let source: any ByteSource
  private let framing: Framing
  private let limits: ReadLimits
  /// zlib keeps the address of the stream, so it may not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  /// zlib works best in long strides, and parsers ask for short ones.
  private let output: UnsafeMutableRawBufferPointer
  /// What of `output` has not been handed out.
  private var ready = 0..<0
  private var packed = 0
  private var inflated = 0
  private var hasWholeMember = false
  private var ended = false

  /// Inflates `source`; more than `limits` allow is an error.
  public init(_ source: any ByteSource, _ framing: Framing = .gzip, limits: ReadLimits) {
    self.source = source
    self.framing = framing
    self.limits = limits
    input = .allocate(byteCount: 1 << 16, alignment: 16)
    output = .allocate(byteCount: 1 << 16, alignment: 16)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status =
      switch framing {
      case .gzip: soleus_inflate_init(stream)
      case .none: soleus_inflate_init_raw(stream)
      }
    precondition(status == Z_OK, "zlib could not set itself up")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
    output.deallocate()
  }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int {
    if ready.isEmpty {
      if buffer.count >= output.count { return try inflateSome(into: buffer) }
      ready = 0..<(try inflateSome(into: output))
    }
    let count = min(buffer.count, ready.count)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: output[ready.prefix(count)]))
    ready.removeFirst(count)
    return count
  }

  /// Fills the start of `buffer`; 0 means the end.
  private func inflateSome(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ByteSourceFailure) -> Int {
    if ended || buffer.isEmpty { return 0 }
    // zlib writes only to next_out ..< next_out + avail_out, which is `buffer`, and reads only the
    // part of `input` that `refill` set; both outlive the call.
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(clamping: buffer.count)
    let room = Int(stream.pointee.avail_out)
    while !ended, Int(stream.pointee.avail_out) == room {
      if stream.pointee.avail_in == 0, try !refill() {
        ended = true
        // A single byte after a whole member is not yet the two that begin another.
        if framing == .none || stream.pointee.total_in > (hasWholeMember ? 1 : 0) {
          throw .gzipTruncated
        }
        return 0
      }
      switch inflate(stream, Z_NO_FLUSH) {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END:
        if framing == .none {
          ended = true
          break
        }
        hasWholeMember = true
        // Sets `total_in` to zero: it counts within the member.
        inflateReset(stream)
      default:
        ended = true
        // zlib stops after two bytes exactly where they do not begin a member.
        if hasWholeMember, stream.pointee.total_in <= 2 { return 0 }
        throw .gzipCorrupt
      }
    }
    let count = room - Int(stream.pointee.avail_out)
    inflated += count
    if let failure = excess {
      ended = true
      throw failure
    }
    return count
  }

  private var excess: ByteSourceFailure? {
    if inflated > limits.unpackedBytes { return .tooLarge(limit: limits.unpackedBytes) }
    // A few empty lines pack well too; below a mebibyte no harm is done.
    if inflated > 1 << 20, inflated / limits.ratio > packed {
      return .tooDense(ratio: limits.ratio)
    }
    return nil
  }

  private func refill() throws(ByteSourceFailure) -> Bool {
    let count = try source.read(into: input)
    packed += count
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(count)
    return count > 0
  }
}
