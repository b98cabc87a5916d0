import Running
import StreamTestSupport
import StrengthLog
import Testing

@testable import Pipeline

@Suite("athlete.yaml and exercises.csv")
struct AthleteProfileTests {
  private let folder = TemporaryFolder()

  private func profile(_ text: String?) throws -> AthleteProfile {
    if let text { try folder.write(text, to: "athlete.yaml") }
    return AthleteProfile(id: "ada", folder: folder.path)
  }

  @Test("Everything that can be told")
  func complete() throws {
    let profile = try profile(
      """
      name: Ada
      time-zone: Europe/Berlin
      mass-kg: 61.5
      height-cm: 169
      foot-strike: midfoot
      shoe: plated
      weight-unit: lb
      """)
    #expect(profile.problems == [])
    #expect(profile.gaps == [])
    #expect(
      profile.athlete
        == Athlete(
          id: "ada", name: "Ada", timeZone: "Europe/Berlin", massKg: 61.5, heightCm: 169,
          footStrike: .midfoot, shoe: .plated))
    #expect(profile.weightUnit != nil)
  }

  @Test("Without the file the folder's name stands in, and what is missing is listed")
  func missing() throws {
    let profile = try profile(nil)
    #expect(profile.athlete == Athlete(id: "ada", name: "ada"))
    #expect(profile.problems == [])
    #expect(profile.gaps.count == 6)
  }

  @Test("A time zone of UTC that was told is no gap")
  func toldUTC() throws {
    #expect(try !profile("time-zone: UTC\n").gaps.contains { $0.contains("time zone") })
    #expect(try profile("name: Ada\n").gaps.contains { $0.contains("time zone") })
    #expect(try profile("time-zone: Mars\n").gaps.contains { $0.contains("time zone") })
  }

  @Test(
    "A fault costs its key only",
    arguments: [
      ("mass-kg: 6100", "3:10: \"mass-kg\" is 6100, yet it lies between 25 and 250"),
      ("mass-kg: 61 kg", "3:10: \"mass-kg\" needs a number"),
      ("height-cm: 1.69", "3:12: \"height-cm\" is 1.69, yet it lies between 100 and 230"),
      ("foot-strike: heel", "3:14: \"foot-strike\" is none of: rearfoot, "),
      ("hight-cm: 170", "3:1: there is no key \"hight-cm\"; did you mean \"height-cm\"?"),
      ("shoe: platd", "3:7: \"shoe\" is none of"),
    ])
  func faults(line: String, expected: String) throws {
    let profile = try profile("name: Ada\ntime-zone: Europe/Berlin\n\(line)\n")
    #expect(profile.athlete.name == "Ada")
    #expect(profile.athlete.timeZone == "Europe/Berlin")
    #expect(profile.problems.count == 1)
    #expect(profile.problems[0].description.hasPrefix("athlete.yaml:" + expected))
  }

  @Test("The athlete's own names of exercises are known")
  func ownNames() throws {
    try folder.write("name,exercise\nCalf Blaster,seated-calf-raise\n", to: "exercises.csv")
    let after = try profile("name: Ada\n")
    #expect(after.catalogue["Calf Blaster"]?.key == "seated-calf-raise")
    #expect(after.problems == [])
  }

  @Test("A row of exercises.csv that cannot be used is a problem of that file")
  func wrongOwnNames() throws {
    try folder.write("name,exercise\nCalf Blaster,calf-blast\n", to: "exercises.csv")
    let problems = try profile("name: Ada\n").problems
    #expect(problems.map(\.file) == ["exercises.csv"])
    #expect(problems.map(\.line) == [2])
  }
}
