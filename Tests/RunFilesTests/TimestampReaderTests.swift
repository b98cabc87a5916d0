import StreamTestSupport
import Testing

@testable import RunFiles

@Suite("Times of one file")
struct TimestampReaderTests {
  @Test("Whatever stood before, a time reads as it does alone")
  func sameAsAlone() {
    var generator = SeededGenerator(seed: 2026)
    let forms = [
      "2026-06-07T09:30:15Z", "2026-06-07T09:30:15.250Z", "2026-06-07T09:30:59.999999999Z",
      "2026-06-07T09:30:60Z", "2026-06-07T09:30:61Z", "2026-06-07T09:30:99.5Z",
      "2026-06-07T09:31:00Z", "2026-06-07T09:30:15.Z", "2026-06-07T09:30:15,5Z",
      "2026-06-07T09:30:1Z", "2026-06-07T09:30:150Z", "2026-06-07T09:30:15+02:00",
      "2026-06-07T09:30:15", "2026-06-07 09:30:15Z", "  2026-06-07T09:30:15Z ",
      "2026-06-07T09:30:60.5Z", "2026-06-07T09:30:1.5Z", "2026-06-07T09:30Z", "",
      "2026-06-07T09:30:15.1234567890Z", "2026-06-07T09:30:15z", "2026-13-07T09:30:15Z",
      "25/03/2026 18:30:15", "25/03/2026 18:30:59", "25/03/2026 06:30:15 PM",
      "25/03/2026 18:30:15 +01:00", "25/03/2026 18:30:15.5", "Wed Mar 25 18:30:15 2026",
      "Wed, 25 Mar 2026 18:30:15 GMT", "25/03/2026 18:30",
    ].map { Array($0.utf8) }
    var reader = TimestampReader()
    for number in 0..<20_000 {
      // After many texts that are no times it looks no further.
      if number % 40 == 0 { reader = TimestampReader() }
      var text = forms[Int.random(in: 0..<forms.count, using: &generator)]
      if !text.isEmpty, Int.random(in: 0..<4, using: &generator) == 0 {
        text[Int.random(in: 0..<text.count, using: &generator)] =
          Array("0123456789:-.,TZ+ ".utf8).randomElement(using: &generator) ?? 0
      }
      var fresh = TimestampReader()
      let alone = fresh.read(text.span)
      let read = reader.read(text.span)
      #expect(read?.lacksZone == alone?.lacksZone)
      let difference = (read?.seconds ?? 0) - (alone?.seconds ?? 0)
      #expect(abs(difference) < 1e-6, "\(String(decoding: text, as: UTF8.self))")
    }
  }
}
