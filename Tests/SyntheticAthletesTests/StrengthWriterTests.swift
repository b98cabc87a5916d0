import Testing

@testable import SyntheticAthletes

@Suite("Strength logs")
struct StrengthWriterTests {
  private let session = StrengthSession(
    title: "Calves", day: CivilTime.day(2026, 3, 3), secondOfDay: 71_760, minutes: 62,
    exercises: [
      .alike("Seated Calf Raise (Machine)", sets: 2, count: 12, weight: 32.5),
      StrengthSession.Exercise("Plank", [StrengthSession.Repetitions(count: nil, seconds: 45)]),
    ])

  @Test("Strong writes a row a set, with zeros for what it does not know")
  func strong() {
    let rows = StrongCSV().text(of: [session]).split(separator: "\n")
    #expect(rows.count == 4)
    #expect(
      rows[1]
        == "2026-03-03 19:56:00,\"Calves\",1h 2m,\"Seated Calf Raise (Machine)\",1,32.5,12,0,0,,,")
    #expect(rows[3].hasSuffix(",\"Plank\",1,0.0,0,0,45,,,"))
  }

  @Test("Hevy writes its own dates and leaves unknown cells empty")
  func hevy() {
    let rows = HevyCSV().text(of: [session]).split(separator: "\n")
    #expect(rows.count == 4)
    #expect(rows[1].hasPrefix("\"Calves\",\"3 Mar 2026, 19:56\",\"3 Mar 2026, 20:58\",\"\","))
    #expect(rows[1].hasSuffix(",0,\"normal\",32.5,12,,,"))
    #expect(rows[3].hasSuffix(",0,\"normal\",,,,45,"))
  }
}
