package import ByteStream

/// Reads FIT files from front to back, one after the other where several are joined, and hands on their
/// messages as they come.
///
/// Memory is that of a window over the source and of sixteen layouts, however long the file.
package struct FITReader: ~Copyable {
  /// Seconds from 1970 to 1989-12-31, from which FIT counts.
  package static let epoch = 631_065_600.0

  private var window: ByteWindow
  private let kinds: [FITMessageKind]
  /// Fields of each.
  private let counts: [Int]
  /// By local type; those of the file that is being read.
  private var layouts = FITLayouts()
  private var described = DeveloperFields()
  private var lastTime: UInt32?
  private var values: [Double]

  /// - Parameter kinds: the messages that are wanted; all others are passed over.
  package init(_ source: any ByteSource, kinds: [FITMessageKind]) {
    window = ByteWindow(source)
    self.kinds = kinds + [DeveloperFields.description]
    counts = self.kinds.map(\.fields.count)
    values = Array(repeating: .nan, count: FITLayout.mostFields)
  }

  /// Whether a FIT file begins here.
  package mutating func meetsFile() -> Bool {
    guard window.holds(12) else { return false }
    let head = UnsafeRawBufferPointer(start: window.pointer, count: 12)
    return head[0] >= 12 && head[8...].elementsEqual(".FIT".utf8)
  }

  /// Whether anything is left.
  package mutating func meetsBytes() -> Bool { window.holds(1) }

  /// Why the source broke off, where it did not simply end: between two files no message says so.
  package var sourceFailure: ByteSourceFailure? { window.failure }

  /// Reads one file to its end; what follows may be another.
  package mutating func readFile<Handler: FITHandler & ~Copyable>(
    into handler: inout Handler
  ) throws(FITFailure) -> FITOutcome {
    layouts = FITLayouts()
    described = DeveloperFields()
    lastTime = nil
    window.beginChecksum()
    guard window.holds(12) else { throw broken("the header breaks off") }
    let headSize = Int(window.pointer.load(as: UInt8.self))
    let dataSize = Int((window.pointer + 4).integer(false) as UInt32)
    guard headSize >= 12 else { throw failure(.damaged, "the header is too short") }
    guard window.holds(headSize) else { throw broken("the header breaks off") }
    window.pass(headSize)
    // A watch that died never wrote how long the file became.
    let end = dataSize == 0 ? Int.max : window.position + dataSize
    while window.position < end {
      guard window.holds(1) else {
        throw broken(
          dataSize == 0 ? "the file was never closed" : "the file is shorter than its header says")
      }
      if try !readMessage(before: end, &handler) {
        _ = window.endChecksum()
        window.skip(dataSize == 0 ? .max : end - window.position + 2)
        return FITOutcome()
      }
    }
    let checksum = window.endChecksum()
    guard window.holds(2) else {
      window.skip(1)
      return FITOutcome(checksum: .missing)
    }
    let stated = window.pointer.integer(false) as UInt16
    window.pass(2)
    return FITOutcome(checksum: stated == checksum ? .right : .wrong)
  }

  // MARK: Messages

  /// Reads what the next header announces; false where the handler wants no more.
  @inline(__always)
  private mutating func readMessage<Handler: FITHandler & ~Copyable>(
    before end: Int, _ handler: inout Handler
  ) throws(FITFailure) -> Bool {
    let header = window.pointer.load(as: UInt8.self)
    if header & 0xc0 == 0x40 {
      try readDefinition(header)
      return true
    }
    let isCompressed = header & 0x80 != 0
    let local = Int(isCompressed ? header >> 5 & 0x3 : header & 0xf)
    guard let layout = layouts[local] else {
      throw failure(.damaged, "data of local type \(local), which was never defined")
    }
    guard window.holds(1 + layout.size) else { throw broken("a message breaks off") }
    guard window.position + 1 + layout.size <= end else {
      throw failure(.damaged, "a message reaches beyond the end that the header states")
    }
    let bytes = window.pointer + 1
    var isDated = isCompressed
    if isCompressed, let last = lastTime {
      // Five bits, which roll over every 32 seconds.
      lastTime = last &+ (UInt32(header & 0x1f) &- last) & 0x1f
    }
    if let offset = layout.timeOffset {
      let time: UInt32 = (bytes + offset).integer(layout.isBigEndian)
      if time != .max {
        lastTime = time
        isDated = true
      }
    }
    var goesOn = true
    if let kind = layout.kind {
      let count = counts[kind]
      layouts.read(local, layout, bytes, into: &values, count)
      let texts = layout.hasTexts ? layouts.readTexts(local, bytes) : [:]
      if kind == kinds.count - 1 {
        described.add(values, texts)
      } else {
        let time = isDated ? lastTime.map { Double($0) + Self.epoch } ?? .nan : .nan
        goesOn = handler.take(kind, time: time, values.span.extracting(first: count), texts)
      }
    }
    window.pass(1 + layout.size)
    return goesOn
  }

  private mutating func readDefinition(_ header: UInt8) throws(FITFailure) {
    guard window.holds(6) else { throw broken("a definition breaks off") }
    let order = window.pointer.load(fromByteOffset: 2, as: UInt8.self)
    guard order <= 1 else {
      throw failure(.damaged, "a definition has no order of bytes that is known")
    }
    let number: UInt16 = (window.pointer + 3).integer(order == 1)
    window.pass(5)
    let native = try readEntries()
    // The sixth bit says that fields of developers follow.
    let developer = header & 0x20 != 0 ? try readEntries() : []
    let kind = kinds.firstIndex { $0.number == number }
    layouts.define(
      Int(header & 0xf),
      as: FITLayout(
        native, developer, isBigEndian: order == 1, kind: kind,
        wanted: kind.map { kinds[$0].fields } ?? [], described: described))
  }

  private mutating func readEntries() throws(FITFailure) -> [FITLayout.Entry] {
    guard window.holds(1) else { throw broken("a definition breaks off") }
    let count = Int(window.pointer.load(as: UInt8.self))
    guard window.holds(1 + 3 * count) else { throw broken("a definition breaks off") }
    let bytes = UnsafeRawBufferPointer(start: window.pointer + 1, count: 3 * count)
    let entries = (0..<count).map { index in
      FITLayout.Entry(
        number: bytes[3 * index], size: Int(bytes[3 * index + 1]), code: bytes[3 * index + 2])
    }
    window.pass(1 + 3 * count)
    return entries
  }

  // MARK: Failures

  private func failure(_ kind: FITFailure.Kind, _ message: String) -> FITFailure {
    FITFailure(kind: kind, position: window.position, message: message)
  }

  /// The source has no more bytes where some have to be.
  private func broken(_ message: String) -> FITFailure {
    failure(window.failure.map { .source($0) } ?? .truncated, message)
  }
}
