import Foundation
import SyntheticAthletes

/// Ends with words on stderr.
func fail(_ words: String, code: Int32) -> Never {
  FileHandle.standardError.write(Data((words + "\n").utf8))
  exit(code)
}

let usage = """
  usage: make-sample-data [--seed N] [--hours COUNT] OUTPUT-FOLDER
  --hours writes so many runs of an hour, for benchmarks, instead of the athletes
  """
var seed = SampleTree.usualSeed
var hours: Int?
var folders: [String] = []
var words = CommandLine.arguments.dropFirst()
while let word = words.popFirst() {
  switch word {
  case "--seed":
    guard let number = words.popFirst().flatMap({ UInt64($0) }) else {
      fail("--seed needs a whole number of zero or more\n" + usage, code: 64)
    }
    seed = number
  case "--hours":
    guard let number = words.popFirst().flatMap({ Int($0) }), number > 0 else {
      fail("--hours needs a whole number above zero\n" + usage, code: 64)
    }
    hours = number
  case "--help", "-h":
    print(usage)
    exit(0)
  case _ where word.hasPrefix("-"): fail("unknown option \(word)\n" + usage, code: 64)
  default: folders.append(word)
  }
}
guard folders.count == 1, let folder = folders.first else { fail(usage, code: 64) }
do {
  if let hours {
    try HourFiles(seed: seed, count: hours).write(to: folder)
  } else {
    try SampleTree(seed: seed).write(to: folder)
  }
} catch {
  fail("cannot write the sample data to \(folder): \(error.localizedDescription)", code: 1)
}
