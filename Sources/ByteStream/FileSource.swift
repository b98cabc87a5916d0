#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a regular file as they lie on the disk.
public final class FileSource: FileBytes {
  private let file: FileWindow
  private var position = 0
  private let observe: ((UnsafeRawBufferPointer) -> Void)?

  /// Opens the file at `path`; `observe` sees each stretch of raw bytes once, in order.
  public convenience init(
    path: String, observing observe: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(ByteSourceFailure) {
    self.init(FileWindow(of: try OpenFile(path: path)), observing: observe)
  }

  /// Reads what lies in `window`.
  init(_ window: FileWindow, observing observe: ((UnsafeRawBufferPointer) -> Void)? = nil) {
    file = window
    self.observe = observe
  }

  public var hasChanged: Bool { file.hasChanged }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int {
    let count = try file.read(at: position, into: buffer)
    position += count
    if count > 0 {
      observe?(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]))
    }
    return count
  }
}
