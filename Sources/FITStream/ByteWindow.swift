import ByteStream

/// A stretch of a source that is held in memory, so that a message lies there as a whole.
struct ByteWindow: ~Copyable {
  /// More than the longest message: 255 fields of 255 bytes, and as many of developers.
  static let capacity = 1 << 18

  private let source: any ByteSource
  private let base: UnsafeMutableRawPointer
  /// What of the buffer is filled and not yet passed.
  private var start = 0
  private var end = 0
  /// Bytes of the source before the buffer's first.
  private var before = 0
  private var hasEnded = false
  /// Why the source broke off, where it did not simply end.
  private(set) var failure: ByteSourceFailure?
  private var checksum = FITChecksum()
  /// From where in the buffer the checksum is still to be taken; `nil` while nobody wants it.
  private var unchecked: Int?

  init(_ source: any ByteSource) {
    self.source = source
    base = .allocate(byteCount: Self.capacity, alignment: 16)
  }

  deinit { base.deallocate() }

  private var buffer: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: base, count: Self.capacity)
  }

  /// Bytes passed since the source began.
  var position: Int { before + start }

  /// The first unread byte; as many may be read from it as `holds` has promised.
  var pointer: UnsafeRawPointer { UnsafeRawPointer(base + start) }

  /// Whether `count` bytes, at most the capacity, are there to be read; fetches them if need be.
  @inline(__always)
  mutating func holds(_ count: Int) -> Bool { end - start >= count || fetch(count) }

  /// Passes over bytes that are held.
  @inline(__always)
  mutating func pass(_ count: Int) { start += count }

  /// Passes over up to `count` bytes, held or not.
  mutating func skip(_ count: Int) {
    var left = count
    while left > 0, holds(1) {
      let step = min(left, end - start)
      pass(step)
      left -= step
    }
  }

  private mutating func fetch(_ count: Int) -> Bool {
    precondition(count <= Self.capacity, "no message is as long")
    check()
    let held = end - start
    // `start ..< end` lies within the buffer, and moving allows for overlap.
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
    before += start
    (start, end) = (0, held)
    if unchecked != nil { unchecked = 0 }
    while end < count, !hasEnded {
      do {
        let got = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
        end += got
        hasEnded = got == 0
      } catch {
        // What came before the failure is still good.
        failure = error
        hasEnded = true
      }
    }
    return end >= count
  }

  // MARK: Checksum

  mutating func beginChecksum() {
    checksum = FITChecksum()
    unchecked = start
  }

  mutating func endChecksum() -> UInt16 {
    check()
    unchecked = nil
    return checksum.value
  }

  /// Takes what was passed since the last time into the checksum.
  private mutating func check() {
    guard let from = unchecked else { return }
    checksum.update(UnsafeRawBufferPointer(rebasing: buffer[from..<start]))
    unchecked = start
  }
}
