/// Why a file could not be used at all, and what to do about it.
public struct Rejection: Error, Sendable, Equatable, Codable {
  public var code: RejectionCode
  /// Line in the (inflated) file, from 1, where the reason has a place.
  public var line: Int?
  /// What is wrong, without coordinates.
  public var message: String
  /// The text just before the place, every digit masked, where there is one.
  public var excerpt: String?

  public init(
    _ code: RejectionCode, line: Int? = nil, _ message: String, excerpt: String? = nil
  ) {
    self.code = code
    self.line = line
    self.message = message
    self.excerpt = excerpt
  }

  /// What the owner of the file can do.
  public var hint: String { code.hint }

  /// Place, code, reason and hint in one line of words.
  public func words(about file: String) -> String {
    let place = line.map { "\(file):\($0)" } ?? file
    let near = excerpt.map { " after \"\($0)\"" } ?? ""
    return "\(place): \(code.rawValue): \(message)\(near). \(hint)"
  }
}

/// The stable codes of rejections.
public enum RejectionCode: String, Codable, Sendable, CaseIterable {
  case unreadable
  case gone
  case missing
  case notAFile = "not-a-file"
  case empty
  case gzipCorrupt = "gzip-corrupt"
  case gzipTruncated = "gzip-truncated"
  case xmlMalformed = "xml-malformed"
  case xmlTruncated = "xml-truncated"
  case fitDamaged = "fit-damaged"
  case fitTruncated = "fit-truncated"
  case doctype
  case unknownFormat = "unknown-format"
  case unsupportedFormat = "unsupported-format"
  case otherExport = "other-export"
  case xmlExcessive = "xml-excessive"
  case tooLarge = "too-large"
  case gzipTooDense = "gzip-too-dense"
  case zipTruncated = "zip-truncated"
  case zipDamaged = "zip-damaged"
  case zipWrongSize = "zip-wrong-size"
  case zipEncrypted = "zip-encrypted"
  case zipUnknownMethod = "zip-unknown-method"
  case zipUnsafeName = "zip-unsafe-name"
  case zipOverlapping = "zip-overlapping"
  case zipTooDeep = "zip-too-deep"
  case changedWhileRead = "changed-while-read"
  case noHeader = "no-header"
  case noUsableRows = "no-usable-rows"
  case unknownList = "unknown-list"
  case unusableTimes = "unusable-times"
  case datedAfterToday = "dated-after-today"
  case badProfile = "bad-profile"
  case badExerciseNames = "bad-exercise-names"
  case badAthleteName = "bad-athlete-name"

  /// Why a file is refused with this code, in a sentence.
  public var meaning: String { entry.meaning }

  /// What such a file may hold.
  public var example: String { entry.example }

  /// What the owner of the file can do.
  public var hint: String { entry.hint }

  private var entry: (meaning: String, example: String, hint: String) {
    switch self {
    case .unreadable:
      (
        "The system does not let the file or folder be read.",
        "a link that leads nowhere",
        "Check the permissions of the file and of the folders above it."
      )
    case .gone:
      (
        "A folder, or more than a few files, that were there at the last run are not; what they came to stands.",
        "a disk that is not mounted, or a folder of a synchronisation that lost its files",
        "Bring them back; or say that they are meant to be gone: soleus run PIPELINE --prune, or --forget ATHLETE."
      )
    case .missing:
      (
        "There is no file of the name that `soleus inspect` was given.",
        "a mistyped name",
        "Check the name and the folder it is looked for in."
      )
    case .notAFile:
      (
        "A folder, a pipe or a device stands where a file is expected.",
        "a folder named `sunday.gpx`",
        "A folder or a device has the name of a run; rename it or move it away."
      )
    case .empty:
      (
        "The file holds nothing, or a header and not one row.",
        "a download that failed",
        "The file is empty; export or copy it again."
      )
    case .gzipCorrupt:
      (
        "The compressed data is damaged.",
        "a flipped bit in `run.tcx.gz`",
        "The compressed file is damaged; export or copy it again."
      )
    case .gzipTruncated:
      (
        "The compressed data ends before a minute of a run.",
        "a copy that was cut off at its start",
        "The compressed file breaks off; export or copy it again."
      )
    case .xmlMalformed:
      (
        "The XML breaks its own rules.",
        "`<ele>12</trkpt>`",
        "The XML is damaged at this line; export the activity again."
      )
    case .xmlTruncated:
      (
        "The XML ends before a minute of a run.",
        "a copy that was cut off at its start",
        "The file breaks off; export or copy it again."
      )
    case .fitDamaged:
      (
        "The FIT file cannot be followed any further before a minute of a run.",
        "data of a kind that was never defined",
        "The file is damaged at this byte; copy it from the watch or export the activity again."
      )
    case .fitTruncated:
      (
        "The FIT file ends before a minute of a run.",
        "a copy that was cut off at its start",
        "The file breaks off; copy it from the watch or export the activity again."
      )
    case .doctype:
      (
        "The XML declares a document type that does not end, by which hostile files grow without bound.",
        "`<!DOCTYPE gpx [<!ENTITY a \"b\">`",
        "No watch or service writes a document type; export the activity again from its source."
      )
    case .unknownFormat:
      (
        "The content is neither GPX, TCX nor FIT, whatever the name says.",
        "a login page saved as `run.gpx`",
        "Not a GPX, TCX or FIT file; export the activity as one of them."
      )
    case .unsupportedFormat:
      (
        "A known format that is not read where it stands.",
        "a zip archive that is handed over on standard input, or packed once more",
        "This format is not read; export the activity as FIT, TCX or GPX."
      )
    case .otherExport:
      (
        "Activities in a form of the service that exported them, told of once an export and not read.",
        "`training-session-2026-05-03-….json` of Polar Flow",
        "Export the activities in the way that is named."
      )
    case .xmlExcessive:
      (
        "Nested deeper, or with longer names or values, than any activity.",
        "three hundred nested elements",
        "Check what the file holds; export the activity again."
      )
    case .tooLarge:
      (
        "The file is larger when unpacked than a run can be.",
        "more than 4096 MiB",
        "Check what the file holds; a larger limit may be set (unpacked-mib, --max-unpacked-mib)."
      )
    case .gzipTooDense:
      (
        "The file unpacks to far more than a run does, as a gzip bomb would.",
        "a kilobyte that unpacks to a gigabyte",
        "Check what the file holds; a larger limit may be set (unpacked-ratio, --max-unpacked-ratio)."
      )
    case .zipTruncated:
      (
        "The archive has no directory at its end.",
        "`export.zip` while it is still being copied, or cut off",
        "Wait until it is copied, or download the archive again."
      )
    case .zipDamaged:
      (
        "The archive, or a file in it, is not as it was packed.",
        "a flipped bit in `export.zip`",
        "The archive is damaged; download it again."
      )
    case .zipWrongSize:
      (
        "A file in the archive unpacks to more or less than the archive says.",
        "a file of a megabyte that is said to have ten bytes",
        "The archive is cut or made by hand; download it again."
      )
    case .zipEncrypted:
      (
        "A file in the archive is encrypted.",
        "an archive with a password",
        "Unpack the archive with its password, and leave the files here."
      )
    case .zipUnknownMethod:
      (
        "A file in the archive is packed by a method that is not read.",
        "an archive packed with bzip2 or LZMA",
        "Pack it again as an ordinary zip archive, or unpack it here."
      )
    case .zipUnsafeName:
      (
        "The name of a file in the archive leads out of it, or is none.",
        "`../../anna/runs/a.gpx`",
        "Check where the archive comes from; no export has such names."
      )
    case .zipOverlapping:
      (
        "Files in the archive lie in each other, by which it unpacks to far more than it is.",
        "a thousand entries that share the same bytes",
        "Check where the archive comes from; download it again."
      )
    case .zipTooDeep:
      (
        "An archive lies in an archive in an archive.",
        "`a.zip` in `b.zip` in `c.zip`",
        "Unpack the outer archive here."
      )
    case .changedWhileRead:
      (
        "The file was written to while it was read.",
        "a synchronisation still under way",
        "Nothing to do: it is read again by the next run."
      )
    case .noHeader:
      (
        "The first row is the header of no known strength log.",
        "a table of addresses",
        "The header is of no known strength log; docs/strength.md lists those that are, and a plain one."
      )
    case .noUsableRows:
      (
        "A strength log of which not one row could be used.",
        "every date unreadable",
        "Not one row could be read; the first problem is named."
      )
    case .unknownList:
      (
        "An export's list of activities says nowhere what it is about.",
        "an `activities.csv` of another service in an archive",
        "The files beside it are read without it; download the export again to have its list."
      )
    case .unusableTimes:
      (
        "The times of a recording are none that a run can have, and nothing in the file puts them right.",
        "every point at the same second",
        "Export the activity again from the watch or its service, or in another format."
      )
    case .datedAfterToday:
      (
        "The run's day is yet to come.",
        "a watch set to next year",
        "Check the clock of the watch; the run counts once its day has come."
      )
    case .badProfile:
      (
        "athlete.yaml has a key or a value, or a list beside it (shoes.csv, surfaces.csv, corrections.csv, ack.csv, notes.csv, plan.csv) a row, that cannot be used.",
        "`heigth-cm: 170`",
        "Mend this place; until then the value or the row counts as not told."
      )
    case .badExerciseNames:
      (
        "exercises.csv in the athlete's folder has a row that cannot be used.",
        "a row that names an exercise which is not in the catalogue",
        "Mend the row; until then the name is looked up in the catalogue as if it were not there."
      )
    case .badAthleteName:
      (
        "The folder's name cannot name the files of an athlete's reports.",
        "a folder named `index`",
        "Rename the folder; nothing in it is read until then."
      )
    }
  }
}
