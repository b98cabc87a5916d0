import Testing

@testable import Pipeline

@Suite("Digest")
struct DigestTests {
  @Test(
    "SHA-256 of the standard's examples (NIST FIPS 180-4)",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func vectors(text: String, hash: String) {
    #expect(Digest.of(Array(text.utf8)) == hash)
  }

  @Test("Bytes given in pieces hash as in one")
  func pieces() {
    let bytes = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let digest = Digest()
    bytes.withUnsafeBytes { all in
      for start in stride(from: 0, to: all.count, by: 777) {
        digest.update(UnsafeRawBufferPointer(rebasing: all[start..<min(all.count, start + 777)]))
      }
    }
    #expect(digest.finish() == Digest.of(bytes))
  }

  @Test("Texts do not run into each other")
  func separated() {
    #expect(Digest.of(["ab", "c"]) != Digest.of(["a", "bc"]))
    #expect(Digest.of(["ab"]) != Digest.of(["ab", ""]))
  }
}
