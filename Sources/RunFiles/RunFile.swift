public import ByteStream
public import Running
import WrittenValues
import XMLStream

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What one file of runs holds.
public struct RunFile: Sendable {
  public var format: FileFormat
  /// Every activity of which something is known, or should be, in the order of the file.
  public var recordings: [Recording]
  /// What the file holds beside them.
  public var skipped: [PassedOver]
  /// Layers of gzip around the content.
  var gzipLayers = 0
  /// The highest number after files were joined: a file of many is not looked through for each.
  var lastNumber: Int?
  /// Whether a document behind the first is malformed, so that its runs are not among these.
  var isPartlyMalformed = false
  /// Dates of which nothing in the file tells whether day or month stands first, by the recording's number.
  var openDates: [Int: OpenDates] = [:]

  /// Reads the file at `path`, plain or gzipped, by its content and not by its name.
  ///
  /// - Parameter observe: sees the raw bytes of the whole file once, in order, also where it is refused.
  public static func read(
    path: String, limits: ReadLimits = .standard,
    observing observe: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(Rejection) -> RunFile {
    func open(
      _ observe: ((UnsafeRawBufferPointer) -> Void)?
    ) throws(Rejection) -> FileSource {
      do { return try FileSource(path: path, observing: observe) } catch { throw Rejection(error) }
    }
    return try read(try open(observe), named: path, limits: limits) { () throws(Rejection) in
      try open(nil)
    }
  }

  /// Reads a file of that name, on the disk or in an archive, to its end.
  ///
  /// - Parameter again: opens it once more: a file whose tags are malformed is read again with care.
  public static func read(
    _ raw: any FileBytes, named name: String, limits: ReadLimits = .standard,
    again: (() throws(Rejection) -> any FileBytes)? = nil
  ) throws(Rejection) -> RunFile {
    try withCare { isCareful throws(Rejection) in
      guard isCareful else { return try readOnce(raw, named: name, limits: limits) }
      guard let second = try again?() else { return nil }
      return try readOnce(second, named: name, limits: limits, isCareful: true)
    }
  }

  /// What `read` gives, or with care where tags are malformed and it gives more then.
  private static func withCare(
    _ read: (_ isCareful: Bool) throws(Rejection) -> RunFile?
  ) throws(Rejection) -> RunFile {
    let result = Result { () throws(Rejection) in try read(false) }
    switch result {
    case .success(let file?) where !file.isPartlyMalformed: return file
    case .failure(let rejection) where rejection.code != .xmlMalformed: throw rejection
    case .success, .failure: break
    }
    let file = try? result.get()
    if let careful = try? read(true), careful.recordings.count > file?.recordings.count ?? 0 {
      return careful
    }
    guard let file else {
      guard case .failure(let rejection) = result else { throw Rejection(.empty, "") }
      throw rejection
    }
    return file
  }

  private static func readOnce(
    _ raw: any FileBytes, named name: String, limits: ReadLimits, isCareful: Bool = false
  ) throws(Rejection) -> RunFile {
    let result: Result<RunFile, Rejection>
    do throws(Rejection) {
      var file = try read(raw, limits: limits, isCareful: isCareful)
      file.settleOpenDates(byName: name)
      file.compare(withName: name)
      file.mendDates(byName: name)
      file.add(SportWord.words(ofPath: name))
      result = .success(file)
    } catch {
      result = .failure(error)
    }
    // The observer is owed the rest also where the first bytes already tell enough.
    do {
      try raw.drain()
    } catch .zip(let fault) {
      // What is wrong with an entry of an archive explains whatever its content broke.
      throw Rejection(.zip(fault))
    } catch {}
    if raw.hasChanged { throw Rejection(.changed) }
    return try result.get()
  }

  /// Reads bytes that are already in memory.
  public static func read(bytes: [UInt8]) throws(Rejection) -> RunFile {
    try withCare { isCareful throws(Rejection) in try readOnce(bytes, isCareful: isCareful) }
  }

  private static func readOnce(
    _ bytes: [UInt8], isCareful: Bool = false
  ) throws(Rejection) -> RunFile {
    var file = try read(MemorySource(bytes), isCareful: isCareful)
    file.settleOpenDates(byName: nil)
    return file
  }

  /// Reads `source`, which may unpack to as much as `limits` allow.
  static func read(
    _ source: any ByteSource, limits: ReadLimits = .standard, isCareful: Bool = false
  ) throws(Rejection) -> RunFile {
    let file: OpenedFile
    do { file = try OpenedFile(source, limits: limits) } catch { throw Rejection(error) }
    let head: ArraySlice<UInt8>
    do { head = try file.content.peek(FormatTable.headCount) } catch { throw Rejection(error) }
    if let other = FormatTable.signatures.first(where: { $0.isBorne(by: head) }) {
      return try other.read(file.content).noting(nil, of: file)
    }
    try checkIsXML(head)
    let documents = try RunDocuments.read(
      file.content, leadingLines: file.leadingLines, isCareful: isCareful)
    return documents.file.noting(documents, of: file)
  }

  /// The file with what was mended in its bytes noted on every recording.
  private func noting(_ documents: RunDocuments?, of file: OpenedFile) -> RunFile {
    var noted = self
    noted.gzipLayers = file.gzipLayers
    for index in recordings.indices {
      if file.hadLeadingBlanks { noted.recordings[index].findings.note(.textBeforeDeclaration) }
      documents?.note(on: &noted.recordings[index].findings)
    }
    return noted
  }

  /// Notes a name that says GPX of a TCX, or plain of a packed file, and the like.
  private mutating func compare(withName path: String) {
    // Standard input has no name that could say anything.
    guard path != "-" else { return }
    let name = path.lowercased()
    let isPacked = name.hasSuffix(".gz")
    let ending = (isPacked ? name.dropLast(3) : name[...]).split(separator: ".").last ?? ""
    let told = FileFormat(rawValue: String(ending)) ?? format
    guard told != format || isPacked != (gzipLayers > 0) else { return }
    for index in recordings.indices {
      recordings[index].findings.note(.nameContradictsContent)
    }
  }

  /// Settles by the file's own name whether dates have the day or the month first, else refuses them.
  private mutating func settleOpenDates(byName path: String?) {
    guard !openDates.isEmpty else { return }
    var stated = StatedDates()
    stated.add(datesIn: path?.split(separator: "/").last.map(String.init))
    for index in recordings.indices {
      guard let open = openDates[recordings[index].number] else { continue }
      switch open.order(of: recordings[index].track.time, by: stated) {
      case .dayFirst: break
      case .monthFirst: open.putMonthFirst(&recordings[index].track.time)
      case nil:
        recordings[index].refusal = OpenDates.refusal
        recordings[index].track = Track()
        recordings[index].laps = []
      }
    }
    openDates = [:]
  }

  /// Puts dates right that only the file's own name shows to be wrong.
  private mutating func mendDates(byName path: String) {
    var stated = StatedDates()
    stated.add(datesIn: path.split(separator: "/").last.map(String.init))
    for index in recordings.indices where recordings[index].basis == .points {
      PointDates.mendRollover(&recordings[index], by: stated)
    }
  }

  /// Adds what the file's name says of the sport.
  private mutating func add(_ words: [SportWord]) {
    guard !words.isEmpty else { return }
    for index in recordings.indices { recordings[index].add(words) }
  }

  /// Refuses what is no XML before the parser trips over it.
  private static func checkIsXML(_ head: ArraySlice<UInt8>) throws(Rejection) {
    if head.isEmpty { throw Rejection(.empty, "the file holds nothing") }
    // "<", in UTF-16 too, or the byte order marks of UTF-16.
    let starts: [[UInt8]] = [[0x3c], [0, 0x3c], [0xfe, 0xff], [0xff, 0xfe]]
    guard starts.contains(where: { head.starts(with: $0) }) else {
      throw Rejection(.unknownFormat, line: 1, "the content is no XML")
    }
  }
}

/// An activity as a decoder found it.
struct DecodedActivity {
  var recording: Recording
  /// Points of the file, with a time or without.
  var pointsSeen: Int
  var stated = StatedDates()
  var openDates = OpenDates()
}

extension RunFile {
  /// Sorts what a decoder found into recordings and what is none.
  ///
  /// - Parameter dateOrder: proven by some date in the file.
  init(format: FileFormat, activities: [DecodedActivity], dateOrder: DateOrder? = nil) {
    self.init(format: format, recordings: [], skipped: [])
    for activity in activities {
      var recording = activity.recording
      if !activity.openDates.isEmpty {
        let order =
          dateOrder ?? activity.openDates.order(of: recording.track.time, by: activity.stated)
        if order == nil { openDates[recording.number] = activity.openDates }
        if order == .monthFirst { activity.openDates.putMonthFirst(&recording.track.time) }
      }
      if let code = Self.settle(&recording, activity) {
        skipped.append(
          PassedOver(
            number: recording.number, code: code, sport: recording.sport,
            word: recording.sportText))
      } else {
        recordings.append(recording)
      }
    }
    if format != .fit { recordings = JoinedTracks.join(recordings) }
    if activities.isEmpty {
      skipped.append(PassedOver(number: 1, code: .noTrackPoints, sport: .unknown))
    }
  }

  /// Puts dates right, and gives a recording without a track what else is known of it; why there is
  /// nothing to work on where there is not.
  private static func settle(
    _ recording: inout Recording, _ activity: DecodedActivity
  ) -> PassedOverReason? {
    // Points whose time could not be read were noted as such.
    let unreadable = recording.count(of: .badTime)
    recording.findings.note(
      .pointWithoutTime, count: activity.pointsSeen - recording.track.count - unreadable)
    recording.summary.start =
      recording.summary.start ?? activity.stated.instants.first
      ?? (recording.track.count == 1 ? StatedDates.credible(recording.track.time[0]) : nil)
    var trouble = PointDates.settle(&recording, by: activity.stated)
    let points = recording.track.count
    recording.pointsRead = points
    if trouble == nil, points > 2,
      recording.track.time.allSatisfy({ $0 == recording.track.time[0] })
    {
      trouble = "all \(points) points have the same time"
      recording.summary.start = recording.track.time[0]
    }
    if trouble == nil, points == 0, unreadable > 0 {
      trouble = "the time of not one point can be read"
    }
    if trouble == nil, points == 0, recording.summary.start == nil,
      recording.laps.first?.start == nil,
      recording.laps.contains(where: { ($0.totalTimeS ?? 0) > 0 && ($0.distanceM ?? 0) > 0 })
    {
      trouble = "it has laps, and nothing that can be read says when they were"
    }
    // Laps that took time are of what was done.
    let isPlan =
      points == 0 && activity.pointsSeen > 0 && trouble == nil
      && !recording.laps.contains { ($0.totalTimeS ?? 0) > 0 }
    // Of a file that is cut, laps and totals say nothing of what was cut off.
    let isCut = recording.count(of: .truncatedFile) > 0
    // Two points that somebody wrote by hand tell less than a lap does.
    let isByHand = points < 2 || points == 2 && recording.track.recorded == [.deviceDistance]
    if isByHand || trouble != nil || LaidOutTrack.isPart(recording), !isPlan, !isCut,
      LaidOutTrack.layOut(&recording, mayBeStartAlone: activity.pointsSeen <= 1)
    {
      return nil
    }
    if let trouble {
      recording.refusal = Rejection(.unusableTimes, trouble)
      recording.track = Track()
      recording.laps = []
      return nil
    }
    switch points {
    case 0: return activity.pointsSeen == 0 ? .noTrackPoints : .noTimes
    case 1: return .tooFewPoints
    default: return nil
    }
  }
}

extension RunFile {
  private var highestNumber: Int {
    max(recordings.map(\.number).max() ?? 0, skipped.map(\.number).max() ?? 0)
  }

  /// Adds what follows in the same file, numbered on.
  mutating func append(_ next: RunFile) {
    let last = lastNumber ?? highestNumber
    lastNumber = last + next.highestNumber
    for (number, dates) in next.openDates { openDates[number + last] = dates }
    recordings += next.recordings.map { recording in
      var numbered = recording
      numbered.number += last
      return numbered
    }
    skipped += next.skipped.map { skipped in
      var numbered = skipped
      numbered.number += last
      return numbered
    }
  }

  /// The same without recordings that break off within a minute; `nil` where no other is left.
  var keptAtBreak: RunFile? {
    var file = self
    file.recordings.removeAll { recording in
      let spanS = (recording.track.time.last ?? 0) - (recording.track.time.first ?? 0)
      return recording.count(of: .truncatedFile) > 0 && spanS < 60
    }
    return file.recordings.isEmpty ? nil : file
  }
}

extension Recording {
  /// How often `code` was noted.
  fileprivate func count(of code: FindingCode) -> Int {
    findings.list.first { $0.code == code }?.count ?? 0
  }
}

// MARK: - Rejections

extension Rejection {
  /// Says why bytes could not be had.
  public init(_ failure: ByteSourceFailure) {
    switch failure {
    case .unreadable(let number):
      self.init(.unreadable, String(cString: strerror(number)))
    case .notAFile: self.init(.notAFile, "not a regular file")
    case .gzipCorrupt: self.init(.gzipCorrupt, "the gzip data is damaged")
    case .gzipTruncated: self.init(.gzipTruncated, "the gzip data ends too early")
    case .changed: self.init(.changedWhileRead, "its size or date changed meanwhile")
    case .tooDense(let ratio):
      self.init(.gzipTooDense, "unpacks to more than \(ratio) times its size")
    case .tooLarge(let limit): self.init(.tooLarge, "more than \(limit >> 20) MiB when unpacked")
    case .zip(let fault): self.init(fault)
    }
  }

  private init(_ fault: ZipFault) {
    switch fault {
    case .noDirectory: self.init(.zipTruncated, "the archive has no directory at its end")
    case .damagedDirectory(let words):
      self.init(.zipDamaged, "the archive's directory is damaged: \(words)")
    case .tooManyEntries(let limit): self.init(.tooLarge, "more than \(limit) files")
    case .tooDeep: self.init(.zipTooDeep, "an archive in an archive in an archive")
    case .encrypted: self.init(.zipEncrypted, "the file is encrypted")
    case .unknownMethod(let method):
      self.init(.zipUnknownMethod, "packed by method \(method)")
    case .unsafeName: self.init(.zipUnsafeName, "its name leads out of the archive")
    case .overlapping: self.init(.zipOverlapping, "it shares bytes with another file")
    case .wrongSize: self.init(.zipWrongSize, "it unpacks to another size than is stated")
    case .damaged: self.init(.zipDamaged, "its bytes are not those that were packed")
    }
  }

  init(_ failure: XMLFailure) {
    switch failure.kind {
    case .source(let reason): self.init(reason)
    case .malformed: self.init(failure, as: .xmlMalformed)
    case .truncated: self.init(failure, as: .xmlTruncated)
    case .excessive: self.init(failure, as: .xmlExcessive)
    case .doctype(let name) where name.lowercased() == "html":
      self.init(.unknownFormat, line: failure.line, "an HTML page")
    case .doctype: self.init(failure, as: .doctype)
    case .unknownRoot(let name):
      self.init(.unknownFormat, line: failure.line, "the root element is <\(name.prefix(40))>")
    }
  }

  private init(_ failure: XMLFailure, as code: RejectionCode) {
    self.init(code, line: failure.line, failure.message, excerpt: failure.excerpt)
  }
}
