import ByteStream

/// Any bytes are opened as a file that may be gzipped, and read to their end or to an error.
@c(LLVMFuzzerTestOneInput)
public func fuzzGzip(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = MemorySource(Array(UnsafeBufferPointer(start: data, count: count)))
  // Small limits, so that their errors are met too.
  let limits = ReadLimits(unpackedBytes: 4 << 20, ratio: 100)
  try? OpenedFile(source, limits: limits).content.drain()
  return 0
}
