import ByteStream
import RunFiles
import Running

/// A table from bytes to an outcome: strength logs and lists of activities.
enum TableFile {
  /// What people write by hand or services list of a lifetime stays far below this.
  private static let limits = ReadLimits(
    unpackedBytes: 64 << 20, ratio: ReadLimits.standard.ratio)

  /// What lies at `place`, and the hash of its raw bytes.
  static func process(
    _ place: InputPlace, _ outcome: ([UInt8]) throws(Rejection) -> FileOutcome
  ) -> (outcome: FileOutcome, sha256: String) {
    let digest = Digest()
    do throws(Rejection) {
      let bytes = try read(place) { digest.update($0) }
      return (try outcome(bytes), digest.finish())
    } catch {
      return (.rejected(error), digest.finish())
    }
  }

  private static func read(
    _ place: InputPlace, observing observe: @escaping (UnsafeRawBufferPointer) -> Void
  ) throws(Rejection) -> [UInt8] {
    let raw = try place.open(limits, observing: observe)
    do throws(ByteSourceFailure) {
      // The hash is that of the whole file also where it is refused half-way.
      defer { try? raw.drain() }
      let file = try OpenedFile(raw, limits: limits)
      // Blank lines at the top were passed over, and problems of rows name lines.
      var bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: file.leadingLines)
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
      defer { buffer.deallocate() }
      while true {
        let count = try file.content.read(into: buffer)
        if count == 0 { break }
        bytes.append(contentsOf: buffer[..<count])
      }
      if raw.hasChanged { throw .changed }
      return bytes
    } catch {
      throw Rejection(error)
    }
  }
}
