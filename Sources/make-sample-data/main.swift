import Foundation
import SyntheticAthletes

/// Ends with words on stderr.
func fail(_ words: String, code: Int32) -> Never {
  FileHandle.standardError.write(Data((words + "\n").utf8))
  exit(code)
}

let usage = """
  usage: make-sample-data [--seed N] [--hours COUNT] OUTPUT-FOLDER
         make-sample-data --archive [--seed N] [--athletes N] [--runs N] [--sets N] OUTPUT-FOLDER
         make-sample-data --garmin-export FILES [--seed N] OUTPUT-FOLDER
         make-sample-data --town SEED OUTPUT-FOLDER
         make-sample-data --map MEGABYTES [--seed N] OUTPUT-FILE
  --hours writes so many runs of an hour, for benchmarks, instead of the athletes
  --archive writes so many athletes with so many runs and sets of strength logs in all
  --garmin-export writes an athlete with so many FIT files in archives in an archive, 5 % of them activities
  --town writes a made-up town: OpenStreetMap extracts of it, runs, and what was underfoot
  --map writes an extract of made-up towns of so many megabytes, .osm.pbf, for benchmarks
  """
var seed = SampleTree.usualSeed
var hours: Int?
var exported: Int?
var townSeed: UInt64?
var megabytes: Int?
var isArchive = false
var (athletes, runs, sets) = (20, 10_000, 187_000)
var folders: [String] = []
var words = CommandLine.arguments.dropFirst()

/// The whole number that comes next.
@MainActor func number<N: FixedWidthInteger>(after word: String, atLeast least: N) -> N {
  guard let number = words.popFirst().flatMap({ N($0) }), number >= least else {
    fail("\(word) needs a whole number of \(least) or more\n" + usage, code: 64)
  }
  return number
}

while let word = words.popFirst() {
  switch word {
  case "--seed": seed = number(after: word, atLeast: 0)
  case "--hours": hours = number(after: word, atLeast: 1)
  case "--garmin-export": exported = number(after: word, atLeast: 1)
  case "--town": townSeed = number(after: word, atLeast: 0)
  case "--map": megabytes = number(after: word, atLeast: 1)
  case "--archive": isArchive = true
  case "--athletes": athletes = number(after: word, atLeast: 1)
  case "--runs": runs = number(after: word, atLeast: 0)
  case "--sets": sets = number(after: word, atLeast: 0)
  case "--help", "-h":
    print(usage)
    exit(0)
  case _ where word.hasPrefix("-"): fail("unknown option \(word)\n" + usage, code: 64)
  default: folders.append(word)
  }
}
guard folders.count == 1, let folder = folders.first else { fail(usage, code: 64) }
do {
  if isArchive {
    guard let size = ArchiveSize(athletes: athletes, runs: runs, sets: sets) else {
      fail("so many runs are too many for \(athletes) athletes: nobody ran as long", code: 64)
    }
    try ArchiveTree(seed: seed, size: size).write(to: folder)
  } else if let exported {
    try GarminExport(seed: seed, files: exported).write(to: folder)
  } else if let townSeed {
    try TownTree(seed: townSeed).write(to: folder)
  } else if let megabytes {
    try LargeExtract(seed: seed, megabytes: megabytes).write(to: folder)
  } else if let hours {
    try HourFiles(seed: seed, count: hours).write(to: folder)
  } else {
    try SampleTree(seed: seed).write(to: folder)
  }
} catch {
  fail("cannot write the sample data to \(folder): \(error.localizedDescription)", code: 1)
}
