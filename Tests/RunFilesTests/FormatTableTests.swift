import Running
import Testing

@testable import RunFiles

@Suite("Formats that are read")
struct FormatTableTests {
  @Test(
    "Every format has a reader whose files bear its name", arguments: FileFormat.allCases)
  func readers(format: FileFormat) throws {
    guard let row = FormatTable.documents.first(where: { $0.format == format }) else {
      // One that is no XML is known by its first bytes.
      #expect(FormatTable.signatures.contains { $0.format == format })
      return
    }
    for root in row.roots { #expect(try decode("<\(root)/>").format == format) }
  }

  @Test("No two formats share a root")
  func roots() {
    let roots = FormatTable.documents.flatMap(\.roots)
    #expect(Set(roots).count == roots.count)
    #expect(FormatTable.handler(forRoot: "kml") == nil)
  }

  @Test("A signature is known in its place only, and by all of its bytes")
  func signatures() throws {
    let fit = try #require(FormatTable.signatures.first { $0.place == 8 })
    #expect(fit.isBorne(by: Array("12345678.FIT99".utf8)[...]))
    #expect(!fit.isBorne(by: Array(".FIT".utf8)[...]))
    #expect(!fit.isBorne(by: Array("12345678.FI".utf8)[...]))
    #expect(
      FormatTable.signatures.allSatisfy { $0.place + $0.bytes.count <= FormatTable.headCount })
  }
}
