import Foundation
import Running
import StrengthLog
import Testing

private let corpus = ProcessInfo.processInfo.environment["SOLEUS_CORPUS"]

/// Reads strength logs with Python's csv module.
private enum PythonReader {
  struct Line: Decodable {
    var file: String
    var rows: [Row]
  }

  struct Row: Decodable {
    /// `nil` where the table has no such column.
    var exercise: String?
    var sets: Int
  }

  static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Differential/read_strength.py").path

  static func read(_ files: [String]) throws -> [Line] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script] + files
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Line.self, from: $0)
    }
  }

  static let isInstalled = (try? read([])) != nil
}

@Suite("Strength corpus", .enabled(if: corpus != nil, "SOLEUS_CORPUS names no folder"))
struct CorpusTests {
  private func files() throws -> [String] {
    let folder = URL(fileURLWithPath: try #require(corpus), isDirectory: true)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var paths: [String] = []
    while let file = files?.nextObject() as? URL {
      if file.pathExtension.lowercased() == "csv" { paths.append(file.path) }
    }
    try #require(!paths.isEmpty, "no CSV below \(folder.path)")
    return paths.sorted()
  }

  private func log(_ path: String) throws -> Result<StrengthLog, Rejection> {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    return Result { () throws(Rejection) in
      try StrengthLog.read(
        bytes, of: Athlete(id: "a", name: "A", massKg: 70), defaultUnit: nil,
        catalogue: .standard)
    }
  }

  @Test("Every CSV of the corpus is read or refused with a code")
  func everyFile() throws {
    for path in try files() {
      switch try log(path) {
      case .success(let log):
        #expect(!log.sets.isEmpty)
        #expect(log.sets.allSatisfy { (0...1000).contains($0.weightKg ?? 0) })
        #expect(log.problems.allSatisfy { !$0.message.isEmpty })
        if log.format != .jefit, log.format != .plain {
          let lines = log.sets.map(\.line) + log.problems.map(\.line)
          #expect(Set(lines).count == lines.count, "\(path)")
        }
      case .failure(let rejection):
        #expect([.empty, .noHeader, .noUsableRows].contains(rejection.code), "\(path)")
      }
    }
  }

  @Test(
    "Every row that Python's csv module finds holds the sets that were read, or has a problem",
    .enabled(if: PythonReader.isInstalled, "python3 is not installed"))
  func rows() throws {
    var compared = 0
    for line in try PythonReader.read(try files()) {
      guard case .success(let log) = try log(line.file), log.format != .plain else { continue }
      compared += 1
      let sets = Dictionary(grouping: log.sets, by: \.line)
      let problems = Dictionary(grouping: log.problems, by: \.line)
      let lines = Set(sets.keys).union(problems.keys).sorted()
      #expect(lines.count == line.rows.count, "\(line.file)")
      for (number, row) in zip(lines, line.rows) {
        let (sets, problems) = (sets[number] ?? [], problems[number]?.count ?? 0)
        #expect(sets.allSatisfy { $0.exercise == row.exercise }, "\(line.file):\(number)")
        // A row that is refused as a whole is one problem.
        #expect(
          sets.count + problems == row.sets || (sets.isEmpty && problems == 1),
          "\(line.file):\(number)")
      }
    }
    #expect(compared > 0)
  }
}
