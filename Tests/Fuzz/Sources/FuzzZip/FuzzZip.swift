import ByteStream
import Foundation

/// Any bytes are opened as an archive, and every file in it, and in an archive in it, is read to its end or
/// to an error.
@c(LLVMFuzzerTestOneInput)
public func fuzzZip(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let path = "/dev/shm/soleus-fuzz-\(getpid()).zip"
  guard let file = fopen(path, "w") else { return 0 }
  fwrite(data, 1, count, file)
  fclose(file)
  defer { unlink(path) }
  // Small limits, so that their errors are met too.
  let limits = ReadLimits(unpackedBytes: 1 << 20, ratio: 100)
  guard let archive = try? ZipArchive(path: path) else { return 0 }
  for entry in archive.entries {
    try? archive.source(of: entry, limits: limits).drain()
    let inner = try? archive.archive(in: entry, limits: limits, folder: "/dev/shm")
    for entry in inner?.entries ?? [] { try? inner?.source(of: entry, limits: limits).drain() }
  }
  return 0
}
