import Testing

@testable import StrengthLog

@Suite("The table of dialects")
struct StrengthDialectTests {
  @Test("Every format is written by a dialect, and has a name for people")
  func complete() {
    #expect(Set(dialects.map { $0.format }) == Set(StrengthFormat.allCases))
    #expect(Set(StrengthFormat.allCases.map(\.label)).count == StrengthFormat.allCases.count)
  }
}
