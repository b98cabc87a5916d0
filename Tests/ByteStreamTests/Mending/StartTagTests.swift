import Testing

@testable import ByteStream

@Suite("Start tag")
struct StartTagTests {
  private func blanked(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for fault in bytes.withUnsafeBytes({ StartTag.faults($0) }) {
      for index in fault { bytes[index] = UInt8(ascii: " ") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "A name that came before and a sign of less in a value are blanked",
    arguments: [
      ("<a b='1' b='2'>", "<a b='1'      >"),
      ("<a b='1'\n b=\"2\" c='3' b='4'/>", "<a b='1'\n       c='3'      />"),
      ("<a b='App <beta> 1'>", "<a b='App  beta> 1'>"),
      ("<a b='<' c=\"<<\">", "<a b=' ' c=\"  \">"),
    ])
  func faults(text: String, meant: String) { #expect(blanked(text) == meant) }

  @Test(
    "A tag that is sound, has another fault or does not end is left alone",
    arguments: [
      "<a b='1' c='1'>x b='1' b='1'", "<a>", "<a/>", "<a b=1 b=1>", "<a b='1' b>", "<a b='1' b='2'",
      "<a b='1' b='2", "<a", "<a b='<",
    ])
  func others(text: String) { #expect(blanked(text) == text) }
}
