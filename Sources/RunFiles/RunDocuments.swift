import ByteStream
import Running
import XMLStream

/// The documents of a file in XML: nearly always one, more where somebody joined files or an app that was
/// started again wrote on.
struct RunDocuments {
  /// What all of them hold, recordings numbered on.
  private(set) var file: RunFile
  private var count = 1
  private var undeclaredPrefixes = 0
  private var hasTail = false
  private var mends = Mends()

  private init(_ file: RunFile) { self.file = file }

  /// Reads `content` to its end, or to what cannot be a document; throws where the first is none that can
  /// be used and no other follows.
  ///
  /// - Parameter leadingLines: stand before `content`.
  static func read(
    _ content: PeekingSource, leadingLines: Int, isCareful: Bool = false
  ) throws(Rejection) -> RunDocuments {
    let source: MendingSource
    do { source = try MendingSource(content, isCareful: isCareful) } catch {
      throw Rejection(error)
    }
    var all: RunDocuments?
    var firstFailure: XMLFailure?
    var prefixes = 0
    var hasTail = false
    var isLast = false
    while !isLast {
      let (file, ending) = read(source)
      if let file {
        if all == nil {
          all = RunDocuments(file)
        } else if file.recordings.isEmpty {
          hasTail = true
        } else {
          all?.count += 1
          all?.file.append(file)
        }
      } else if all != nil {
        hasTail = true
      }
      switch ending {
      case .success(let outcome):
        prefixes += outcome.undeclaredPrefixes
        isLast = !goOn(source, after: outcome, &hasTail)
      case .failure(let failure):
        firstFailure = firstFailure ?? failure
        isLast = !failure.isBreak || !source.meetsDeclaration
        if !isLast { source.beginAnother(with: []) }
      }
    }
    guard var all else {
      guard var failure = firstFailure else {
        throw Rejection(.unknownFormat, line: 1, "no root element")
      }
      failure.line += leadingLines
      throw Rejection(failure)
    }
    // Zeros after the end are no part of it, and before the end of a file that is cut, of its cut.
    let isWhole = firstFailure == nil
    all.hasTail = hasTail || isWhole && source.trailingForbidden > 0
    all.undeclaredPrefixes = prefixes
    all.mends = source.mends
    all.file.isPartlyMalformed = firstFailure?.kind == .malformed
    return all
  }

  /// Reads one document; a file also where it breaks off late enough.
  private static func read(
    _ source: MendingSource
  ) -> (file: RunFile?, ending: Result<XMLOutcome, XMLFailure>) {
    var decoding: DecodingHandler?
    let ending = Result { () throws(XMLFailure) in
      try XMLDocument.read(source) { root in
        decoding = FormatTable.handler(forRoot: root)
        return decoding
      }
    }
    return switch ending {
    case .success: (decoding?.finish(), ending)
    case .failure(let failure): (failure.isBreak ? decoding?.finishedAtBreak : nil, ending)
    }
  }

  /// Whether another document follows one that is whole, and is begun.
  private static func goOn(
    _ source: MendingSource, after outcome: XMLOutcome, _ hasTail: inout Bool
  ) -> Bool {
    var tail = outcome.tail[...]
    while let first = tail.first {
      if tail.starts(with: [0xef, 0xbb, 0xbf]) {
        tail.removeFirst(3)
      } else if [0x20, 0x09, 0x0a, 0x0d].contains(first) {
        tail.removeFirst()
      } else {
        break
      }
    }
    let isElement =
      tail.first == UInt8(ascii: "<") && tail.dropFirst().first.map { $0 > 64 } == true
    if isElement {
      source.beginAnother(with: Array(tail))
      return true
    }
    // What is no document may still stand before one.
    if outcome.hasTail { try? source.drain() }
    let isMark = !outcome.tail.isEmpty && tail.isEmpty
    if outcome.hasTail, !(isMark && source.meetsDeclaration) { hasTail = true }
    guard source.meetsDeclaration else { return false }
    source.beginAnother(with: [])
    return true
  }

  /// Notes what was mended.
  func note(on findings: inout Findings) {
    findings.note(.undeclaredPrefix, count: undeclaredPrefixes)
    if hasTail { findings.note(.textAfterEnd) }
    findings.note(.secondDocument, count: count - 1)
    findings.note(.bareAmpersand, count: mends.bareAmpersands)
    findings.note(.unknownEntity, count: mends.unknownEntities)
    findings.note(.forbiddenCharacter, count: mends.forbiddenCharacters)
    findings.note(.wrongEncoding, count: mends.strayBytes + mends.wrongLabels)
    findings.note(.documentType, count: mends.documentTypes)
    findings.note(.badAttribute, count: mends.attributes)
  }
}

extension DecodingHandler {
  /// What stands before the break of a file; `nil` where that is less than a minute of one recording.
  fileprivate var finishedAtBreak: RunFile? {
    breakOff()
    return finish().keptAtBreak
  }
}

extension XMLFailure {
  /// Whether the bytes end too early, which does not make wrong what stands before.
  fileprivate var isBreak: Bool { kind == .truncated || kind == .source(.gzipTruncated) }
}
