import Foundation
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
  /// Of all the others; anything else tells of damage.
  var checksum: String?

  init(_ record: FileRecord) throws {
    sha256 = record.sha256
    derivation = record.derivation
    body = try RecordLine.text(record)
    checksum = ownChecksum
  }

  var ownChecksum: String { Self.sum(sha256, derivation, Data(body.utf8)) }

  /// Half a hash is more than chance can meet.
  static func sum(_ sha256: String, _ derivation: String, _ body: Data) -> String {
    String(Digest.of([sha256, derivation], [body]).prefix(32))
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
  /// Of all the others; anything else tells of damage.
  var checksum: String?

  init(athlete: String, path: String, stamp: String, listing: ArchiveListing) throws {
    self.athlete = athlete
    self.path = path
    self.stamp = stamp
    self.listing = listing
    checksum = try ownChecksum
  }

  /// Whether it is what was written.
  var isSound: Bool { (try? ownChecksum) == checksum }

  private var ownChecksum: String {
    get throws {
      String(Digest.of([athlete, path, stamp, try RecordLine.text(listing)]).prefix(32))
    }
  }
}

/// Something that is noted under a name.
struct StoredNote: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "note"

  var name: String
  var value: String
  var checksum: String?

  init(name: String, value: String) {
    self.name = name
    self.value = value
    checksum = ownChecksum
  }

  /// What was noted; a note that is damaged is none.
  var sound: String? { checksum == ownChecksum ? value : nil }

  private var ownChecksum: String { String(Digest.of([name, value]).prefix(32)) }

  /// The name of what stands for all of an athlete's records.
  static func athlete(_ athlete: String) -> String { "athlete/" + athlete }
}
