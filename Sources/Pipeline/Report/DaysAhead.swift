import Foundation
import Running

/// What the days until the end of the running week make of an athlete's report if nothing comes but the
/// days: made while the history is at hand, so that such a night reads none of it back.
struct DaysAhead {
  /// One later day.
  struct Day: Codable {
    /// As in names.
    private var day: String
    /// Of everything that the report of that day follows from.
    var key: String
    /// The running week; `nil` where there is no page of it.
    var week: RunningWeek?
    /// Of all the others: pages that were damaged would reach readers.
    private var checksum: String

    init(day: LocalDay, key: String, week: RunningWeek?) {
      self.day = day.description
      self.key = key
      self.week = week
      checksum = ""
      checksum = ownChecksum
    }

    fileprivate var isSound: Bool { checksum == ownChecksum }

    private var ownChecksum: String {
      Digest.of([day, key, week?.digest ?? "", week?.line ?? ""] + (week?.pages ?? []))
    }
  }

  /// The one week that a day changes before it is over.
  struct RunningWeek: Codable {
    /// Of everything that the week follows from.
    var digest: String
    /// Texts of its pages, in the order of their names.
    var pages: [String]
    /// Its week line.
    var line: String
  }

  private static let name = "ahead.ndjson"

  private let folder: OutputFolder

  init(_ folder: OutputFolder) { self.folder = folder }

  /// What was made for a day of which everything follows from the same things.
  func day(_ day: LocalDay, key: String) -> Day? {
    // Only the line of the day is read: the others are as long.
    let member = Data("\"day\":\"\(day)\",".utf8)
    guard let data = FileManager.default.contents(atPath: folder.path + "/" + Self.name),
      let line = data.lines.first(where: { $0.prefix(200).firstRange(of: member) != nil }),
      let made = try? RecordLine.value(Day.self, of: line), made.key == key, made.isSound
    else { return nil }
    return made
  }

  func write(_ days: [Day]) throws {
    guard !days.isEmpty else { return remove() }
    let text = try days.map { try RecordLine.text($0) + "\n" }.joined()
    _ = try folder.write(text, to: Self.name)
  }

  func remove() { folder.remove(Self.name) }
}
