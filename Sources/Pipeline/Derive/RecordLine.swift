import AthleteWeeks
package import Foundation
import Running

/// Records as lines of JSON.
package enum RecordLine {
  /// The line of a record, without a line end; equal records give equal bytes.
  package static func text(_ record: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(record), as: UTF8.self)
  }

  /// What is wrong with a line.
  package struct Problem: Error, Sendable {
    /// From 1.
    package var line: Int
    package var message: String
  }

  /// The value of one line.
  package static func value<Value: Decodable>(_: Value.Type, of line: Data) throws -> Value {
    try JSONDecoder().decode(Value.self, from: line)
  }

  /// The values of a text, a line each; blank lines are passed over.
  package static func values<Value: Decodable>(
    _ type: Value.Type, of text: Data
  ) throws(Problem) -> [Value] {
    try numbered(type, of: text).map(\.value)
  }

  /// The values of a text with the numbers of their lines, from 1; blank lines are passed over.
  ///
  /// - Parameter isWanted: of a line; others are not read further.
  package static func numbered<Value: Decodable>(
    _: Value.Type, of text: Data,
    where isWanted: (Data, JSONDecoder) throws -> Bool = { _, _ in true }
  ) throws(Problem) -> [(line: Int, value: Value)] {
    let decoder = JSONDecoder()
    var values: [(line: Int, value: Value)] = []
    for (index, line) in text.lines.enumerated() where !line.isBlank {
      do {
        guard try isWanted(line, decoder) else { continue }
        values.append((index + 1, try decoder.decode(Value.self, from: line)))
      } catch {
        throw Problem(
          line: index + 1, message: line.breaksOff ? "it breaks off, no } ends it" : reason(error))
      }
    }
    return values
  }

  /// The records of one athlete among those of several, with the numbers of their lines.
  static func records(
    _ text: Data, of athlete: String
  ) throws(Problem) -> [(line: Int, value: PlacedRecord)] {
    struct Owner: Decodable {
      var athlete: String
    }
    return try numbered(PlacedRecord.self, of: text) { line, decoder in
      FileName(try decoder.decode(Owner.self, from: line).athlete) == FileName(athlete)
    }
  }

  private static func reason(_ error: any Error) -> String {
    func words(_ context: DecodingError.Context) -> String {
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
    }
    return switch error as? DecodingError {
    case .keyNotFound(let key, _): "the member \"\(key.stringValue)\" is missing"
    case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context):
      words(context)
    default: error.localizedDescription
    }
  }
}
