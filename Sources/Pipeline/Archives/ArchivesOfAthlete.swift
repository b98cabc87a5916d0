import AthleteWeeks
import ByteStream
import Foundation
import RunFiles
import Running

/// Puts what archives hold in their place, and remembers it: an archive that did not change is not opened.
struct ArchivesOfAthlete {
  private let athlete: String
  private let store: Store?
  private let archives: OpenArchives
  private let remembers: Bool

  /// - Parameters:
  ///   - store: `nil` where nothing is known yet.
  ///   - remembers: whether what is found is noted in the store.
  init(_ athlete: String, _ store: Store?, _ archives: OpenArchives, remembers: Bool = true) {
    self.athlete = athlete
    self.store = store
    self.archives = archives
    self.remembers = remembers
  }

  /// `files` with each archive's content in its place.
  ///
  /// - Parameter known: what each input was when it was last looked at.
  func unpack(_ files: [InputFile], known inputs: [KnownInput]) throws -> [InputFile] {
    let known = Dictionary(uniqueKeysWithValues: inputs.map { ($0.name, $0) })
    let listings = try store?.listings(of: athlete) ?? [:]
    var kept: [String] = []
    let unpacked = try files.flatMap { file in
      let stamp = archives.stamp(of: file)
      if let listing = listings[FileName(file.path)], listing.stamp == stamp {
        kept.append(file.path)
        return file.entries(listing.listing, archives)
      }
      let before = known[InputName(athlete: athlete, path: file.path)]
      // What has a record of its own is no archive, as long as it stays as it is; one that is named so may
      // have been refused by an older program.
      guard before?.stamp != file.stamp || Export.isArchive(file.path),
        ArchiveListing.isArchive(file.place.path)
      else {
        return [file]
      }
      let listing: ArchiveListing
      do throws(ByteSourceFailure) {
        listing = try ArchiveListing(of: file.place.path, kind: file.kind, archives)
      } catch {
        return [file.refused(Rejection(error))]
      }
      // A disk that fails for a moment says nothing about an archive in it.
      if remembers, !listing.items.contains(where: { $0.rejection?.isPassing ?? false }) {
        try store?.save(
          StoredListing(athlete: athlete, path: file.path, stamp: stamp, listing: listing))
        kept.append(file.path)
      }
      return file.entries(listing, archives)
    }
    if remembers { try store?.forgetListings(of: athlete, but: kept) }
    return unpacked
  }
}

/// What an athlete's archives held before: next month's export has last month's files in it.
struct EntryTwins {
  private var sha256: [String: String] = [:]

  init(_ inputs: [KnownInput]) {
    for input in inputs {
      guard let entry = Self.entry(input.path) else { continue }
      sha256[entry + "\n" + input.stamp] = input.sha256
    }
  }

  /// Of the content of a file of the same name, sizes and checksum in any archive; `nil` where there was
  /// none.
  func sha256(of file: InputFile) -> String? {
    Self.entry(file.path).flatMap { sha256[$0 + "\n" + file.stamp] }
  }

  /// The name within the innermost archive.
  private static func entry(_ path: String) -> String? {
    guard path.contains(ArchiveSum.separator) else { return nil }
    return path.components(separatedBy: ArchiveSum.separator).last
  }
}
