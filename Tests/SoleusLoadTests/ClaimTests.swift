import Testing

@testable import SoleusLoad

@Suite("The article's claims")
struct ClaimTests {
  @Test("Every claim has a verdict of its own, with what was found and by whom")
  func complete() {
    #expect(Claim.all.count == 14)
    #expect(Set(Claim.all.map(\.claim)).count == Claim.all.count)
    #expect(Set(Claim.all.map(\.verdict)) == Set(Claim.Verdict.allCases))
    #expect(Claim.all.first?.verdict == .contradicted)
    // Cells of a Markdown table hold no bar.
    for claim in Claim.all { #expect(!(claim.claim + claim.why + claim.source).contains("|")) }
  }
}
