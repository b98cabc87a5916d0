#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What another program writes to this one's standard input.
public final class PipeSource: FileBytes {
  private let observe: ((UnsafeRawBufferPointer) -> Void)?

  /// - Parameter observe: sees each stretch of bytes once, in order.
  public init(observing observe: ((UnsafeRawBufferPointer) -> Void)? = nil) {
    self.observe = observe
  }

  /// What has gone through a pipe stays as it was.
  public var hasChanged: Bool { false }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(errno: errno)
      }
      if count > 0 {
        observe?(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]))
      }
      return count
    }
  }
}
