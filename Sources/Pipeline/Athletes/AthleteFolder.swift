import AthleteWeeks
import Foundation
import Running

/// An athlete's folder: its profile and the files below `runs/` and `strength/`.
///
/// Folders and profile are taken whatever the case of their names, and `athlete.yml` for `athlete.yaml`
/// where that is not there: systems and people write them so, and nothing else can be meant.
struct AthleteFolder: Sendable {
  var profile: AthleteProfile
  /// Sorted by path; every file whose content says what it is.
  var files: [InputFile]
  /// Places that stood where a file or folder was expected and are none, and files about the athlete
  /// that have faults.
  var places: [RejectedFile]
  /// Files that are not read and should be known of.
  var unread: [UnreadFile]

  /// The names of the athletes below `folder`, and of folders that would be some under another name.
  ///
  /// Hidden folders and those without runs, strength or a profile are none.
  static func names(
    in folder: String
  ) throws -> (athletes: [String], refused: [RejectedFolder]) {
    var athletes: [String] = []
    var refused: [RejectedFolder] = []
    for name in FileName.sorted(try FolderListing.names(in: folder)) {
      let path = "\(folder)/\(name)"
      if let cause = cause(at: path), !Leftovers.isOne(name) {
        refused.append(
          RejectedFolder(
            name: name,
            rejection: cause.message == notUnicode
              ? Rejection(.badAthleteName, notUnicode) : cause))
      } else if !name.hasPrefix("."), isAthlete(path) {
        if let fault = AthleteName.fault(name) {
          refused.append(RejectedFolder(name: name, rejection: fault))
        } else if let cause = AthleteProfile.cause(in: path) {
          refused.append(RejectedFolder(name: name, rejection: cause))
        } else {
          athletes.append(name)
        }
      }
    }
    return (athletes, refused)
  }

  /// Why a folder cannot be looked into; `nil` where it can be, and of what is no folder.
  private static func cause(at path: String) -> Rejection? {
    var status = stat()
    guard stat(path, &status) == 0 else { return FolderListing.cause(errno, at: path) }
    guard status.st_mode & S_IFMT == S_IFDIR else { return nil }
    do throws(FolderListing.Failure) {
      _ = try FolderListing.names(in: path)
      return nil
    } catch {
      return error.rejection
    }
  }

  private static func isAthlete(_ path: String) -> Bool {
    let inputs = InputKind.folders.map(\.rawValue)
    if ([AthleteProfile.file] + inputs).contains(where: { isThere("\(path)/\($0)") }) {
      return true
    }
    let names = names(inFolder: path)
    return names.contains {
      inputs.contains($0.lowercased()) || AthleteProfile.isNamed($0) || Export.isArchive($0)
    } || Export.isOne(names)
      || names.contains { Export.isOne(Self.names(inFolder: "\(path)/\($0)")) }
  }

  /// What lies in a folder, sorted; nothing where it cannot be listed.
  static func names(inFolder path: String) -> [String] {
    FileName.sorted((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
  }

  /// - Parameter units: what pages are read in where the profile does not say it.
  init(id: String, path: String, units: Units = .km) {
    profile = AthleteProfile(id: id, folder: path, units: units)
    files = []
    places = []
    unread = []
    let names: [String]
    do throws(FolderListing.Failure) {
      names = FileName.sorted(try FolderListing.names(in: path))
    } catch {
      names = []
      places.append(RejectedFile(file: "", rejection: error.rejection))
    }
    for kind in InputKind.folders {
      var scan = FolderScan(root: path, kind: kind)
      for name in names where name.lowercased() == kind.rawValue && name != kind.rawValue {
        scan.visit(name)
      }
      scan.visit(kind.rawValue)
      if kind == .runs { scan.lookForExports(names) }
      files += scan.files
      places += scan.refused.map { RejectedFile(file: $0.path, rejection: $0.rejection) }
      unread += scan.unread
    }
    unread += UnreadFile.beside(names, profile: profile.file, in: path)
    places += Self.faults(of: profile)
  }

  /// One rejection for each file about the athlete that has faults.
  private static func faults(of profile: AthleteProfile) -> [RejectedFile] {
    [profile.file, "shoes.csv", "exercises.csv"].compactMap { file in
      RejectedFile(
        file: file, file == "exercises.csv" ? .badExerciseNames : .badProfile,
        profile.problems.filter { $0.file == file })
    }
  }
}

/// A folder that would be an athlete under another name.
struct RejectedFolder: Sendable {
  var name: String
  var rejection: Rejection

  /// Whether it could not be looked into for now, so that an athlete of that name is kept as known.
  var isPassing: Bool { rejection.isPassing }
}

extension AthleteFolder {
  /// An athlete of a plan.
  init(id: String, of plan: Plan) {
    self.init(id: id, path: "\(plan.athletesFolder)/\(id)", units: plan.units)
  }

  /// The athletes of a plan, or the only one that is named; a plan without a single folder cannot be
  /// executed.
  ///
  /// - Parameter progress: hears how many of how many were looked through.
  static func all(
    of plan: Plan, only: String? = nil, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(Execution.Failure) -> (athletes: [AthleteFolder], refused: [RejectedFolder]) {
    let found = try names(of: plan)
    var chosen = found.athletes
    if let only { chosen = [try plan.athlete(only, among: chosen)] }
    return (
      chosen.enumerated().map { index, name in
        progress(index, chosen.count)
        return AthleteFolder(id: name, of: plan)
      },
      found.refused
    )
  }

  /// The names of a plan's athletes; a plan without a single folder cannot be executed.
  static func names(
    of plan: Plan
  ) throws(Execution.Failure) -> (athletes: [String], refused: [RejectedFolder]) {
    let found: (athletes: [String], refused: [RejectedFolder])
    do {
      found = try names(in: plan.athletesFolder)
    } catch {
      throw Execution.Failure(
        exit: .noUsableInput,
        message: "the folder of athletes cannot be read: \(plan.athletesFolder)",
        hint: "Mend the key \"athletes\" in \(plan.file).")
    }
    guard !found.athletes.isEmpty || !found.refused.isEmpty else {
      throw Execution.Failure(
        exit: .noUsableInput, message: "there is no athlete in \(plan.athletesFolder)",
        hint: "An athlete is a folder with athlete.yaml, runs/ and strength/.")
    }
    return found
  }
}

extension Plan {
  /// The folder that is meant by `name`.
  func athlete(
    _ name: String, among athletes: [String]
  ) throws(Execution.Failure) -> String {
    if let own = athletes.first(where: { FileName($0) == FileName(name) }) { return own }
    throw Execution.Failure(
      exit: .noUsableInput,
      message: "there is no athlete \(name) in \(athletesFolder)"
        + didYouMean(name, among: athletes),
      hint: "Name the athlete's folder.")
  }
}
