import Foundation
import Running
import StrengthLog
import Testing

private let corpus = ProcessInfo.processInfo.environment["SOLEUS_CORPUS"]

/// Reads strength logs with Python's csv module.
private enum PythonReader {
  struct Line: Decodable {
    var file: String
    /// One for each set, or row that should be one; `nil` where the table has no such column.
    var exercises: [String?]
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
    "Every row that Python's csv module finds is a set or a problem, in the same order",
    .enabled(if: PythonReader.isInstalled, "python3 is not installed"))
  func rows() throws {
    var compared = 0
    for line in try PythonReader.read(try files()) {
      guard case .success(let log) = try log(line.file), log.format != .plain else { continue }
      compared += 1
      #expect(log.sets.count + log.problems.count == line.exercises.count, "\(line.file)")
      // What was used is what Python reads, less the rows with a problem.
      var rest = line.exercises[...]
      for set in log.sets {
        let at = rest.firstIndex { $0 == set.exercise }
        guard let at else {
          Issue.record("\(line.file):\(set.line): Python finds no \(set.exercise)")
          break
        }
        rest = rest[(at + 1)...]
      }
    }
    #expect(compared > 0)
  }
}
