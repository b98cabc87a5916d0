package import ByteStream

/// What was noticed about a FIT file that could be read to its end.
package struct FITOutcome: Sendable, Equatable {
  package enum Checksum: Sendable, Equatable {
    case right, wrong, missing
    /// The file was not read to its end.
    case unknown
  }

  package var checksum = Checksum.unknown
}

/// Why a FIT file could not be read to its end; what was handed on before stands.
package struct FITFailure: Error, Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case damaged, truncated
    case source(ByteSourceFailure)
  }

  package var kind: Kind
  /// Bytes before the place, in the unpacked file.
  package var position: Int
  package var message: String
}
