import Running
import Testing

@Suite("Rejections")
struct RejectionTests {
  @Test("The words tell file, line, code, reason and hint")
  func words() {
    let rejection = Rejection(.xmlTruncated, line: 12, "the file ends inside <trkpt>")
    #expect(
      rejection.words(about: "a.gpx")
        == "a.gpx:12: xml-truncated: the file ends inside <trkpt>. The file breaks off; export or copy it again."
    )
    #expect(
      Rejection(.empty, "no bytes").words(about: "b.tcx").hasPrefix("b.tcx: empty: no bytes. "))
  }

  @Test("Every code has a hint of its own that is a sentence")
  func hints() {
    #expect(RejectionCode.allCases.allSatisfy { $0.hint.hasSuffix(".") })
    #expect(Set(RejectionCode.allCases.map(\.hint)).count == RejectionCode.allCases.count)
  }
}
