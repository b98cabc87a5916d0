import Testing

@testable import WeeklyReport

@Suite("What a template shows")
struct BlockTests {
  @Test("A name without a value is not there, as if it had not been written")
  func absent() {
    let nothing: String? = nil
    let block: Block = ["here": "yes", "absent": nothing]
    #expect(block.child(named: "here") as? String == "yes")
    #expect(block.child(named: "absent") == nil && block.child(named: "unheard-of") == nil)
  }
}
