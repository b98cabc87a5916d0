import Foundation
import StreamTestSupport
import Testing

@Suite("Deliveries that fail or are killed", .serialized)
struct DeliveryFailureTests {
  private func status(_ room: Mailroom, _ options: [String] = []) throws -> String {
    try SoleusCommand.run(["status", room.workshop.pipeline] + options).output
  }

  @Test(
    "What is not taken is told, tried again every night and sent once",
    arguments: [
      ("echo 'no route to the relay' >&2; exit 75", "ended with 75, try again later: no route to"),
      ("cat >/dev/null; exit 1", "sendmail ended with 1;"),
      ("kill -9 $$", "was ended by signal 9"),
    ])
  func refused(body: String, words: String) throws {
    let room = try Mailroom(carrier: Mailroom.carrier("./sendmail"))
    try room.writeCarrier("exit 0")
    _ = try room.night("2026-05-19T03:15:00Z")
    try room.writeCarrier(body)
    for date in [Mailroom.monday, "2026-05-26T03:15:00Z"] {
      let outcome = try room.night(date)
      #expect(outcome.end == .exit(3))
      #expect(outcome.errors.contains("2\u{A0}messages not handed over"))
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
    #expect(try status(room).contains("2 messages not handed over:\n  dana-lind 2026-W21: "))
    #expect(
      try status(room, ["--json"]).contains("\"mail\":{\"waiting\":[{\"athlete\":\"dana-lind\""))
    try room.writeCarrier(room.takes)
    #expect(try room.night("2026-06-02T03:15:00Z").end == .exit(0))
    // Two of the week that failed, two of the next.
    #expect(try room.texts(in: room.sent).count == 4)
    _ = try room.night("2026-06-03T03:15:00Z")
    #expect(try room.texts(in: room.sent).count == 4)
    #expect(try !status(room).contains("not handed over"))
  }

  @Test("A program that has taken a message and goes on in the background holds nothing up")
  func background() throws {
    let room = try Mailroom(carrier: Mailroom.carrier("./sendmail"), coach: nil)
    try room.writeCarrier("\(room.takes)\nsleep 20 & exit 0")
    // Whoever waits for this test's own process waits for what it left behind too: the night's time counts.
    #expect(try room.night().end == .exit(3), "files of the archive are rejected")
    let figures = try JSONSerialization.jsonObject(
      with: Data(
        contentsOf: URL(fileURLWithPath: room.workshop.folder.path + "/state/store.night.json")))
    let elapsed = try #require((figures as? [String: Any])?["elapsed_s"] as? Double)
    #expect(elapsed < 15)
    #expect(try room.texts(in: room.sent).count == 1)
    #expect(try !status(room).contains("not handed over"))
  }

  @Test("A program that is not there costs the mail and no report")
  func missing() throws {
    let room = try Mailroom(carrier: Mailroom.carrier("./sendmail"))
    let outcome = try room.night()
    #expect(outcome.end == .exit(3))
    #expect(outcome.errors.contains("sendmail cannot be started"))
    #expect(try room.workshop.reports().names.contains("2026-W21/dana-lind.html"))
  }

  @Test("What is owed to somebody who wishes nothing any more is dropped")
  func unwished() throws {
    let room = try Mailroom(carrier: Mailroom.carrier("./sendmail"), coach: nil)
    _ = try room.night()
    #expect(try status(room).contains("not handed over"))
    try room.workshop.write("name: Dana\n", to: "athletes/dana-lind/athlete.yaml")
    try room.writeCarrier(room.takes)
    _ = try room.night("2026-05-26T03:15:00Z")
    #expect(try room.texts(in: room.sent) == [])
    #expect(try !status(room).contains("not handed over"))
  }

  @Test(
    "Killed by what takes the message, before or after it took it: nobody is passed over, and a second copy has the first one's name"
  )
  func killedBySendmail() throws {
    for takesFirst in [true, false] {
      let room = try Mailroom(carrier: Mailroom.carrier("./sendmail"))
      let kills = "if mkdir '\(room.workshop.folder.path)/once' 2>/dev/null; then kill -9 $PPID; fi"
      try room.writeCarrier(takesFirst ? "\(room.takes); \(kills)" : "\(kills); \(room.takes)")
      #expect(try room.night().end == .signal(SIGKILL))
      #expect(try status(room).contains("the run did not live to say whether it was"))
      _ = try room.night("2026-05-26T03:15:00Z")
      _ = try room.night("2026-05-27T03:15:00Z")
      let identifiers = try room.texts(in: room.sent).compactMap { $0.field("Message-ID") }
      #expect(Set(identifiers).count == 2)
      #expect(identifiers.count <= 3)
    }
  }

  @Test(
    "Killed at any call while it fills the outbox, each message is there once after the next run",
    .enabled(if: Strace.isInstalled, "strace, which kills at a chosen call, is not installed"),
    arguments: ["rename", "fsync"])
  func killedAtCall(call: String) throws {
    let room = try Mailroom()
    _ = try room.night()
    let expected = try room.messages().compactMap { $0.field("To") }.sorted()
    var count = 0
    var wasKilled = true
    while wasKilled {
      count += 1
      // The reports stand, of which kills are tried elsewhere; nothing is mailed yet.
      try room.workshop.remove("outbox")
      try room.workshop.remove("state/store.memory/.deliveries.json")
      let outcome = try room.workshop.run(
        asOf: Mailroom.monday,
        wrapper: [
          Strace.path, "-f", "-qq", "-o", "/dev/null", "-e",
          "inject=\(call):signal=KILL:when=\(count)",
        ])
      wasKilled = outcome.end == .signal(SIGKILL)
      // Somebody who reads the outbox meanwhile takes what is there.
      let taken = try room.messages()
      for name in try room.names() { try room.workshop.remove("outbox/new/\(name)") }
      #expect(try room.night().end == .exit(0))
      let all = (taken + (try room.messages())).compactMap { $0.field("To") }
      #expect(all.sorted() == expected, "killed at \(call) \(count)")
    }
    #expect(count > 8, "each message has four such calls")
  }
}
