import SoleusLoad
import Testing

@testable import Explanation

@Suite("docs/model.md and the literature")
struct ModelPageTests {
  @Test("The page holds every factor, claim and exercise, and a table cell never breaks")
  func complete() {
    let page = ModelPage.markdown
    for factor in LoadModel.standard.factors {
      #expect(page.contains("| `\(ModelListing.name(factor))` |"))
    }
    for claim in Claim.all {
      #expect(page.contains("| \(claim.claim) | **\(claim.verdict.rawValue)** |"))
    }
    let tables = page.split(separator: "\n\n").map { $0.split(separator: "\n") }
      .filter { $0.count > 1 && $0[1].hasPrefix("| ---") }
    #expect(tables.count == 7)
    for table in tables {
      let bars = Set(table.map { line in line.count { $0 == "|" } })
      #expect(bars.count == 1, "\(table[0])")
    }
  }

  @Test("The literature's page lists every relation and says which do not agree")
  func literature() {
    let lines = Documentation.literature.split(separator: "\n")
    let rows = LiteratureCheck().rows
    #expect(lines.filter { $0.hasPrefix("| ") }.count == rows.count + 2)
    #expect(lines.filter { $0.contains("| **no** |") }.count == rows.count { !$0.agrees })
  }
}
