/// A window on a source: what is in it can be looked at where it lies, and more be asked for.
final class InputWindow {
  private let source: any ByteSource
  private var memory: UnsafeMutableRawBufferPointer
  private var ready = 0..<0
  private var ended = false
  /// Why the source ended, where it did not end of itself.
  private(set) var failure: ByteSourceFailure?

  /// - Parameter size: more bytes cannot be looked at together.
  init(_ source: any ByteSource, size: Int) {
    self.source = source
    memory = .allocate(byteCount: size, alignment: 16)
  }

  deinit { memory.deallocate() }

  /// What can be looked at; valid until the next call of another method.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[ready]) }

  /// Makes `count` bytes ready; fewer only where the source ends.
  func want(_ count: Int) {
    if ready.count >= count || ended { return }
    memory.copyMemory(from: bytes)
    ready = 0..<ready.count
    while ready.count < min(count, memory.count), !ended {
      do {
        let got = try source.read(
          into: UnsafeMutableRawBufferPointer(rebasing: memory[ready.upperBound...]))
        ended = got == 0
        ready = 0..<ready.count + got
      } catch {
        failure = error
        ended = true
      }
    }
  }

  /// Passes over `count` bytes that are ready.
  func skip(_ count: Int) { ready.removeFirst(count) }

  /// Overwrites bytes that are ready with blanks; line ends stay.
  func blank(_ range: Range<Int>) {
    for index in range where memory[ready.lowerBound + index] != UInt8(ascii: "\n") {
      memory[ready.lowerBound + index] = UInt8(ascii: " ")
    }
  }

  /// Puts `returned` before what is ready.
  func putBack(_ returned: [UInt8]) {
    let grown = UnsafeMutableRawBufferPointer.allocate(
      byteCount: memory.count + returned.count, alignment: 16)
    grown.copyBytes(from: returned)
    UnsafeMutableRawBufferPointer(rebasing: grown[returned.count...]).copyMemory(from: bytes)
    ready = 0..<returned.count + ready.count
    memory.deallocate()
    memory = grown
  }
}
