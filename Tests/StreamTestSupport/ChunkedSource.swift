public import ByteStream

/// Bytes handed out in chunks whose sizes the test chooses, as a slow pipe or a network would.
public final class ChunkedSource: ByteSource {
  private let bytes: [UInt8]
  private let failure: ByteSourceFailure?
  private var position = 0
  private var nextSize: () -> Int

  /// - Parameters:
  ///   - failure: thrown where the bytes end, in place of the end.
  ///   - nextSize: asked before every chunk; at least 1.
  public init(
    _ bytes: [UInt8], failingWith failure: ByteSourceFailure? = nil,
    nextSize: @escaping () -> Int
  ) {
    self.bytes = bytes
    self.failure = failure
    self.nextSize = nextSize
  }

  public convenience init(_ bytes: [UInt8], chunk: Int) {
    self.init(bytes) { chunk }
  }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int {
    if position == bytes.count, let failure { throw failure }
    let count = min(buffer.count, bytes.count - position, max(1, nextSize()))
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}

extension ByteSource {
  /// Everything up to the end, read through a buffer of `size` bytes.
  public func readAll(buffer size: Int = 4096) throws(ByteSourceFailure) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    defer { buffer.deallocate() }
    var all: [UInt8] = []
    while true {
      let count = try read(into: buffer)
      if count == 0 { return all }
      all.append(contentsOf: buffer[..<count])
    }
  }
}
