import Running
import StrengthLog
import Testing

@Suite("JEFIT")
struct JefitTests {
  private let day = LocalDay(year: 2026, month: 5, day: 4)

  private func export(
    _ logs: [String], sessions: [String] = ["7,2026-05-04,86410,,3600"], mass: String? = " kg"
  ) throws -> StrengthLog {
    let setting = mass.map {
      "### SETTING ##########\n\nrow_id,gender,mass\n1,M,\"\($0)\"\n\n######################\n\n"
    }
    return try read(
      (setting ?? "") + "### WORKOUT SESSIONS ###\n_id,mydate,starttime,starttimie,total_time\n"
        + sessions.joined(separator: "\n") + "\n###########\n\n"
        + "### EXERCISE LOGS ###\nbelongsession,ename,logs\n" + logs.joined(separator: "\n")
        + "\n###########\n\n### CARDIO LOGS ###\n_id,x\n1,\"2\"\n")
  }

  @Test("Every entry of a row is a set of the session it belongs to")
  func sets() throws {
    let log = try export(["7,\"Calf Raise\",\"60x15,62.5x12,0x10\"", "7,Squat,100x5"])
    #expect(log.format == .jefit)
    #expect(log.sets.map(\.weightKg) == [60, 62.5, nil, 100])
    #expect(log.sets.map(\.repetitions) == [15, 12, 10, 5])
    #expect(log.sets.map(\.number) == [1, 2, 3, 1])
    #expect(log.sets.allSatisfy { $0.start == .instant(86_410) })
    #expect(log.sets[0].calf?.exercise == "standing-calf-raise")
    #expect(log.sets[0].line == log.sets[2].line && log.sets[3].line == log.sets[0].line + 1)
    #expect(log.sessions == 1)
    #expect(log.problems.isEmpty && log.findings.isEmpty)
  }

  @Test("The setting's unit counts; without one the athlete's does, and else kilograms, aloud")
  func units() throws {
    #expect(try export(["7,Squat,100x5"], mass: " lbs").sets[0].weightKg == 45.359237)
    let silent = try export(["7,Squat,\"100x5,0x5\""], mass: nil)
    #expect(silent.sets[0].weightKg == 100)
    #expect(silent.findings == [Finding(.weightUnitAssumed, count: 1)])
    let told = try read(
      "### EXERCISE LOGS ###\nmydate,ename,logs\n2026-05-04,Squat,100x5\n", unit: .pounds)
    #expect(told.sets[0].weightKg == 45.359237)
    #expect(told.findings.isEmpty)
  }

  @Test("A session's start is its time, in either column, and else its day")
  func starts() throws {
    let log = try export(
      ["1,Squat,1x5", "2,Squat,1x5", "3,Squat,1x5", "4,Squat,1x5"],
      sessions: ["1,2026-05-04,86410,,9", "2,2026-05-04,,86410,9", "3,2026-05-04,,,9", "4,?,0,,9"])
    #expect(
      log.sets.map(\.start) == [.instant(86_410), .instant(86_410), .local(day, seconds: 0)])
    #expect(log.problems.map(\.code) == [.badDate, .noSession])
  }

  @Test("A log without its session has its own day, or is told")
  func withoutSession() throws {
    let log = try read(
      """
      ### EXERCISE LOGS ####################################

      USERID,TIMESTAMP,logs,_id,record,mydate,ename,belongsession
      1,"2026-05-05 00:00:00","60x10,65x8",1,86.67,2026-05-04,"Calf Raise",1000
      1,"2026-05-05 00:00:00","60x10",2,86.67,,"Calf Raise",1000
      1,"2026-05-05 00:00:00","60x10",2,86.67,,"Calf Raise",
      """, unit: .kilograms)
    #expect(log.sets.map(\.start) == Array(repeating: .local(day, seconds: 0), count: 2))
    #expect(log.problems.map(\.code) == [.noSession, .noDate])
    #expect(try export(["8,Squat,1x5", "7,Squat,1x5"]).problems.map(\.code) == [.noSession])
  }

  @Test("A session that is there twice with two starts takes no sets; twice the same is once")
  func twice() throws {
    let rows = ["7,Squat,1x5", "8,Squat,1x5"]
    let log = try export(
      rows, sessions: ["7,2026-05-04,86410,,1", "7,2026-05-06,96410,,1", "8,2026-05-04,86410,,1"])
    #expect(log.sets.count == 1)
    #expect(log.problems.map(\.code) == [.noSession])
    let same = ["7,2026-05-04,86410,,1", "7,2026-05-04,86410,,2", "8,2026-05-04,86410,,1"]
    #expect(try export(rows, sessions: same).sets.count == 2)
  }

  @Test("An entry that cannot be used is told with its row; the others are used")
  func entries() throws {
    let log = try export([
      "7,A,\"100x5,abcxdef,100,x5,100x,80x8x3,-5x5,1e3x5,60x0,100X6\"", "7,B,", "7,,100x5",
    ])
    #expect(log.sets.map(\.repetitions) == [5, 6])
    #expect(log.sets.map(\.number) == [1, 10])
    #expect(
      log.problems.map(\.code) == [
        .badWeight, .badSet, .badSet, .badSet, .badSet, .weightOutOfRange, .badWeight,
        .nothingDone, .nothingDone, .noExercise,
      ])
  }

  @Test("Times of cardio and stretching are no sets and no problems")
  func cardio() throws {
    let log = try export([
      "7,Treadmill,\"0x0,0x0,0x0,0x10,0x60\"", "7,Calf Raise,\"0x12,0x10,0x8,0x6\"",
    ])
    #expect(log.sets.map(\.repetitions) == [12, 10, 8, 6])
    #expect(log.problems.isEmpty)
  }

  @Test("Sections without a set are empty, and without their columns no log")
  func refusals() {
    #expect(throws: Rejection.self) { try export([]) }
    let rejection = #expect(throws: Rejection.self) {
      try read("### EXERCISE LOGS ###\nename,reps\nSquat,5\n")
    }
    #expect(rejection?.code == .noHeader)
  }
}
