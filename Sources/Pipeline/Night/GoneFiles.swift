import AthleteWeeks
import Foundation
import Running
import Writing

/// Files of one athlete that were there at the last run and are not, and whether that is meant.
struct GoneFiles {
  /// So few files are taken away by people; more are lost by disks (ASSUMED).
  static let handful = 5

  /// Whose records are forgotten.
  private(set) var forgotten: [KnownInput] = []
  /// Whose records stand until somebody says that they are meant to be gone, as places.
  private(set) var held: [RejectedFile] = []

  /// - Parameters:
  ///   - gone: inputs of which nothing is seen any more.
  ///   - present: the paths of files that are seen.
  ///   - isMoved: whether the content of one lies elsewhere now.
  ///   - isWorthKeeping: whether the record of one says anything.
  init(
    _ gone: [KnownInput], present: [String],
    isMoved: (KnownInput) throws -> Bool, isWorthKeeping: (KnownInput) throws -> Bool
  ) rethrows {
    let lost = Set(try gone.filter { try !isMoved($0) }.map(\.name))
    let places = Set(present.map(Self.place(of:)).map(FileName.init))
    let seen = Set(present.map(FileName.init))
    // An archive that is there and does not open holds what it held.
    func isShut(_ path: String) -> Bool {
      ArchiveSum.archive(of: path).map { seen.contains(FileName($0)) } ?? false
    }
    var kept: [String: [String]] = [:]
    for input in gone {
      let place = Self.place(of: input.path)
      // An export is a place too, and one that is gone has lost all that it held.
      let isEmptied = !places.contains(FileName(place))
      let isLost =
        try lost.contains(input.name)
        && (isEmptied || isShut(input.path) || lost.count > Self.handful)
        && isWorthKeeping(input)
      if isLost { kept[place, default: []].append(input.path) } else { forgotten.append(input) }
    }
    // A list alone is no loss: each export has another.
    for (place, files) in kept where files.allSatisfy(Export.saysOfActivities) {
      kept[place] = nil
      forgotten += gone.filter { files.contains($0.path) }
    }
    held = kept.sorted { FileName($0.key) < FileName($1.key) }.map { place, files in
      RejectedFile(
        file: place,
        rejection: Rejection(
          .gone,
          (files.count == 1
            ? "a file that was there at the last run is not "
            : "\(files.count) files that were there at the last run are not ")
            + "(\(Phrase.few(FileName.sorted(files)))); what they came to stands"))
    }
  }

  /// The folder or file below the athlete's that holds a path.
  private static func place(of path: String) -> String { String(path.prefix { $0 != "/" }) }
}
