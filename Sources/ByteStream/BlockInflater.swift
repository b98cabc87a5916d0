import CZlib

/// Inflates blocks in zlib's own framing, each at once and of a length that is known before.
package final class BlockInflater {
  /// zlib keeps the address of the stream, so it may not move.
  private let stream: UnsafeMutablePointer<z_stream>

  package init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    precondition(soleus_inflate_init_zlib(stream) == Z_OK, "zlib could not set itself up")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Fills `buffer` with what `packed` holds; false where that is damaged or of another length.
  package func inflate(
    _ packed: UnsafeRawBufferPointer, into buffer: UnsafeMutableRawBufferPointer
  ) -> Bool {
    inflateReset(stream)
    // zlib reads only `avail_in` bytes from `next_in` on and writes only `avail_out` from `next_out` on,
    // which are the two buffers; both outlive the call.
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: packed.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(clamping: packed.count)
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(clamping: buffer.count)
    return CZlib.inflate(stream, Z_FINISH) == Z_STREAM_END && stream.pointee.avail_out == 0
  }
}
