import Testing
import WrittenValues

@testable import RunFiles

@Suite("Instants written for people")
struct WrittenTimestampTests {
  private func written(_ text: String) -> WrittenTimestamp? {
    WrittenTimestamp(Array(text.utf8).span)
  }

  @Test(
    "Every way of writing the same instant gives it",
    arguments: [
      ("Wed, 25 Mar 2026 18:30:15 GMT", false), ("Wed, 25 Mar 2026 18:30:15 +0000", false),
      ("Wed, 25 Mar 2026 19:30:15 +0100", false), ("Wed Mar 25 18:30:15 2026", true),
      ("Wed Mar 25 18:30:15 UTC 2026", false), ("Wed Mar 25 19:30:15 CET 2026", false),
      ("Wed Mar 25 2026 19:30:15 GMT+0100 (Central European Standard Time)", false),
      ("Wed Mar 25 18:30:15 CST 2026", true), ("Wed, 25 Mar 2026 18:30:15 MST", true),
      ("Wed, 25 Mar 2026 10:30:15 PST", false),
      ("25 Mar 2026 18:30:15", true), ("Mar 25, 2026 6:30:15 PM", true),
      ("25/03/2026 18:30:15", true), ("03/25/2026 06:30:15 PM", true),
      ("25-03-2026 18:30:15", true), ("2026-03-25 06:30:15 pm", true),
      ("18:30:15 25.03.2026", true), ("6:30:15 PM 3/25/2026", true),
      ("2026-03-25T19:30:15+01:00[Europe/Berlin]", false), ("2026-3-25T18:30:15Z", false),
      ("٢٠٢٦-٠٣-٢٥T١٨:٣٠:١٥Z", false), ("۲۰۲۶-۰۳-۲۵ ۱۸:۳۰:۱۵", true),
      ("3/25/2026, 6:30:15\u{202f}PM", true), ("2026-3-25 18:30:15Z", false),
    ])
  func ways(text: String, lacksZone: Bool) throws {
    let read = try #require(written(text))
    #expect(read.value == Timestamp.Value(seconds: 1_774_463_415, lacksZone: lacksZone))
    #expect(read.monthFirstLaterS == nil)
  }

  @Test("Parts of a second count")
  func fraction() throws {
    #expect(try #require(written("25/03/2026 18:30:15.250")).value.seconds == 1_774_463_415.25)
  }

  @Test(
    "What could have the day or the month first says by how much both differ, and proves nothing")
  func open() throws {
    let read = try #require(written("04/05/2026 06:00:00"))
    #expect(read.order == nil)
    #expect(read.value.seconds == 1_777_874_400 && read.monthFirstLaterS == -29 * 86_400)
    #expect(try #require(written("25/03/2026 06:00:00")).order == .dayFirst)
    #expect(try #require(written("03/25/2026 06:00:00")).order == .monthFirst)
    #expect(try #require(written("05/05/2026 06:00:00")).monthFirstLaterS == nil)
  }

  @Test(
    "What is no date with a time is none",
    arguments: [
      "", "06:00:00", "25/03/2026", "45/45/2026 06:00:00", "at 06:00:00 on a day", "12345678:00",
      "Wed, 25 Mar 2026 18:75:15 GMT", "29/02/2025 06:00:00", "2026-03-25 13:30:15 PM",
    ])
  func none(text: String) {
    #expect(written(text) == nil)
  }
}
