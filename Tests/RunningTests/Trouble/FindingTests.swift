import Running
import Testing

@Suite("Findings")
struct FindingTests {
  @Test("Each code stands once, in the order first noted, with all its counts")
  func counts() {
    var findings = Findings()
    findings.note(.gpsSpike, count: 2)
    findings.note(.pause)
    findings.note(.gpsSpike, count: 3)
    #expect(findings.list == [Finding(.gpsSpike, count: 5), Finding(.pause)])
  }

  @Test("What happened no times is not noted")
  func never() {
    var findings = Findings()
    findings.note(.gpsSpike, count: 0, detail: "nothing")
    #expect(findings.list.isEmpty)
  }

  @Test("The first detail stays, and fills in for an empty one")
  func detail() {
    var findings = Findings()
    findings.note(.pause)
    findings.note(.pause, detail: "first")
    findings.note(.pause, detail: "second")
    #expect(findings.list == [Finding(.pause, count: 3, detail: "first")])
  }

  @Test("Every code is in kebab case and has a meaning that is a sentence of its own")
  func codes() {
    for code in FindingCode.allCases {
      #expect(code.rawValue.allSatisfy { $0 == "-" || ($0.isLowercase && $0.isASCII) })
      #expect(code.meaning.hasSuffix("."))
    }
    #expect(Set(FindingCode.allCases.map(\.meaning)).count == FindingCode.allCases.count)
  }
}
