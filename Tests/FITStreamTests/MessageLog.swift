import ByteStream
import SyntheticAthletes

@testable import FITStream

/// Writes down every message.
struct MessageLog: FITHandler {
  struct Entry: Equatable {
    var kind: Int
    var time: Double?
    var values: [Double?]
    var texts: [Int: String]
  }

  var entries: [Entry] = []
  /// The number of the message after which no more are wanted.
  var stopsAfter = Int.max

  mutating func take(
    _ kind: Int, time: Double, _ values: Span<Double>, _ texts: [Int: String]
  ) -> Bool {
    entries.append(
      Entry(
        kind: kind, time: time.isNaN ? nil : time,
        values: values.indices.map { values[$0].isNaN ? nil : values[$0] }, texts: texts))
    return entries.count < stopsAfter
  }

  /// The first values of all messages.
  var firsts: [Double?] { entries.map { $0.values[0] } }
}

/// The messages of the first file in `source` that are of `kinds`, and how it ended.
func read(
  _ source: any ByteSource, _ kinds: [FITMessageKind]
) -> (log: MessageLog, outcome: FITOutcome?, failure: FITFailure?) {
  var reader = FITReader(source, kinds: kinds)
  var log = MessageLog()
  do throws(FITFailure) {
    let outcome = try reader.readFile(into: &log)
    return (log, outcome, nil)
  } catch {
    return (log, nil, error)
  }
}

func read(
  _ bytes: [UInt8], _ kinds: [FITMessageKind]
) -> (log: MessageLog, outcome: FITOutcome?, failure: FITFailure?) {
  read(MemorySource(bytes), kinds)
}
