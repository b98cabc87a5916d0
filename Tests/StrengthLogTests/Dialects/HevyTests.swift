import Running
import StrengthLog
import Testing

@Suite("Hevy")
struct HevyTests {
  private func log(_ rows: [String], weights: String = "weight_kg") throws -> StrengthLog {
    let header = hevyHeader.replacing("weight_kg", with: weights)
    return try read(([header] + rows).joined(separator: "\n"))
  }

  @Test("The app's own export is read, local times and all")
  func export() throws {
    let log = try log([
      "\"Legs\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"Squat (Barbell)\",0,\"normal\",60,8,"
    ])
    #expect(log.format == .hevy)
    let set = try #require(log.sets.first)
    #expect(
      set.start == .local(LocalDay(year: 2025, month: 6, day: 30), seconds: 19 * 3600 + 56 * 60))
    #expect(set.session == "Legs")
    #expect(set.exercise == "Squat (Barbell)")
    #expect(set.weightKg == 60)
    #expect(set.repetitions == 8)
    #expect(set.number == 0)
    #expect(log.findings.isEmpty)
  }

  @Test("A time with Z is an instant")
  func instant() throws {
    let log = try log(["A,1970-01-02T00:00:10Z,,Squat,0,normal,60,8,"])
    #expect(log.sets[0].start == .instant(86_410))
  }

  @Test("Pounds count where they are all there is, or where the kilograms are zero")
  func pounds() throws {
    let only = try log(["A,2026-05-04,,Squat,0,normal,100,8,"], weights: "weight_lbs")
    #expect(only.sets[0].weightKg == 45.359237)
    let both = try log(
      [
        "A,2026-05-04,,Squat,0,normal,0,100,8,", "A,2026-05-04,,Squat,1,normal,45,100,8,",
        "A,2026-05-04,,Squat,2,normal,,,8,",
      ], weights: "weight_kg,weight_lbs")
    #expect(both.sets.map(\.weightKg) == [45.359237, 45, nil])
    #expect(both.findings.isEmpty)
  }

  @Test("The type of a set is a word or a number")
  func kinds() throws {
    let types = ["normal", "warmup", "dropset", "failure", "1", "2", "3", "4", ""]
    let log = try log(types.map { "A,2026-05-04,,Squat,0,\($0),60,8," })
    #expect(
      log.sets.map(\.kind) == [
        .working, .warmUp, .drop, .failure, .working, .warmUp, .drop, .failure, .working,
      ])
  }

  @Test("Timed sets keep their seconds")
  func seconds() throws {
    let log = try log(["A,2026-05-04,,Single Leg Balance,0,normal,,,45"])
    #expect(log.sets[0].durationS == 45)
    #expect(log.sets[0].repetitions == nil)
    #expect(log.sets[0].calf?.emphasis == .stability)
  }
}
