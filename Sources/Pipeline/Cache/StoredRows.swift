import GRDB
import Running

/// A file as it was when it was last looked at, and the record it came to.
struct KnownInput: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "input"

  var athlete: String
  /// Relative to the athlete's folder.
  var path: String
  /// Empty for a file that has to be looked at again, whatever the file system says.
  var stamp: String
  var sha256: String
  var derivation: String

  /// Athlete and path, which name an input.
  var name: InputName { InputName(athlete: athlete, path: path) }
}

/// What names an input: two names that merely look alike are two.
struct InputName: Hashable, Sendable {
  private let bytes: [UInt8]

  init(athlete: String, path: String) { bytes = Array((athlete + "/" + path).utf8) }
}

/// A record under what it hangs on.
struct StoredRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "record"

  var sha256: String
  var derivation: String
  /// The record's line of JSON.
  var body: String

  init(_ record: FileRecord) throws {
    sha256 = record.sha256
    derivation = record.derivation
    body = try RecordLine.text(record)
  }
}

/// What an archive held when it was last looked at.
struct StoredListing: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "archive"

  var athlete: String
  /// Relative to the athlete's folder.
  var path: String
  var stamp: String
  var listing: ArchiveListing
}

/// Something that is noted under a name.
struct StoredNote: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "note"

  var name: String
  var value: String

  /// The name of what stands for all of an athlete's records.
  static func athlete(_ athlete: String) -> String { "athlete/" + athlete }
}
