import AthleteWeeks
import Foundation
import Running
import StreamTestSupport
import Testing
import WeeklyReport

@testable import Pipeline

@Suite("What is remembered of an athlete")
struct AthleteMemoryTests {
  private let folder = TemporaryFolder()

  @Test("A week's first complete report stays the first, also after writing and reading")
  func weeks() throws {
    let week = LocalDay(year: 2026, month: 5, day: 20).week
    var memory = AthleteMemory()
    #expect(memory.firstComplete(week) == nil)
    memory.noteComplete(week, runs: 3, sets: 4)
    memory.noteComplete(week, runs: 5, sets: 6)
    memory.told = ["b", "a"]
    let file = MemoryFile<AthleteMemory>(path: folder.path + "/memory/ada.json")
    #expect(try file.read() == AthleteMemory())
    try file.write(memory)
    #expect(try file.read() == memory)
    #expect(try file.read().firstComplete(week) == AthleteMemory.Counts(runs: 3, sets: 4))
  }

  @Test("A memory that cannot be read is an error and no empty memory", arguments: ["{", "{}", ""])
  func damaged(text: String) throws {
    let path = try folder.write(text, to: "ada.json")
    #expect(throws: MemoryFailure.self) { try MemoryFile<AthleteMemory>(path: path).read() }
    try folder.write("{\"schema\": 99, \"weeks\": {}, \"told\": []}", to: "ada.json")
    #expect(throws: MemoryFailure.self) { try MemoryFile<AthleteMemory>(path: path).read() }
  }

  private func line(
    _ rejected: [AthleteLine.RejectedLine], unread: [UnreadFile] = []
  ) -> AthleteLine {
    AthleteLine(
      athlete: "ada", files: 1, runs: 0, duplicates: 0, passedOver: 0, sets: 0,
      rejected: rejected, unread: unread)
  }

  private let today = LocalDay(daysSince1970: 20_599)

  private func told(
    _ sha256: String, _ rejection: Rejection?, daysLater days: Int = 0, isHeard: Bool = true
  ) throws -> Int {
    let folder = MemoryFolder(folder: folder.path)
    let rejected = rejection.map {
      AthleteLine.RejectedLine(file: "runs/a.gpx", sha256: sha256, rejection: $0)
    }
    return try folder.tell(
      [line([rejected].compactMap(\.self))], refused: [],
      memories: [FileName("ada"): try folder.file(of: "ada").read()],
      on: LocalDay(daysSince1970: today.daysSince1970 + days)
    ) { _ in isHeard }.rejections
  }

  @Test("What may pass is told on the first night and every seventh while it stands")
  func passing() throws {
    let rejection = Rejection(.unreadable, "Input/output error")
    let fresh = try (0...15).map { try told("", rejection, daysLater: $0) }
    #expect(fresh == (0...15).map { $0 % 7 == 0 ? 1 : 0 })
    #expect(try told("", rejection, daysLater: 3) == 0, "a day that is told backwards")
  }

  @Test("A rejection is told once, and again when the content changes or the fault comes back")
  func rejections() throws {
    let rejection = Rejection(.xmlTruncated, "it ends")
    #expect(try told("1", rejection) == 1)
    #expect(try told("1", rejection) == 0)
    #expect(try told("2", rejection) == 1)
    #expect(try told("2", Rejection(.xmlMalformed, "new words")) == 1)
    #expect(try told("3", nil) == 0)
    #expect(try told("3", rejection) == 1)
  }

  @Test("What nobody heard is told again, and what was heard before is not")
  func unheard() throws {
    let rejection = Rejection(.xmlTruncated, "it ends")
    let passing = Rejection(.unreadable, "Input/output error")
    #expect(try told("1", rejection, isHeard: false) == 1)
    #expect(try told("1", rejection) == 1)
    #expect(try told("1", rejection, isHeard: false) == 0)
    #expect(try told("", passing) == 1)
    #expect(try told("", passing, daysLater: 7, isHeard: false) == 1)
    #expect(try told("", passing, daysLater: 8) == 1)
    #expect(try told("", passing, daysLater: 9) == 0)
  }

  @Test("Two empty files are told both, though their content is the same")
  func emptyFiles() throws {
    let memory = MemoryFolder(folder: folder.path)
    let rejected = ["runs/a.gpx", "runs/b.gpx"].map {
      AthleteLine.RejectedLine(file: $0, sha256: "e3", rejection: Rejection(.empty, "nothing"))
    }
    let memories = [FileName("ada"): AthleteMemory()]
    let told = try memory.tell([line(rejected)], refused: [], memories: memories, on: today) { _ in
      true
    }
    #expect(told.rejections == 2 && told.isHeard)
  }

  @Test("Files that are no input are told once, all in one line, and are no rejections")
  func unread() throws {
    let memory = MemoryFolder(folder: folder.path)
    var files = (1...7).map { UnreadFile(file: "runs/\($0).jpg", reason: "holds no run") }
    var heard: [String] = []
    func night() throws -> Int {
      try memory.tell(
        [line([], unread: files)], refused: [],
        memories: [FileName("ada"): try memory.file(of: "ada").read()], on: today
      ) {
        heard.append($0)
        return true
      }.rejections
    }
    #expect(try night() == 0)
    #expect(heard.count == 1)
    #expect(
      heard[0].hasPrefix("7 files are no input and are not read: ada/runs/1.jpg: holds no run;"))
    #expect(heard[0].hasSuffix("; and 2 more, which soleus status lists"))
    #expect(try night() == 0)
    #expect(heard.count == 1)
    files.append(UnreadFile(file: "runs/new.pdf", reason: "holds no run"))
    #expect(try night() == 0)
    #expect(heard.last == "1 file is no input and is not read: ada/runs/new.pdf: holds no run")
  }

  @Test("A folder that is no athlete is told once")
  func folders() throws {
    let memory = MemoryFolder(folder: folder.path)
    let refused = [RejectedFolder(name: "index", rejection: Rejection(.badAthleteName, "taken"))]
    var heard: [String] = []
    for expected in [1, 0] {
      let told = try memory.tell([], refused: refused, memories: [:], on: today) {
        heard.append($0)
        return true
      }
      #expect(told.rejections == expected)
    }
    #expect(heard.count == 1)
    #expect(heard[0].hasPrefix("index/: bad-athlete-name: taken"))
  }
}
