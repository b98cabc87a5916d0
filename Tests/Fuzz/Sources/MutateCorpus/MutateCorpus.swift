import ByteStream
import Foundation
import StreamTestSupport
import XMLStream

/// Damages every export below a folder in hundreds of ways and reads what is left.
///
/// `MutateCorpus FOLDER SEED STATE` keeps in the file STATE what is being read, so that it is known
/// when the process dies. `MutateCorpus write FILE KIND INDEX SEED` prints the damaged bytes.
@main
struct MutateCorpus {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    if words.count == 5, words[0] == "write", let kind = Mutation.Kind(rawValue: words[2]),
      let index = Int(words[3]), let seed = UInt64(words[4])
    {
      let original = try Original(path: words[1])
      let damaged = Mutation(kind, index, seed: seed).apply(to: original.bytes(for: kind))
      return FileHandle.standardOutput.write(Data(damaged))
    }
    guard words.count == 3, let seed = UInt64(words[1]) else {
      print("usage: MutateCorpus FOLDER SEED STATE | write FILE KIND INDEX SEED")
      exit(64)
    }
    var campaign = Campaign(seed: seed, state: words[2])
    for path in try exports(below: words[0]) { campaign.attack(try Original(path: path)) }
    print(campaign.table)
  }

  private static func exports(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter { name in
      [".gpx", ".tcx", ".fit", ".csv", ".gpx.gz", ".tcx.gz", ".fit.gz"].contains {
        name.lowercased().hasSuffix($0)
      }
    }.map { folder + "/" + $0 }
  }
}

/// A file of the corpus, plain and gzipped.
struct Original {
  let path: String
  private let plain: [UInt8]
  private let packed: [UInt8]

  init(path: String) throws {
    self.path = path
    // Foundation's own reading leaks a page, which the sanitizer would tell.
    plain = try FileSource(path: path).readAll()
    packed = plain.starts(with: [0x1f, 0x8b]) ? plain : gzip(plain)
  }

  var isStrengthLog: Bool { path.lowercased().hasSuffix(".csv") }

  func bytes(for kind: Mutation.Kind) -> [UInt8] { kind == .gzip ? packed : plain }
}
