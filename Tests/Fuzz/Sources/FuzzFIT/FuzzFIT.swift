import RunFiles

/// Any bytes are read as a file of runs; the seeds are FIT.
@c(LLVMFuzzerTestOneInput)
public func fuzzFIT(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? RunFile.read(bytes: Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}
