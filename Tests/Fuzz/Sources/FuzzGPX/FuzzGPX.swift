import RunFiles

/// Any bytes are read as a file of runs; the seeds are GPX.
@c(LLVMFuzzerTestOneInput)
public func fuzzGPX(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? RunFile.read(bytes: Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}
