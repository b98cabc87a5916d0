import CZlib

/// One gzip member that holds `bytes`.
public func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  precondition(soleus_deflate_init(&stream, 6) == Z_OK, "zlib could not set itself up")
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
  let count = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      // Both buffers outlive the call, and `deflateBound` promises that one call is enough.
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END, "one call was not enough")
      return target.count - Int(stream.avail_out)
    }
  }
  return Array(output[..<count])
}
