import AthleteWeeks
import Foundation
import Running
import WeeklyReport

/// The memories of a pipeline's athletes, one file each, beside the store and no part of it.
struct MemoryFolder: Sendable {
  private let path: String

  init(_ plan: Plan) { self.init(folder: plan.memoryFolder) }

  init(folder: String) { path = folder }

  func file(of athlete: String) -> MemoryFile<AthleteMemory> {
    MemoryFile(path: "\(path)/\(athlete).json")
  }

  /// What was told of folders that are no athletes; no athlete's name begins with a dot.
  private var foldersFile: MemoryFile<AthleteMemory> { MemoryFile(path: path + "/.folders.json") }

  /// What nights leave of all athletes together.
  var rosterFile: MemoryFile<RosterMemory> { MemoryFile(path: path + "/.roster.json") }

  /// What was mailed and what is owed.
  var deliveriesFile: MemoryFile<DeliveryMemory> { MemoryFile(path: path + "/.deliveries.json") }

  /// Forgets an athlete, and what was or is to be mailed of them.
  func forget(_ athlete: String) throws {
    unlink(file(of: athlete).path)
    let before = try deliveriesFile.read()
    var deliveries = before
    deliveries.forget(DeliverySubject(name: athlete))
    if deliveries != before { try deliveriesFile.write(deliveries) }
  }

  /// Keeps what a former store remembered, where nothing is remembered yet.
  func take(_ former: FormerStore.Memory) throws {
    for (athlete, memory) in former
    where !FileManager.default.fileExists(atPath: file(of: athlete.text).path) {
      try file(of: athlete.text).write(memory)
    }
  }

  /// What was told of a night.
  struct Told {
    var rejections: Int
    /// Whether every word came out; else all of it is told again.
    var isHeard: Bool
  }

  /// Tells what was not told yet and remembers what was.
  ///
  /// It is remembered after it was told: who is killed between the two is told twice, never not at all.
  func tell(
    _ lines: [AthleteLine], refused: [RejectedFolder]?, memories: [FileName: AthleteMemory],
    on today: LocalDay, _ tell: (String) -> Bool
  ) throws -> Told {
    var fresh: [NamedRejection] = []
    var remembered: [(file: MemoryFile<AthleteMemory>, before: AthleteMemory, now: AthleteMemory)] =
      []
    var unread: [NamedUnread] = []
    let byAthlete = Dictionary(grouping: lines) { FileName($0.athlete) }
    for (athlete, before) in memories {
      var memory = before.forNight()
      for line in (byAthlete[athlete] ?? []).flatMap(\.rejected) {
        let name = AthleteMemory.name(of: line)
        if memory.note(name, isPassing: line.rejection.isPassing, after: before, on: today) {
          fresh.append(
            NamedRejection(athlete: athlete.text, file: line.file, rejection: line.rejection))
        }
      }
      for file in (byAthlete[athlete] ?? []).flatMap(\.unread) {
        let name = AthleteMemory.name(of: file)
        if memory.note(name, after: before, on: today) {
          unread.append(NamedUnread(athlete.text, file))
        }
      }
      remembered.append((file(of: athlete.text), before, memory))
    }
    let before = try foldersFile.read()
    var folders = refused == nil ? before : AthleteMemory()
    for folder in refused ?? [] {
      let name = AthleteMemory.name(of: folder.rejection, content: folder.name)
      if folders.note(name, isPassing: folder.rejection.isPassing, after: before, on: today) {
        fresh.append(NamedRejection(athlete: folder.name, file: "", rejection: folder.rejection))
      }
    }
    if folders != before { remembered.append((foldersFile, before, folders)) }
    var words = fresh.sorted {
      (FileName($0.athlete), FileName($0.file)) < (FileName($1.athlete), FileName($1.file))
    }.map(\.words)
    if let unread = NamedUnread.words(unread) { words.append(unread) }
    let isHeard = words.allSatisfy(tell)
    for (file, before, now) in remembered {
      try file.write(isHeard ? now : now.untold(after: before))
    }
    return Told(rejections: fresh.count, isHeard: isHeard)
  }
}
