import CZlib

/// Packs bytes the way `gzip -n` does.
enum Gzip {
  /// How hard to look for repetitions: `.quick` takes a fifth of the time and half as much room again.
  enum Effort: Int32 { case quick = 1, thorough = 9 }

  /// The packed bytes, without file name or time, so that the same input gives the same output.
  static func pack(_ bytes: [UInt8], _ effort: Effort = .thorough) -> [UInt8] {
    var stream = z_stream()
    let opened = soleus_deflate_init(&stream, effort.rawValue)
    precondition(opened == Z_OK, "zlib refused a compressor with constant settings")
    defer { deflateEnd(&stream) }
    var input = bytes
    // The bound leaves no room for a gzip frame: 18 bytes of it.
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 32)
    let packed = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        let ended = deflate(&stream, Z_FINISH)
        precondition(ended == Z_STREAM_END, "the output has room for the bound zlib named")
        return target.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<packed])
  }
}
