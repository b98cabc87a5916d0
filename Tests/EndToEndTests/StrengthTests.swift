import Foundation
import Testing

@Suite("Strength logs, end to end")
struct StrengthTests {
  private static let strongHeader =
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,RPE\n"

  /// Two sessions of equal sets, as Strong writes them.
  private static let rows = [
    "2026-05-18 18:00:00,Legs,1h,Seated Calf Raise (Machine),1,40,10,0,0,,\n",
    "2026-05-18 18:00:00,Legs,1h,Seated Calf Raise (Machine),2,40,10,0,0,,\n",
    "2026-05-20 18:00:00,Legs,1h,Calf Blaster,1,40,10,0,0,,\n",
    "2026-05-20 18:00:00,Legs,1h,Foam Roll Calves,1,0,0,0,60,,\n",
  ]

  /// The sets of strength.csv without the file and line they were taken from, in a fixed order.
  private func sets(_ workshop: Workshop) throws -> [String] {
    try workshop.reports()["strength.csv"].split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).dropLast(2).joined(separator: ",")
    }.sorted()
  }

  private func workshop(_ files: [String: [String]]) throws -> Workshop {
    let workshop = try Workshop(empty: true)
    try workshop.write("name: Ada\nmass-kg: 60\nweight-unit: kg\n", to: "athletes/ada/athlete.yaml")
    for (name, rows) in files {
      try workshop.write(
        Self.strongHeader + rows.joined(), to: "athletes/ada/strength/\(name).csv")
    }
    return workshop
  }

  @Test("An export that arrives again with more rows adds only what is new, in whatever order")
  func exports() throws {
    let whole = try workshop(["whole": Self.rows])
    #expect(try whole.run().end == .exit(0))
    let expected = try sets(whole)
    #expect(expected.count == 4)
    for files in [
      ["a": Array(Self.rows[..<1]), "b": Self.rows], ["a": Self.rows, "b": Array(Self.rows[..<3])],
      ["a": Self.rows.reversed(), "b": Self.rows],
      ["a": Array(Self.rows[..<1]), "b": Array(Self.rows[1...])],
    ] {
      let several = try workshop(files)
      #expect(try several.run().end == .exit(0))
      #expect(try sets(several) == expected)
    }
    let grown = try workshop(["may": Array(Self.rows[..<2])])
    #expect(try grown.run().end == .exit(0))
    #expect(try sets(grown).count == 2)
    try grown.write(
      Self.strongHeader + Self.rows.joined(), to: "athletes/ada/strength/june.csv")
    #expect(try grown.run().end == .exit(0))
    #expect(try sets(grown) == expected)
  }

  @Test("All sets of one row of a JEFIT export reach the reports")
  func jefit() throws {
    let workshop = try Workshop(empty: true)
    try workshop.write(
      """
      ### EXERCISE LOGS ###
      mydate,ename,logs
      2026-05-18,Seated Calf Raise,"40x10,40x10,40x8"
      """, to: "athletes/ada/strength/jefit.csv")
    #expect(try workshop.run().end == .exit(0))
    #expect(try sets(workshop).count == 3)
    #expect(try workshop.reports()["2026-W21/ada.md"].contains("Seated calf raise"))
  }

  @Test("A name mapped in exercises.csv counts from then on, and massage never does")
  func ownNames() throws {
    let workshop = try workshop(["whole": Self.rows])
    #expect(try workshop.run().end == .exit(0))
    let before = try workshop.reports()
    #expect(before["2026-W21/ada.md"].contains("Calf Blaster"))
    try workshop.write(
      "name,exercise\ncalf blaster,standing-calf-raise\n", to: "athletes/ada/exercises.csv")
    #expect(try workshop.run().end == .exit(0))
    let after = try workshop.reports()
    #expect(!after["2026-W21/ada.md"].contains("Calf Blaster"))
    #expect(after["2026-W21/ada.md"].contains("Standing calf raise"))
    func count(_ key: String, _ text: String) -> Substring? {
      text.firstRange(of: "\"\(key)\":").map { text[$0.upperBound...].prefix { $0 != "," } }
    }
    let (old, new) = (before["2026-W21/ada.json"], after["2026-W21/ada.json"])
    #expect(count("other_calf_sets", old)?.contains("0") == true)
    #expect(count("other_calf_sets", new)?.contains("1") == true)
    #expect(count("soleus_sets", new)?.contains("2") == true)
    #expect(after["strength.csv"].contains("calf-massage,massage"))
  }

  @Test("A mistake in exercises.csv names its line, and the athlete is reported all the same")
  func wrongOwnNames() throws {
    let workshop = try workshop(["whole": Self.rows])
    try workshop.write("name,exercise\ncalf blaster,calf\n", to: "athletes/ada/exercises.csv")
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(3))
    #expect(outcome.errors.contains("ada/exercises.csv:2: bad-exercise-names"))
    #expect(try sets(workshop).count == 4)
  }
}
