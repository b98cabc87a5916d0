import ByteStream
import FITStream
import Running

/// FIT, as watches write it: each session of an activity is a recording; settings, courses and the like are
/// none.
///
/// Numbers of messages, fields and their values are those of the public profile, as fitdecode (MIT) lists it.
enum FIT {
  /// Reads `content`, which may be several files one behind the other, as some exporters join them.
  static func read(_ content: PeekingSource) throws(Rejection) -> RunFile {
    var reader = FITReader(content, kinds: FITProfile.kinds)
    var all = RunFile(format: .fit, recordings: [], skipped: [])
    var filesWithRecordings = 0
    var failure: FITFailure?
    repeat {
      var decoder = FITDecoder()
      var checksum = FITOutcome.Checksum.unknown
      do throws(FITFailure) {
        checksum = try reader.readFile(into: &decoder).checksum
      } catch {
        if !error.isBreak { throw Rejection(error) }
        failure = error
      }
      var file = decoder.finish(isBroken: failure != nil)
      if failure != nil {
        guard let kept = file.keptAtBreak else {
          all.noteBreak()
          break
        }
        file = kept
      }
      file.note(checksum)
      filesWithRecordings += file.recordings.isEmpty ? 0 : 1
      all.append(file)
    } while failure == nil && reader.meetsFile()
    if let failure, all.recordings.isEmpty { throw Rejection(failure) }
    let hasTail = failure == nil && reader.meetsBytes()
    if failure == nil, let reason = reader.sourceFailure {
      guard reason.isBreak else { throw Rejection(reason) }
      all.noteBreak()
    }
    for index in all.recordings.indices {
      all.recordings[index].findings.note(.secondDocument, count: filesWithRecordings - 1)
      if hasTail { all.recordings[index].findings.note(.textAfterEnd) }
    }
    return all
  }
}

extension RunFile {
  /// Says that the file breaks off behind what was kept of it.
  fileprivate mutating func noteBreak() {
    guard let last = recordings.indices.last else { return }
    recordings[last].findings.note(.truncatedFile)
  }

  fileprivate mutating func note(_ checksum: FITOutcome.Checksum) {
    guard checksum == .wrong || checksum == .missing else { return }
    for index in recordings.indices {
      recordings[index].findings.note(
        .checksumWrong, detail: checksum == .missing ? "it is missing" : "")
    }
  }
}

extension FITFailure {
  /// Whether what was read before is good all the same.
  fileprivate var isBreak: Bool {
    switch kind {
    case .damaged, .truncated: true
    case .source(let failure): failure.isBreak
    }
  }
}

extension ByteSourceFailure {
  fileprivate var isBreak: Bool { self == .gzipTruncated }
}

extension Rejection {
  fileprivate init(_ failure: FITFailure) {
    switch failure.kind {
    case .source(let reason): self.init(reason)
    case .damaged: self.init(.fitDamaged, "at byte \(failure.position): \(failure.message)")
    case .truncated: self.init(.fitTruncated, "at byte \(failure.position): \(failure.message)")
    }
  }
}
