import ByteStream
import RunFiles
import Running
import StrengthLog
import XMLStream

/// One strength log from bytes to sets.
enum StrengthProcessing {
  /// A log of sets written by hand for a lifetime stays far below this.
  private static let limits = ReadLimits(
    unpackedBytes: 64 << 20, ratio: ReadLimits.standard.ratio)

  /// What lies at `place`, and the hash of its raw bytes.
  static func process(
    _ place: InputPlace, of athlete: Athlete, weightUnit: WeightUnit?,
    catalogue: ExerciseCatalogue = .standard
  ) -> (outcome: FileOutcome, sha256: String) {
    let digest = Digest()
    do throws(Rejection) {
      let bytes = try read(place) { digest.update($0) }
      let log = try StrengthLog.read(
        bytes, of: athlete, defaultUnit: weightUnit, catalogue: catalogue)
      return (.strength(StrengthOutcome(log)), digest.finish())
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

extension StrengthOutcome {
  fileprivate init(_ log: StrengthLog) {
    self.init(
      format: log.format.rawValue, sessions: log.sessions, sets: log.sets,
      rowProblems: log.problems.map {
        StrengthRowProblem(code: $0.code.rawValue, line: $0.line, message: $0.message)
      },
      findings: log.findings)
  }
}
