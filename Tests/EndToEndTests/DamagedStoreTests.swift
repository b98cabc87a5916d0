import Foundation
import StreamTestSupport
import Testing

@Suite("A store that is damaged")
struct DamagedStoreTests {
  private func flip(_ path: String, _ generator: inout SeededGenerator, times: Int) throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for _ in 0..<times {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^=
        1 << UInt8.random(in: 0..<8, using: &generator)
    }
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  @Test("Whatever bits are flipped, the next nights come to the right bytes", arguments: 1...12)
  func flipped(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let workshop = try Workshop()
    _ = try workshop.run()
    try flip(workshop.store, &generator, times: seed % 2 == 0 ? 3 : 400)
    let new = try TinyRun("2026-05-08T06:00:00Z").gpx
    try workshop.write(new, to: "athletes/emil-hofer/runs/found-later.gpx")
    let outcome = try workshop.run()
    #expect([.exit(0), .exit(3)].contains(outcome.end), "\(outcome.end) \(outcome.errors)")
    let undisturbed = try Workshop()
    _ = try undisturbed.run()
    try undisturbed.write(new, to: "athletes/emil-hofer/runs/found-later.gpx")
    _ = try undisturbed.run()
    #expect(try workshop.reports().differences(from: undisturbed.reports()) == [])
    let names = try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path + "/state")
    let isAside = names.contains { $0.contains(".damaged-") }
    #expect(isAside == outcome.errors.contains("was damaged and is made anew"))
  }

  @Test("An athlete's name with a flipped bit is nobody who is gone")
  func flippedName() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let before = try workshop.reports()
    let url = URL(fileURLWithPath: workshop.store)
    var bytes = try Data(contentsOf: url)
    var from = bytes.startIndex
    var count = 0
    // In the table and in its index, the same file of an athlete.
    while let row = bytes[from...].firstRange(of: Data("emil-hoferruns/".utf8)), count < 2 {
      bytes[row.lowerBound] ^= 1
      from = row.upperBound
      count += 1
    }
    #expect(count == 2)
    try bytes.write(to: url)
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(0) && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(try workshop.reports().differences(from: before) == [])
  }

  @Test("One that is no database any more is set aside with one line, and the night is as it was")
  func noDatabase() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let before = try workshop.reports()
    try workshop.write(String(repeating: "no database ", count: 99), to: "state/store.sqlite")
    let status = try SoleusCommand.run(["status", workshop.pipeline])
    #expect(status.end == .exit(10) && status.errors.contains("made anew"))
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(0))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(
      outcome.errors.contains("was damaged and is made anew; it lies in \(workshop.store).damaged-")
    )
    #expect(try workshop.reports().differences(from: before) == [])
    #expect(try SoleusCommand.run(["status", workshop.pipeline]).end == .exit(0))
  }

  @Test("A file that this pipeline did not make is left as it is")
  func somebodys() throws {
    let workshop = try Workshop()
    let text = String(repeating: "my list ", count: 99)
    try workshop.write(text, to: "state/store.sqlite")
    #expect(try workshop.run().end == .exit(10))
    #expect(try String(contentsOfFile: workshop.store, encoding: .utf8) == text)
  }

  @Test(
    "status and explain need no permission to write",
    .enabled(if: getuid() == 0, "only root can become somebody who may only read"))
  func readOnly() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let nobody = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    for path in [workshop.folder.path, workshop.folder.path + "/state"] {
      #expect(chmod(path, 0o755) == 0)
    }
    let explain = ["explain", workshop.pipeline, "--athlete", "emil-hofer", "--week", "2026-W20"]
    for arguments in [["status", workshop.pipeline], explain] {
      let own = try SoleusCommand.run(arguments + ["--as-of", Workshop.asOf])
      let theirs = try SoleusCommand.run(arguments + ["--as-of", Workshop.asOf], wrapper: nobody)
      #expect(theirs.end == .exit(0) && theirs.errors == "", "\(theirs.errors)")
      #expect(theirs.output == own.output)
    }
  }
}
