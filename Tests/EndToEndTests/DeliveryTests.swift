import Foundation
import StreamTestSupport
import Testing

@Suite("Delivery")
struct DeliveryTests {
  private func fields(_ name: String, _ messages: [String]) -> [String] {
    messages.map { $0.field(name) ?? "" }.sorted()
  }

  // MARK: Once, and only what was asked for

  @Test("Nothing is sent unless a pipeline hands over and somebody asks")
  func unasked() throws {
    let silent = try Mailroom(coach: nil, dana: nil)
    #expect(try silent.night().end == .exit(3))
    #expect(!FileManager.default.fileExists(atPath: silent.outbox))
    // Of another pipeline over the same athletes.
    let unhanded = try Workshop()
    try unhanded.write(
      "name: Dana\nmail: {to: dana@example.org}\n", to: "athletes/dana-lind/athlete.yaml")
    _ = try unhanded.run(asOf: Mailroom.monday)
    #expect(!(try FolderContents(unhanded.folder.path)).names.contains { $0.contains("deliver") })
  }

  @Test("Who asks gets the week that ended last, once: not the weeks of the archive before it")
  func once() throws {
    let room = try Mailroom()
    _ = try room.night("2026-05-24T20:00:00Z")
    // On Sunday evening the week before is the last one that is over.
    #expect(try room.messages().map { $0.contains("2026-W20") } == [true, true])
    _ = try room.night()
    let messages = try room.messages()
    #expect(
      fields("To", messages)
        == ["Dana <dana@example.org>", "coach@example.org"].flatMap { [$0, $0] }.sorted())
    #expect(messages.count { $0.contains("Dana Lind, 2026-W21: ") } == 1)
    #expect(messages.allSatisfy { $0.field("From")?.hasSuffix("<runs@example.org>") == true })
    for date in ["2026-05-25T03:15:00Z", "2026-05-26T03:15:00Z", "2026-05-31T03:15:00Z"] {
      #expect(try room.night(date).end == .exit(0))
      #expect(try room.messages() == messages)
    }
    _ = try room.night("2026-06-01T03:15:00Z")
    #expect(try room.messages().count == 6)
  }

  @Test("Weeks that ended while no run came are mailed by the next one, each by itself")
  func outage() throws {
    let room = try Mailroom()
    _ = try room.night("2026-05-18T03:15:00Z")
    #expect(try room.messages().map { $0.contains("2026-W20") } == [true, true])
    _ = try room.night("2026-06-03T03:15:00Z")
    for week in ["2026-W21", "2026-W22"] {
      #expect(try room.messages().count { $0.contains("Dana Lind, \(week): ") } == 1)
      #expect(try room.messages().count { $0.contains("Subject: \(week): ") } == 1)
    }
    #expect(try room.messages().count == 6)
  }

  @Test("Weeks that ended while nobody wished them are not mailed afterwards")
  func unwishedMeanwhile() throws {
    let room = try Mailroom(coach: nil)
    _ = try room.night("2026-05-18T03:15:00Z")
    #expect(try room.messages().count == 1)
    let profile = "athletes/dana-lind/athlete.yaml"
    let wishing = try String(
      contentsOfFile: room.workshop.folder.path + "/" + profile, encoding: .utf8)
    try room.workshop.write("name: Dana Lind\n", to: profile)
    _ = try room.night()
    _ = try room.night("2026-06-03T03:15:00Z")
    try room.workshop.write(wishing, to: profile)
    _ = try room.night("2026-06-04T03:15:00Z")
    #expect(try room.messages().count == 1)
    _ = try room.night("2026-06-08T03:15:00Z")
    #expect(try room.messages().count { $0.contains("Dana Lind, 2026-W23: ") } == 1)
  }

  @Test("A file that cannot be read and comes late is mailed to who wishes flags, once")
  func lateBrokenFile() throws {
    let room = try Mailroom(coach: nil, dana: "{to: dana@example.org, on: flags}")
    _ = try room.night()
    let before = try room.messages().count
    try room.workshop.write(
      "<gpx><trk><trkseg><trkpt lat=\"50\" lon=\"7\"><time>2026-05-21T06:00:00Z</time></trkpt><trkpt",
      to: "athletes/dana-lind/runs/2026-05-21-late.gpx")
    for day in 26...28 { _ = try room.night("2026-05-\(day)T03:15:00Z") }
    #expect(try room.messages().count == before + 1)
  }

  @Test("The coach's message is the roster as text with every page beside it")
  func roster() throws {
    let room = try Mailroom(dana: nil)
    _ = try room.night()
    let message = try #require(try room.messages().first)
    #expect(message.field("Subject")?.hasPrefix("2026-W21: ") == true)
    for name in ["index.html", "dana-lind.html", "emil-hofer.html"] {
      #expect(message.contains("Content-Disposition: attachment;\n filename=\"\(name)\""))
    }
    #expect(message.contains("\n2026-W21, 18=E2=80=9324 May 2026\n=3D=3D"))
  }

  @Test("A night of the past mails nothing, and the next one goes on")
  func past() throws {
    let room = try Mailroom()
    _ = try room.night()
    let messages = try room.messages()
    _ = try room.night("2026-05-18T03:15:00Z")
    #expect(try room.messages() == messages)
    _ = try room.night("2026-06-01T03:15:00Z")
    #expect(try room.messages().count == 4)
  }

  @Test("Another model has every page made anew and mails nothing")
  func recalculated() throws {
    let room = try Mailroom(
      coach: "{to: c@example.org, on: [complete, revised, flags]}",
      dana: "{to: d@example.org, on: [complete, revised, flags]}")
    _ = try room.night()
    let messages = try room.messages()
    let models = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../pipelines/models/gentle-treadmill.csv").standardizedFileURL
    try room.workshop.editPipeline("stages:", "model: \(models.path)\nstages:")
    _ = try room.night("2026-05-26T03:15:00Z")
    #expect(
      try room.workshop.reports().files["2026-W21/dana-lind.md"].map {
        String(decoding: $0, as: UTF8.self).contains("recalculated")
      } == true)
    #expect(try room.messages() == messages)
  }

  @Test("A revised week is mailed once a revision to those who wish it, as an answer to the first")
  func revised() throws {
    let room = try Mailroom(
      coach: "{to: coach@example.org, on: [complete, revised]}",
      dana: "{to: dana@example.org, on: complete}")
    _ = try room.night()
    try room.addLateRun(6)
    for _ in 0..<2 {
      _ = try room.night("2026-05-26T03:15:00Z")
      #expect(try room.messages().count == 3)
    }
    let revision = try #require(try room.messages().first { $0.contains("2026-W21, revised: ") })
    #expect(revision.field("To") == "coach@example.org")
    let first = try room.messages().compactMap { $0.field("Message-ID") }
    #expect(first.contains(revision.field("In-Reply-To") ?? ""))
    try room.addLateRun(9)
    _ = try room.night("2026-05-27T03:15:00Z")
    #expect(try room.messages().count == 4)
  }

  @Test("Of an athlete alone, only that athlete's message is handed over")
  func athlete() throws {
    let room = try Mailroom()
    _ = try room.night("2026-05-19T03:15:00Z")
    try room.wish("{to: emil@example.org}", of: "emil-hofer")
    _ = try SoleusCommand.run(
      room.workshop.arguments(asOf: Mailroom.monday) + ["--athlete", "emil-hofer"])
    #expect(try fields("To", room.messages()).contains("emil@example.org"))
    #expect(try room.messages().count == 3)
    _ = try room.night()
    #expect(try room.messages().count == 5)
  }

  @Test("A dry run lists what would be handed over, and hands over nothing")
  func dryRun() throws {
    let room = try Mailroom()
    func ahead() throws -> String {
      try SoleusCommand.run(room.workshop.arguments(asOf: Mailroom.monday) + ["--dry-run"]).output
    }
    #expect(
      try ahead().contains("dana-lind: mail to dana@example.org once the reports are made"))
    #expect(try room.messages() == [])
    let room2 = try Mailroom(coach: nil, dana: nil)
    _ = try room2.night()
    try room2.wish("{to: dana@example.org}")
    let output = try SoleusCommand.run(
      room2.workshop.arguments(asOf: Mailroom.monday) + ["--dry-run"]
    ).output
    #expect(output.contains("dana-lind: 2026-W21 would be mailed to dana@example.org\n"))
    #expect(!FileManager.default.fileExists(atPath: room2.outbox))
  }

  @Test("A name that would be fields of the head is a name")
  func hostileName() throws {
    let room = try Mailroom(coach: nil)
    try room.workshop.write(
      "name: \"Dana\\r\\nBcc: all@example.org\\n\\n<b>\"\nmail: {to: dana@example.org}\n",
      to: "athletes/dana-lind/athlete.yaml")
    _ = try room.night()
    let message = try #require(try room.messages().first)
    #expect(message.field("Bcc") == nil)
    #expect(message.contains("Subject: Dana Bcc: all@example.org <b>"))
  }

  // MARK: What is wrong is said

  @Test(
    "Keys under mail are checked as others are",
    arguments: [
      ("outbox: outbox", "outbix: outbox", "did you mean \"outbox\"?"),
      ("outbox: outbox", "sendmail: sendmail", "needs the program's path"),
      ("  outbox: outbox\n", "", "7:3: mail needs \"sendmail\""),
      (
        "Läufe <runs@example.org>", "runs at example.org", "7:9: \"runs at example.org\" is no mail"
      ),
      ("to: coach@example.org", "to: [coach@example.org, nobody]", "9:35: \"nobody\" is no mail"),
      ("coach@example.org}", "coach@example.org, on: complet}", "did you mean \"complete\"?"),
      ("to: coach@example.org", "on: complete", "the key \"to\" is missing"),
      ("stages:", "reports: [csv]\nstages:", "\"reports\" lacks html"),
      (
        "outbox: outbox", "sendmail: [/no/such/program, -t]", "there is no program /no/such/program"
      ),
      ("outbox: outbox", "outbox: pipeline.yaml", "pipeline.yaml is a file"),
    ])
  func check(old: String, new: String, words: String) throws {
    let room = try Mailroom()
    #expect(try SoleusCommand.run(["check", room.workshop.pipeline]).end == .exit(0))
    try room.workshop.editPipeline(old, new)
    let outcome = try SoleusCommand.run(["check", room.workshop.pipeline])
    #expect(outcome.end == .exit(2))
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test("A wish in athlete.yaml that has a fault is told with its line, and mails nothing")
  func wrongWish() throws {
    let room = try Mailroom(coach: nil, dana: "{to: dana@, on: [complete, flag]}")
    let outcome = try room.night()
    #expect(outcome.end == .exit(3))
    #expect(outcome.errors.contains("\"dana@\" is no mail address"))
    #expect(try room.messages() == [])
  }
}
