import Testing

@testable import Mail

@Suite("Mail addresses")
struct MailAddressTests {
  @Test(
    "An address stands alone or behind a name",
    arguments: [
      ("ann@example.org", "", "ann@example.org"), (" ann@localhost ", "", "ann@localhost"),
      ("Ann Berg <ann.b+runs@example.org>", "Ann Berg", "ann.b+runs@example.org"),
      ("\"Berg, Ann\" <ann@example.org>", "Berg, Ann", "ann@example.org"),
      ("Zoë <z@example.org>", "Zoë", "z@example.org"),
    ])
  func right(text: String, name: String, address: String) throws {
    let read = try #require(MailAddress(text))
    #expect(read.name == name && read.address == address)
  }

  @Test(
    "What a mail program would not take, or might take for more, is none",
    arguments: [
      "", "ann", "ann@", "@example.org", "a@b@c", "ann@exa mple.org", "ann@example..org",
      "a,b@example.org", "ann@example.org, bo@example.org", "-oQ/tmp@example.org",
      "Ann <ann@example.org", "ännchen@example.org", "<ann@example.org>x",
      "a@b\nBcc: c@example.org",
    ])
  func wrong(text: String) { #expect(MailAddress(text) == nil) }

  @Test("The domain is what names messages")
  func domain() { #expect(MailAddress("Ann <ann@example.org>")?.domain == "example.org") }
}
