import Running
import StrengthLog
import Testing

/// A log read for an athlete of 70 kg.
func read(_ text: String, unit: WeightUnit? = nil, massKg: Double? = 70) throws -> StrengthLog {
  try StrengthLog.read(
    Array(text.utf8), of: Athlete(id: "a", name: "A", massKg: massKg), defaultUnit: unit,
    catalogue: .standard)
}

let strongHeader =
  "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,RPE"
let hevyHeader =
  "title,start_time,end_time,exercise_title,set_index,set_type,weight_kg,reps,duration_seconds"

private func strong(_ rows: [String]) -> String {
  ([strongHeader] + rows).joined(separator: "\n")
}

/// Three sessions of two sets, each a block of rows.
private let sessions = [
  [
    "2026-05-04 18:00:00,Legs,1h,Seated Calf Raise (Machine),1,40,10,0,0,\"slow; \"\"full\"\"\",",
    "2026-05-04 18:00:00,Legs,1h,Seated Calf Raise (Machine),2,42.5,8,0,0,,8",
  ],
  [
    "2026-05-06 07:15:00,\"Legs, short\",30m,Squat (Barbell),W,60,5,0,0,\"two\nlines\",",
    "2026-05-06 07:15:00,\"Legs, short\",30m,Single Leg Calf Raise,1,0,15,0,0,,",
  ],
  [
    "2026-05-08 18:00:00,Legs,1h,Plank,1,0,0,0,60,,",
    "2026-05-08 18:00:00,Legs,1h,Wall Sit Calf Raise,1,20,12,0,0,,",
  ],
]

/// The sets without their lines, in an order that does not depend on the file's.
private func sets(_ log: StrengthLog) -> [StrengthSet] {
  log.sets.map { set in
    var set = set
    set.line = 0
    return set
  }.sorted { "\($0)" < "\($1)" }
}

@Suite("Strength log")
struct StrengthLogTests {
  @Test("Sessions in any order give the same sets")
  func anyOrder() throws {
    let expected = try read(strong(sessions.flatMap(\.self)))
    #expect(expected.sets.count == 6)
    #expect(expected.sessions == 3)
    #expect(expected.problems.isEmpty)
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      let log = try read(strong(order.flatMap { sessions[$0] }))
      #expect(sets(log) == sets(expected))
      #expect(log.sessions == 3)
      #expect(log.findings == expected.findings)
    }
  }

  @Test("Line breaks, a byte order mark, separators and padding make no difference")
  func variants() throws {
    let text = strong(sessions.flatMap(\.self))
    let expected = try read(text)
    let header = strongHeader.replacing(",", with: " , ").uppercased()
    let variants = [
      text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), "\u{FEFF}" + text,
      text + "\n\n,,,,,,,,,,\n", text.replacing(strongHeader, with: header),
      separated(text, by: ";"), separated(text, by: "\t"),
    ]
    for variant in variants {
      #expect(try read(variant).sets.map(\.line) == expected.sets.map(\.line))
      #expect(try sets(read(variant)) == sets(expected))
    }
  }

  @Test("Lines are those on which the rows begin")
  func lines() throws {
    #expect(try read(strong(sessions.flatMap(\.self))).sets.map(\.line) == [2, 3, 4, 6, 7, 8])
  }

  @Test("A row that cannot be used is told with its line; the others are used")
  func problems() throws {
    let log = try read(
      strong([
        "2026-05-04 18:00:00,A,1h,Squat,1,60,5,0,0,,",
        "someday,A,1h,Squat,1,60,5,0,0,,",
        ",A,1h,Squat,1,60,5,0,0,,",
        "03/04/2026,A,1h,Squat,1,60,5,0,0,,",
        "2026-05-04 18:00:00,A,1h, ,1,60,5,0,0,,",
        "2026-05-04 18:00:00,A,1h,Squat,1,sixty,5,0,0,,",
        "2026-05-04 18:00:00,A,1h,Squat,1,NaN,5,0,0,,",
        "2026-05-04 18:00:00,A,1h,Squat,1,-5,5,0,0,,",
        "2026-05-04 18:00:00,A,1h,Squat,1,1000.5,5,0,0,,",
        "2026-05-04 18:00:00,A,1h,Squat,1,60,5.5,0,0,,",
        "2026-05-04 18:00:00,A,1h,Squat,1,60,1001,0,0,,",
        "2026-05-04 18:00:00,A,1h,Squat,1,60,5,0,long,,",
        "2026-05-04 18:00:00,A,1h,Squat,1,60,5,0,86401,,",
        "2026-05-04 18:00:00,A,1h,Squat,1,60,0,0,0,,",
        "2026-05-04 18:00:00,A,1h,Squat,1,60,5,0,0,a,b,c",
        "2026-05-04 18:00:00,\"A,1h,Squat,1,60,5,0,0,,",
        "2026-05-04 18:00:00,A,1h,Squat,2,60,5,0,0,,",
      ]))
    #expect(log.sets.map(\.line) == [2, 18])
    #expect(log.problems.map(\.line) == Array(3...17))
    #expect(
      log.problems.map(\.code) == [
        .badDate, .noDate, .ambiguousDate, .noExercise, .badWeight, .badWeight, .weightOutOfRange,
        .weightOutOfRange, .badRepetitions, .repetitionsOutOfRange, .badDuration,
        .durationOutOfRange, .nothingDone, .tooManyFields, .unclosedQuote,
      ])
    #expect(log.problems.allSatisfy { !$0.message.isEmpty })
  }

  @Test("What the log leaves at zero or blank is nil")
  func absence() throws {
    let log = try read(
      strong([
        "2026-05-04 18:00:00,A,1h,Plank,1,0,0,0,60,,", "2026-05-04 18:00:00,A,1h,Row,1,,,2000,,,",
      ]))
    #expect(log.sets.map(\.weightKg) == [nil, nil])
    #expect(log.sets.map(\.repetitions) == [nil, nil])
    #expect(log.sets.map(\.durationS) == [60, nil])
  }

  @Test(
    "Titles above the header are passed over, whatever separates the fields",
    arguments: [",", ";", "\t"])
  func titles(separator: String) throws {
    let table = ["Date,Exercise,Weight (kg),Reps", "2026-05-04,Seated Calf Raise,40,12"]
      .map { $0.replacing(",", with: separator) }
    let log = try read((["My training log", "", "Spring 2026"] + table).joined(separator: "\n"))
    #expect(log.sets.map(\.weightKg) == [40] && log.sets.map(\.line) == [5])
    #expect(log.problems.isEmpty)
  }

  @Test(
    "Dates as spreadsheets count days, and digits of other scripts, are read",
    arguments: [
      ("46146", "40", "12"), ("46146.75", "40", "12"), ("٢٠٢٦-٠٥-٠٤", "٤٠", "١٢"),
      ("۲۰۲۶/۰۵/۰۴", "۴۰", "۱۲"), ("２０２６-０５-０４", "４０", "１２"),
    ])
  func otherDigits(date: String, weight: String, reps: String) throws {
    let log = try read(
      "Date,Exercise,Weight (kg),Reps\n\(date),Seated Calf Raise,\(weight),\(reps)\n")
    let set = try #require(log.sets.first)
    #expect(set.weightKg == 40 && set.repetitions == 12 && log.problems.isEmpty)
    guard case .local(let day, _) = set.start else { throw CancellationError() }
    #expect(day == LocalDay(year: 2026, month: 5, day: 4))
  }

  @Test("A set without a title goes with the session that starts when it does")
  func sessionsWithoutTitle() throws {
    let log = try read(
      strong([
        "2026-05-04 18:00:00,A,1h,Squat,1,60,5,0,0,,",
        "2026-05-04 18:00:00,,1h,Squat,2,60,5,0,0,,",
        "2026-05-04 18:00:00,B,1h,Squat,3,60,5,0,0,,",
        "2026-05-05 18:00:00,,1h,Squat,1,60,5,0,0,,",
      ]))
    #expect(log.sessions == 3)
  }

  @Test(
    "A file that is no strength log is refused with a code",
    arguments: [
      ("", RejectionCode.empty), ("\u{FEFF}\r\n \r\n", .empty), (strongHeader, .empty),
      (hevyHeader + "\n", .empty), ("Name,Age\nAlice,30\n", .noHeader), ("\0\u{1}PK", .noHeader),
      (strongHeader + "\n?,A,1h,Squat,1,60,5,0,0,,\n", .noUsableRows),
    ])
  func rejections(text: String, code: RejectionCode) {
    let rejection = #expect(throws: Rejection.self) { try read(text) }
    #expect(rejection?.code == code)
    #expect(rejection?.message.contains { $0.isNewline || $0 == "\0" } == false)
  }

  @Test("A file without usable rows names the first problem and its line")
  func firstProblem() {
    let rejection = #expect(throws: Rejection.self) {
      try read(strong(["2026-05-04,A,1h,,1,60,5,0,0,,", "?,A,1h,Squat,1,60,5,0,0,,"]))
    }
    #expect(rejection?.line == 2)
    #expect(rejection?.message.contains("No exercise") == true)
  }

  @Test("Control characters and endless names do not get through")
  func printableNames() throws {
    let long = String(repeating: "x", count: 500)
    let log = try read(
      strong([
        "2026-05-04 18:00:00,\"A\nB\",1h,Calf \u{1B}[31mthing\u{202E},1,60,5,0,0,,",
        "2026-05-04 18:00:00,A,1h,\(long),1,60,5,0,0,,",
      ]))
    #expect(log.sets[0].session == "A B")
    #expect(log.sets[0].exercise == "Calf  [31mthing ")
    #expect(log.sets[1].exercise.count == 80)
    #expect(log.findings.last?.detail.contains("\u{1B}") == false)
  }

  @Test("Emoji and names in any script are kept as they are")
  func scripts() throws {
    let names = ["🦵💪🏽 Leg day", "カーフレイズ", "Подъём на носки", "👨‍👩‍👧"]
    let log = try read(strong(names.map { "2026-05-04,A,1h,\($0),1,60,5,0,0,," }))
    #expect(log.sets.map(\.exercise) == names)
  }
}

/// The text with another separator outside quotes.
private func separated(_ text: String, by separator: Character) -> String {
  var quoted = false
  return String(
    text.map { character in
      if character == "\"" { quoted.toggle() }
      return character == "," && !quoted ? separator : character
    })
}
