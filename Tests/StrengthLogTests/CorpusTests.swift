import Foundation
import Running
import StrengthLog
import Testing

private let corpus = ProcessInfo.processInfo.environment["SOLEUS_CORPUS"]

@Suite("Strength corpus", .enabled(if: corpus != nil, "SOLEUS_CORPUS names no folder"))
struct CorpusTests {
  @Test("Every CSV of the corpus is read or refused with a code")
  func everyFile() throws {
    let folder = URL(fileURLWithPath: try #require(corpus), isDirectory: true)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var count = 0
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension.lowercased() == "csv" else { continue }
      let bytes = [UInt8](try Data(contentsOf: file))
      count += 1
      do throws(Rejection) {
        let log = try StrengthLog.read(
          bytes, of: Athlete(id: "a", name: "A", massKg: 70), defaultUnit: nil,
          catalogue: .standard)
        #expect(!log.sets.isEmpty)
        #expect(log.sets.allSatisfy { (0...1000).contains($0.weightKg ?? 0) })
        let lines = log.sets.map(\.line) + log.problems.map(\.line)
        #expect(Set(lines).count == lines.count, "\(file.lastPathComponent)")
      } catch {
        #expect([.empty, .noHeader, .noUsableRows].contains(error.code))
      }
    }
    #expect(count > 0, "no CSV below \(folder.path)")
  }
}
