import Foundation
import StreamTestSupport
import Testing

@testable import RunFiles

private func parse(_ text: String) -> Timestamp.Value? {
  Timestamp.parse(Array(text.utf8).span)
}

/// 2026-06-07T09:30:15Z.
private let instant = 1_780_824_615.0

@Suite("Timestamps")
struct TimestampTests {
  @Test(
    "Every way of writing the same instant gives it",
    arguments: [
      "2026-06-07T09:30:15Z", "2026-06-07T09:30:15.000Z", "2026-06-07T09:30:15.0000000Z",
      "2026-06-07t09:30:15z", "2026-06-07 09:30:15Z", "2026-06-07T09:30:15,000Z",
      "2026-06-07T11:30:15+02:00", "2026-06-07T11:30:15.000+02:00", "2026-06-07T11:30:15+0200",
      "2026-06-07T11:30:15+02", "2026-06-07T15:00:15+05:30", "2026-06-07T04:30:15-05:00",
      "2026-06-06T23:30:15-10:00", "2026-06-07T23:30:15+14:00", "2026-06-07T09:30:15+00:00",
      "2026-06-07T09:30:15-00:00", "  2026-06-07T09:30:15Z  ", "\n\t2026-06-07T11:30:15+02\n",
      "\n" + String(repeating: " ", count: 60) + "2026-06-07T09:30:15Z\n"
        + String(repeating: " ", count: 60),
      "2026-06-07T09:30:15ZZ", "2026-06-07T09:30:15+00:00Z", "2026-06-07 09:30:15 +0000",
      "2026-06-07 09:30:15 UTC", "2026-06-07 09:30:15 GMT", "2026/06/07 09:30:15Z",
      "20260607T093015Z", "07.06.2026 11:30:15 +02:00", "20260607T113015+0200", "1780824615",
      "1780824615000", "1780824615.000", "1780824615.0",
    ])
  func sameInstant(text: String) {
    #expect(parse(text) == Timestamp.Value(seconds: instant, lacksZone: false))
  }

  @Test(
    "A time without a zone is taken for UTC and marked",
    arguments: ["2026-06-07T09:30:15", "2026-06-07 09:30:15.000", " 2026-06-07T09:30:15\n"])
  func zoneless(text: String) {
    #expect(parse(text) == Timestamp.Value(seconds: instant, lacksZone: true))
  }

  @Test("Fractions, a leap second and missing seconds count")
  func parts() {
    #expect(parse("2026-06-07T09:30:15.25Z")?.seconds == instant + 0.25)
    #expect(parse("2026-06-07T09:30:15.5+02:00")?.seconds == instant + 0.5 - 7200)
    #expect(parse("2026-06-07T09:30:15.999999999999Z")?.seconds == instant + 1)
    #expect(parse("2026-06-07T09:30Z")?.seconds == instant - 15)
    #expect(parse("2016-12-31T23:59:60Z")?.seconds == parse("2017-01-01T00:00:00Z")?.seconds)
    #expect(parse("2024-02-29T00:00:00Z")?.seconds == 1_709_164_800)
  }

  @Test(
    "What is no instant is refused",
    arguments: [
      "", " ", "2026-06-07", "09:30:15", "2026-06-07T", "2026-06-07T09", "2026-06-07T9:30:15Z",
      "2026-6-7T09:30:15Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-06-00T00:00:00Z",
      "2026-06-31T00:00:00Z", "2025-02-29T00:00:00Z", "2100-02-29T00:00:00Z",
      "2026-06-07T30:00:00Z", "2026-06-07T09:60:00Z", "2026-06-07T09:30:61Z",
      "2026-06-07T09:30:15.Z", "2026-06-07T09:30:15Z junk", "2026-06/07T09:30:15Z",
      "2026-06-07T09:30:15+2", "2026-06-07T09:30:15+02:", "2026-06-07T09:30:15+02:60",
      "2026-06-07T09:30:15+15:00", "2026-06-07T09:30:15 CEST", "178082461", "07/06/2026 09:30:15",
      "NaN", "2026-06-07T093015Z", "20260607T093", "17808246151",
    ])
  func refused(text: String) {
    #expect(parse(text) == nil)
  }

  @Test("A year may be any, as other dates of the file may put it right")
  func years() {
    #expect(parse("1970-01-01T00:00:05Z")?.seconds == 5)
    #expect(parse("7605-01-01T00:00:00Z")?.seconds == 177_823_468_800)
    #expect(parse("0001-01-01T00:00:00Z")?.seconds == -62_135_596_800)
  }

  @Test("Years of the Buddhist calendar are those of ours, its leap days among them")
  func buddhist() {
    #expect(
      parse("2569-06-07T09:30:15Z")
        == Timestamp.Value(seconds: instant, lacksZone: false, isBuddhist: true))
    #expect(parse("2567-02-29T00:00:00Z")?.seconds == parse("2024-02-29T00:00:00Z")?.seconds)
    #expect(parse("2568-02-29T00:00:00Z") == nil)
  }

  @Test("Every instant that the calendar of the system writes is read back")
  func roundTrip() throws {
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let milliseconds = Int.random(in: 315_532_800_000...7_258_118_399_000, using: &random)
      let seconds = Double(milliseconds) / 1000
      let text = Date(timeIntervalSince1970: seconds).formatted(style)
      let value = try #require(parse(text), "\(text)")
      #expect(abs(value.seconds - seconds) < 0.0011, "\(text)")
    }
  }

  @Test("Any bytes at all are read or refused")
  func anything() {
    var random = SeededGenerator(seed: 4)
    let alphabet = Array("0123456789-T:.Z+ ".utf8)
    let sample = Array("2026-06-07T11:30:15.25+02:00".utf8)
    for _ in 0..<20_000 {
      var text = sample
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        text[Int.random(in: 0..<text.count, using: &random)] = byte
      }
      text = Array(text[..<Int.random(in: 0...text.count, using: &random)])
      if let value = Timestamp.parse(text.span) { #expect(value.seconds.isFinite) }
    }
  }
}
