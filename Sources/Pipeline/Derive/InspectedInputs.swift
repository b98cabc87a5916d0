import AthleteWeeks
import ByteStream
import Foundation
import Running

/// Something to be looked at by `soleus inspect`.
struct InspectedInput: Sendable {
  var name: String
  var place: InputPlace
  /// What it is read as where it lies in an export; else its name tells.
  var kind: InputKind?
  /// Why it cannot be read.
  var rejection: Rejection?
  /// Whose it is; `nil` until that was looked up.
  var by: InspectedAthlete?

  init(_ path: String) {
    name = path
    place = path == "-" ? .standardInput : InputPlace(path)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = parts.isEmpty ? "." : parts.joined(separator: "/") + "/"
    // A table of that name may be anybody's.
    if Export.saysOfActivities(path),
      !Export.isList(path) || Export.isOne(AthleteFolder.names(inFolder: folder))
    {
      kind = .activities
    }
  }

  init(_ name: String, _ file: InputFile) {
    self.name = name
    place = file.place
    kind = file.kind == .activities ? file.kind : nil
    rejection = file.rejection
  }
}

/// Finds what is to be looked at where folders and archives are named.
struct InspectedInputs {
  let archives: OpenArchives

  init(limits: ReadLimits) { archives = OpenArchives(limits: limits) }

  /// Each of `paths`, or all that it holds, in order.
  func all(_ paths: [String]) -> [InspectedInput] { paths.flatMap(inputs) }

  private func inputs(_ path: String) -> [InspectedInput] {
    if path == "-" { return [InspectedInput(path)] }
    if isFolder(path) {
      var scan = FolderScan(root: path, kind: .runs)
      scan.visit("")
      let refused = scan.refused.map { place, rejection in
        InputFile(
          path: place, place: InputPlace(path), kind: .runs, stamp: "", rejection: rejection)
      }
      return (scan.files.filter { !Self.isAboutAthlete($0.place.path) } + refused).flatMap {
        $0.unpacked(archives)
      }.map { file in
        InspectedInput(path + "/" + file.path, file)
      }
    }
    guard isThere(path) else {
      var missing = InspectedInput(path)
      missing.rejection = Rejection(.missing, UnreadablePath.missing(path))
      return [missing]
    }
    guard ArchiveListing.isArchive(path) else { return [InspectedInput(path)] }
    let file = InputFile(path: path, place: InputPlace(path), kind: .runs, stamp: "")
    return file.entries(archives).map { InspectedInput($0.path, $0) }
  }

  /// Whether the file at `path` is the profile of an athlete or one of the lists beside it.
  private static func isAboutAthlete(_ path: String) -> Bool {
    UnreadFile.isAboutAthlete((path as NSString).lastPathComponent)
      && AthleteFolder.names(inFolder: (path as NSString).deletingLastPathComponent)
        .contains(where: AthleteProfile.isNamed)
  }
}
