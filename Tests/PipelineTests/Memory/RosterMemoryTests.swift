import AthleteWeeks
import Running
import StreamTestSupport
import Testing
import WeeklyReport

@testable import Pipeline

@Suite("What is remembered of all athletes")
struct RosterMemoryTests {
  private let sunday = LocalDay(year: 2026, month: 6, day: 7)
  private let broken = AthleteLine.RejectedLine(
    file: "runs/a.gpx", sha256: "", rejection: Rejection(.empty, "holds nothing"))

  private func line(_ athlete: String, runs: Int, broken: Bool = false) -> AthleteLine {
    AthleteLine(
      athlete: athlete, files: runs, runs: runs, duplicates: 0, passedOver: 0, sets: 0,
      rejected: broken ? [self.broken] : [])
  }

  private func text(_ memory: RosterMemory) -> String? {
    memory.since(["ann": "Ann"])?.replacing("\u{A0}", with: " ")
  }

  @Test("What came is told since the night of an earlier day, however often a day is run")
  func since() {
    var memory = RosterMemory()
    memory.note([line("ann", runs: 3), line("bo", runs: 5)], on: sunday)
    #expect(text(memory) == nil)
    let monday = sunday.advanced(by: 1)
    memory.note([line("ann", runs: 5), line("bo", runs: 5)], on: monday)
    #expect(text(memory) == "Since Sun 7 Jun: 2 runs more, of Ann.")
    memory.note([line("ann", runs: 6), line("bo", runs: 4)], on: monday)
    #expect(text(memory) == "Since Sun 7 Jun: 3 runs more, of Ann; 1 run fewer, of bo.")
    memory.note([line("ann", runs: 6), line("bo", runs: 4)], on: monday.advanced(by: 1))
    #expect(text(memory) == "Nothing came since Mon 8 Jun.")
  }

  @Test(
    "A night of an earlier day is held against nothing, nor is the next, and then all is as before")
  func backwards() {
    for first in [sunday.advanced(by: 30_000), sunday.advanced(by: 5)] {
      var memory = RosterMemory()
      memory.note([line("ann", runs: 9)], on: first)
      memory.note([line("ann", runs: 5)], on: sunday)
      #expect(text(memory) == nil)
      memory.note([line("ann", runs: 9)], on: sunday.advanced(by: 1))
      #expect(text(memory) == nil)
      memory.note([line("ann", runs: 10)], on: sunday.advanced(by: 2))
      #expect(text(memory) == "Since Mon 8 Jun: 1 run more, of Ann.")
    }
  }

  @Test("A file that is no memory is refused and left as it is")
  func foreign() throws {
    let folder = TemporaryFolder()
    let path = try folder.write("my notes", to: "notes.txt")
    let file = MemoryFile<RosterMemory>(path: path)
    #expect(throws: MemoryFailure.self) { try file.read() }
    try MemoryFile<RosterMemory>(path: folder.path + "/a.json").write(RosterMemory())
    #expect(try MemoryFile<RosterMemory>(path: folder.path + "/a.json").read() == RosterMemory())
  }

  @Test("A broken file is named for two weeks, and again when it comes again")
  func rejected() {
    var memory = RosterMemory()
    let lines = [line("ann", runs: 3, broken: true)]
    memory.note(lines, on: sunday)
    #expect(memory.named(lines).first?.hasPrefix("ann/runs/a.gpx:") == true)
    memory.note(lines, on: sunday.advanced(by: 13))
    #expect(memory.named(lines).count == 1)
    memory.note(lines, on: sunday.advanced(by: 14))
    #expect(memory.named(lines).isEmpty)
    memory.note([line("ann", runs: 3)], on: sunday.advanced(by: 15))
    memory.note(lines, on: sunday.advanced(by: 16))
    #expect(memory.named(lines).count == 1)
  }
}
