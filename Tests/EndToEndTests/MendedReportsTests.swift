import Foundation
import Testing

@Suite("Reports that somebody changed")
struct MendedReportsTests {
  @Test(
    "They are mended by the next run of the same day",
    arguments: [
      "truncate -s 0 2026-W20/dana-lind.html", "printf x >> latest/emil-hofer.md",
      "printf x | dd of=2026-W20/index.html conv=notrunc status=none", "rm latest",
      "ln -sfn 2026-W19 latest", "rm latest; echo 2026-W21 > latest", "rm latest; mkdir latest",
      "rm index.html", "truncate -s 9 runs.csv", "rm -r 2026-W20", "rm 2026-W19/*.json run.json",
      "rm -rf ../reports", "mv 2026-W20 aside",
    ])
  func mended(change: String) throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let before = try workshop.reports()
    let changed = try RunningCommand(
      ["/bin/sh", "-c", change], environment: SoleusCommand.bareEnvironment,
      in: workshop.reportFolder
    ).wait()
    #expect(changed.end == .exit(0), "\(changed.errors)")
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(0) && outcome.errors == "")
    var after = try workshop.reports()
    // What is somebody's own stays.
    for name in after.names where name.hasPrefix("aside/") { after.remove(name) }
    #expect(after.differences(from: before) == [])
  }
}
