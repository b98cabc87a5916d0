import CZlib

/// The unpacked bytes of an entry, held against the size and the checksum that its archive states.
final class ZipEntrySource: FileBytes {
  private let entry: ZipEntry
  private let window: FileWindow
  private let content: any ByteSource
  private let observe: ((UnsafeRawBufferPointer) -> Void)?
  private var unpacked = 0
  private var checksum: UInt
  /// Why the bytes ended before their end; said again whenever more is asked for.
  private var failure: ByteSourceFailure?

  init(
    _ entry: ZipEntry, in window: FileWindow, limits: ReadLimits,
    observing observe: ((UnsafeRawBufferPointer) -> Void)?
  ) {
    self.entry = entry
    self.window = window
    self.observe = observe
    let packed = FileSource(window)
    content =
      entry.method == ZipEntry.Method.stored
      ? packed : InflatedSource(packed, .none, limits: limits)
    checksum = crc32(0, nil, 0)
  }

  var hasChanged: Bool { window.hasChanged }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int {
    if let failure { throw failure }
    do {
      return try readOn(into: buffer)
    } catch {
      failure = error
      throw error
    }
  }

  private func readOn(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ByteSourceFailure) -> Int {
    let count: Int
    do {
      count = try content.read(into: buffer)
    } catch .gzipCorrupt {
      throw .zip(.damaged)
    } catch .gzipTruncated {
      throw .zip(.wrongSize)
    }
    unpacked += count
    guard unpacked <= entry.size else { throw .zip(.wrongSize) }
    if count == 0 {
      if unpacked != entry.size { throw .zip(.wrongSize) }
      if UInt32(truncatingIfNeeded: checksum) != entry.crc32 { throw .zip(.damaged) }
      return 0
    }
    let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count])
    // zlib reads only `bytes`, which outlive the call.
    checksum = crc32(checksum, bytes.bindMemory(to: UInt8.self).baseAddress, UInt32(count))
    observe?(bytes)
    return count
  }
}
