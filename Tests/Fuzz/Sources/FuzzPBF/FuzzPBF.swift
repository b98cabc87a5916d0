import ByteStream
import OpenStreetMap

/// Any bytes are read as an extract of OpenStreetMap and laid out as an index; the seeds are PBF.
@c(LLVMFuzzerTestOneInput)
public func fuzzPBF(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  _ = try? IndexBuilder(MapExtract { () throws(ByteSourceFailure) in MemorySource(bytes) })
  return 0
}
