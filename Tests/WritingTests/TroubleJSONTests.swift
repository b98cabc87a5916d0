import Running
import Testing

@testable import Writing

@Suite("Trouble as JSON")
struct TroubleJSONTests {
  @Test("A rejection has its hint last, and its excerpt where that is asked for")
  func rejection() {
    let rejection = Rejection(.empty, line: 3, "nothing", excerpt: "<a>")
    #expect(rejection.members().map(\.0) == ["code", "line", "message", "hint"])
    #expect(
      rejection.members(excerpt: true).map(\.0) == ["code", "line", "message", "excerpt", "hint"])
  }

  @Test("A finding without a detail says null, nothing or has no such key, as its output has it")
  func finding() {
    let finding = Finding(.gpsSpike, count: 2)
    #expect(finding.json().line == #"{"code":"gps-spike","count":2,"detail":null}"#)
    #expect(finding.json(.empty).line == #"{"code":"gps-spike","count":2,"detail":""}"#)
    #expect(finding.json(.leftOut).line == #"{"code":"gps-spike","count":2}"#)
    let told = Finding(.gpsSpike, count: 2, detail: "so").json(meaning: true, .leftOut).line
    #expect(told.hasSuffix(#","detail":"so"}"#) && told.contains(#""meaning":""#))
  }
}
