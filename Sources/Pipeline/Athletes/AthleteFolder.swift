import AthleteWeeks
import Foundation
import Running

/// An athlete's folder: its profile and the files below `runs/` and `strength/`.
struct AthleteFolder: Sendable {
  var profile: AthleteProfile
  /// Sorted by path.
  var files: [InputFile]
  /// Places that stood where a file or folder was expected and are none, and files about the athlete
  /// that have faults.
  var places: [RejectedFile]

  /// The names of the athletes below `folder`, and of folders that would be some under another name.
  ///
  /// Hidden folders and those without runs, strength or a profile are none.
  static func names(
    in folder: String
  ) throws -> (athletes: [String], refused: [RejectedFolder]) {
    var athletes: [String] = []
    var refused: [RejectedFolder] = []
    for name in FileName.sorted(try FileManager.default.contentsOfDirectory(atPath: folder)) {
      let path = "\(folder)/\(name)"
      if !isThere(path) {
        refused.append(
          RejectedFolder(name: name, rejection: Rejection(.badAthleteName, notUnicode)))
      } else if !name.hasPrefix("."),
        ["athlete.yaml", "runs", "strength"].contains(where: { isThere("\(path)/\($0)") })
      {
        if let fault = AthleteName.fault(name) {
          refused.append(RejectedFolder(name: name, rejection: fault))
        } else {
          athletes.append(name)
        }
      }
    }
    return (athletes, refused)
  }

  init(id: String, path: String) {
    profile = AthleteProfile(id: id, folder: path)
    files = []
    places = []
    for kind in InputKind.allCases {
      var scan = FolderScan(root: path, kind: kind)
      scan.visit(kind.rawValue)
      files += scan.files
      places += scan.refused.map { RejectedFile(file: $0.path, rejection: $0.rejection) }
    }
    places += Self.faults(of: profile)
  }

  /// One rejection for each file about the athlete that has faults.
  private static func faults(of profile: AthleteProfile) -> [RejectedFile] {
    [
      ("athlete.yaml", RejectionCode.badProfile), ("shoes.csv", .badProfile),
      ("exercises.csv", .badExerciseNames),
    ].compactMap { file, code in
      let problems = profile.problems.filter { $0.file == file }
      guard let first = problems.first else { return nil }
      let others = problems.dropFirst().map { "line \($0.line): \($0.message)" }
      let message = ([first.message] + others).joined(separator: "; ")
      return RejectedFile(file: file, rejection: Rejection(code, line: first.line, message))
    }
  }
}

/// A folder that would be an athlete under another name.
struct RejectedFolder: Sendable {
  var name: String
  var rejection: Rejection
}

extension AthleteFolder {
  /// The athletes of a plan; a plan without a single folder cannot be executed.
  static func all(
    of plan: Plan
  ) throws(Execution.Failure) -> (athletes: [AthleteFolder], refused: [RejectedFolder]) {
    let found = try names(of: plan)
    return (
      found.athletes.map { AthleteFolder(id: $0, path: "\(plan.athletesFolder)/\($0)") },
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
        message: "the folder of athletes cannot be read: "
          + plan.athletesFolder, hint: "Mend the key \"athletes\" in \(plan.file).")
    }
    guard !found.athletes.isEmpty || !found.refused.isEmpty else {
      throw Execution.Failure(
        exit: .noUsableInput, message: "there is no athlete in \(plan.athletesFolder)",
        hint: "An athlete is a folder with athlete.yaml, runs/ and strength/.")
    }
    return found
  }
}

/// What a file is read as; the raw value is the folder it lies in.
enum InputKind: String, Codable, Sendable, CaseIterable {
  case runs, strength

  /// Endings of names that are read; everything else in a folder is somebody's notes.
  var endings: [String] {
    switch self {
    case .runs: FileFormat.allCases.map { ".\($0.rawValue)" } + [".fit", ".xml", ".zip", ".gz"]
    case .strength: [".csv"]
    }
  }
}

/// A file that may hold runs or sets, as the file system describes it.
struct InputFile: Sendable, Equatable {
  /// Relative to the athlete's folder.
  var path: String
  var absolutePath: String
  var kind: InputKind
  /// Size, times of change and place on the disk; while they stay, the content does.
  var stamp: String
}

/// Whether something lies at `path`, be it a link that leads nowhere.
private func isThere(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

private let notUnicode = "the name is not in UTF-8"

/// Walks a folder without following a link twice.
private struct FolderScan {
  let root: String
  let kind: InputKind
  var files: [InputFile] = []
  var refused: [(path: String, rejection: Rejection)] = []
  private var visited: Set<[UInt64]> = []

  init(root: String, kind: InputKind) {
    self.root = root
    self.kind = kind
  }

  mutating func visit(_ relative: String) {
    let path = root + "/" + relative
    var status = stat()
    guard stat(path, &status) == 0 else {
      if isThere(path) {
        refused.append((relative, Rejection(.unreadable, "a link that leads nowhere")))
      }
      return
    }
    // A link to a folder above would lead round in circles.
    guard visited.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted else { return }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      refused.append((relative, Rejection(.unreadable, "the folder cannot be listed")))
      return
    }
    for name in FileName.sorted(names) where !name.hasPrefix(".") {
      look(at: relative + "/" + name)
    }
  }

  private mutating func look(at relative: String) {
    let path = root + "/" + relative
    let isWanted = kind.endings.contains(where: relative.lowercased().hasSuffix)
    var status = stat()
    guard stat(path, &status) == 0 else {
      if isWanted {
        let reason = isThere(path) ? "a link that leads nowhere" : notUnicode
        refused.append((relative, Rejection(.unreadable, reason)))
      }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if isWanted {
        refused.append((relative, Rejection(.notAFile, "a folder, not a file")))
      }
      visit(relative)
    case S_IFREG where isWanted:
      files.append(
        InputFile(
          path: relative, absolutePath: path, kind: kind,
          stamp: [
            Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
            status.st_ctim.tv_sec, status.st_ctim.tv_nsec, Int(status.st_ino),
          ].map(String.init).joined(separator: ":")))
    default:
      if isWanted { refused.append((relative, Rejection(.notAFile, "a pipe or a device"))) }
    }
  }
}
