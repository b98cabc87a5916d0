import Foundation

/// Three made-up athletes over sixteen weeks, and the files that tell of them; beside them a fourth of whom
/// there is what a watch and a service export.
///
/// An accuracy bench asks each run for its `truth()` and its recording; the generator writes all
/// the files.
public struct SampleTree: Sendable {
  /// The seed of the tree in the repository.
  public static let usualSeed: UInt64 = 2026

  public let seed: UInt64
  public let athletes: [SampleAthlete]

  /// Plans the runs of all athletes.
  public init(seed: UInt64 = usualSeed) {
    self.seed = seed
    athletes = [
      AnnaBerg.athlete(seed: seed), BenOkafor.athlete(seed: seed), CarlaRossi.athlete(seed: seed),
    ]
  }

  /// Gives every file to a closure, one after the other; paths are below the tree's folder.
  public func forEachFile(_ body: (SampleFile) throws -> Void) rethrows {
    try body(SampleFile(path: "README.md", text: readme))
    for athlete in athletes {
      func give(_ path: String, _ bytes: [UInt8]) throws {
        try body(SampleFile(path: "\(athlete.id)/\(path)", bytes: bytes))
      }
      try give("athlete.yaml", Array(athlete.card.utf8))
      for file in athlete.otherFiles { try give(file.path, file.bytes) }
      for run in athlete.runs {
        let recording = run.recording(of: run.truth())
        for copy in run.copies {
          try give(copy.path, run.bytes(of: copy, recording: recording))
        }
      }
    }
    for file in DoraLang.files(seed: seed) {
      try body(SampleFile(path: "dora-lang/\(file.path)", bytes: file.bytes))
    }
  }

  /// Writes all files below a folder, over files of the same name.
  public func write(to folder: String) throws {
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    try forEachFile { file in try file.write(below: root) }
  }

  private var readme: String {
    """
    # Sample data

    These athletes are made up, and so are their runs, their hills and their lifting. A generator \
    in this repository wrote every file from a seed; nothing was recorded by a person.

    | folder | who | what to look for |
    |---|---|---|
    | `anna-berg` | road runner, Garmin-like TCX and GPX | track and treadmill sessions, laps, \
    pauses, a Strong log with growing loads |
    | `ben-okafor` | a Strava archive | cadence in steps, the same run twice, two weeks without \
    files, one very long run, a Hevy log |
    | `carla-rossi` | trail runner with a simple logger | no cadence, hills, rough altitudes, no \
    strength log |
    | `dora-lang` | a watch's FIT files beside a whole Strava archive, zipped | the same runs in \
    both, a list of activities in German with a run entered by hand |

    A few files are broken on purpose: cut off, empty, a web page named `.gpx`, an unknown format, \
    a bicycle ride, a log with one spoilt row.

    All of it lies between 2026-02-16 and 2026-06-07 (ISO weeks 2026-W08 to 2026-W23). The tracks \
    begin in public parks but follow no real paths. To make it anew:

        rm -r sample-data
        swift run make-sample-data --seed \(seed) sample-data

    """
  }
}
