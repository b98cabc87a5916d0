import Testing

@Suite("The checker of tags")
struct TagBalanceTests {
  @Test(
    "finds what is wrong",
    arguments: [
      "<p>", "<p></b>", "<p title=a></p>", "<p title=\"a\"onload=\"b\"></p>",
      "<p a=\"1\" a=\"2\"></p>",
      "<p>a > b</p>", "<p", "<b><i></b></i>", "<p title=\"<b>\"></p>", "<=cmd()></p>",
    ])
  func wrong(page: String) { #expect(!tagProblems(page).isEmpty) }

  @Test(
    "lets well-formed pages pass",
    arguments: [
      "<!DOCTYPE html><p a=\"1\" b-c=\"2 > 1\">x<br /></p>", "<style>a > b { c: d }</style>",
    ])
  func right(page: String) { #expect(tagProblems(page) == []) }
}
