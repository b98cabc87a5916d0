import Testing

@testable import WeeklyReport

@Suite("A Markdown page as plain text")
struct PlainTextTests {
  @Test("Marks go and words stay, also where bold goes on over a line's end")
  func marks() {
    let markdown = """
      # Ann \\*Berg\\*, 2026-W23

      **Long run
      doubled.** Week 56 km.

      ## Runs

      - Easy &amp; short \\_x\\_ &lt;b&gt; \\\\
      """
    #expect(
      PlainText.of(markdown) == """
        Ann *Berg*, 2026-W23
        ====================

        Long run
        doubled. Week 56 km.

        Runs
        ----

        - Easy & short _x_ <b> \\
        """)
  }

  @Test("An escape of an escape is no mark: what a file wrote stays what it wrote")
  func foreign() {
    #expect(PlainText.of("\\*\\*a\\*\\* &amp;lt; \\#") == "**a** &lt; #")
  }

  @Test("Columns of a table line up")
  func table() {
    let table = MailText.table(["Week", "km"], [["W1", "4.2"], ["W12", "no files"]])
    #expect(
      PlainText.of(table) == """
        Week        km
        ----  --------
        W1         4.2
        W12   no files
        """)
  }
}
