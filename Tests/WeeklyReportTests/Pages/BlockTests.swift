import Mustache
import Testing

@testable import WeeklyReport

@Suite("What a template shows")
struct BlockTests {
  @Test("A name without a value is not there, whatever the block around says of it")
  func absent() throws {
    let nothing: String? = nil
    let inner: Block = ["here": "yes", "absent": nothing]
    let block: Block = ["inner": inner, "absent": "outer", "around": "around"]
    let template = try MustacheTemplate(
      string: "{{#inner}}{{here}}{{#here}}!{{.}}{{/here}}{{absent}}{{#absent}}a{{/absent}}"
        + "{{^absent}}-{{/absent}}{{unheard}}{{^unheard}}-{{/unheard}}{{around}}{{/inner}}")
    #expect(template.render(block) == "yes!yes--around")
    #expect(inner.child(named: "unheard") == nil)
  }
}
