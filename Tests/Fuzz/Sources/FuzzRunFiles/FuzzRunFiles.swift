import RunFiles

/// Any bytes are read as a file of runs: they decode or are refused, and nothing else happens.
@c(LLVMFuzzerTestOneInput)
public func readRunFile(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = try? RunFile.read(bytes: Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}
