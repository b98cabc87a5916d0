public import ByteStream

/// Why a file cannot be used as a map.
public enum MapProblem: Error, Sendable, Equatable {
  case source(ByteSourceFailure)
  case notOSM(String)
  case truncated
  /// What cannot be right, in words.
  case damaged(String)
  /// Blocks are packed in a way that is not read.
  case compression(String)
  /// The file asks for something of its readers that this one lacks.
  case feature(String)
  case noWays
  /// Most points of its ways are not in the file.
  case nodesMissing
  case tooLarge
  /// The index could not be written, with the system's reason.
  case cannotKeep(String)

  /// What is wrong, in words that follow "the map".
  package var message: String {
    switch self {
    case .source(.changed): "was written to while it was read"
    case .source(.gzipTruncated), .truncated: "breaks off: it was not downloaded to its end"
    case .source(.gzipCorrupt): "is damaged: its gzip cannot be unpacked"
    case .source(.unreadable): "cannot be read"
    case .source(.notAFile): "is no file"
    case .source(.tooLarge), .source(.tooDense), .tooLarge: "is too large"
    case .source(.zip): "is an archive"
    case .notOSM(let what): "is no OpenStreetMap extract: \(what)"
    case .damaged(let what): "is damaged: \(what)"
    case .compression(let name): "is packed with \(name), which is not read"
    case .feature(let name): "needs \"\(name)\" of its readers, which is not read"
    case .noWays: "holds no way that a runner can use"
    case .nodesMissing: "holds ways without their nodes, so nobody knows where they lie"
    case .cannotKeep(let reason): "was read, but its index could not be written: \(reason)"
    }
  }

  /// What to do about it.
  package var hint: String {
    switch self {
    case .source(.changed): "It is read again next time."
    case .source(.unreadable), .source(.notAFile): "Mend its path or its permissions."
    case .truncated, .damaged, .source(.gzipTruncated), .source(.gzipCorrupt), .source(.zip):
      "Download it again."
    case .notOSM: "Name a file that ends in .osm.pbf, .osm or .osm.gz."
    case .compression:
      "Write it anew: osmium cat -f pbf,pbf_compression=zlib MAP -o NEW.osm.pbf"
    case .feature: "Write it anew as a plain extract: osmium cat MAP -o NEW.osm.pbf"
    case .noWays: "Name an extract of the region that is run in, with its ways."
    case .nodesMissing:
      "Take an extract with complete ways: osmium extract --strategy complete_ways"
    case .tooLarge, .source(.tooLarge), .source(.tooDense):
      "Take an extract of the region that is run in."
    case .cannotKeep: "Make room or mend the permissions of the folder of the store."
    }
  }

  /// Whether it may pass without the file being another.
  package var isPassing: Bool {
    switch self {
    case .source(.changed), .source(.unreadable), .cannotKeep: true
    default: false
    }
  }
}
