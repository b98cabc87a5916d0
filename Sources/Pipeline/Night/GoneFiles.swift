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
  ///   - isMoved: whether the content of one lies elsewhere now.
  ///   - isReadable: whether the record of one can still be read.
  ///   - areAll: whether the athlete has no other input.
  ///   - path: of the athlete's folder.
  init(
    _ gone: [KnownInput], areAll: Bool, in path: String,
    isMoved: (KnownInput) throws -> Bool, isReadable: (KnownInput) throws -> Bool
  ) rethrows {
    let lost = try gone.filter { try !isMoved($0) }
    let isMuch = areAll || lost.count > Self.handful
    var kept: [String: [String]] = [:]
    for input in gone {
      let place = String(input.path.prefix { $0 != "/" })
      let isLost =
        try lost.contains(input) && (isMuch || !isThere("\(path)/\(place)") && place != input.path)
        && isReadable(input)
      if isLost { kept[place, default: []].append(input.path) } else { forgotten.append(input) }
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
}
