import Running
import StreamTestSupport
import Testing

@testable import Conditions

@Suite("shoes.csv")
struct ShoeListTests {
  private let folder = TemporaryFolder()

  private func read(_ text: String) throws -> (pairs: [ShoeList.Pair], problems: [Problem]) {
    try folder.write(text, to: "shoes.csv")
    return ShoeList.read(folder: folder.path)
  }

  private func rack(usual: Shoe? = nil) throws -> ShoeList {
    ShoeList(
      pairs: try read(
        """
        name,kind,from,to
        Pegasus,conventional,2026-01-01,2026-03-31
        Pegasus Trail,maximal,2026-04-01,
        Vaporfly 3,plated,2026-03-01,2026-03-31
        Five Fingers,minimal,2027-01-01,2027-12-31
        """
      ).pairs, usual: usual)
  }

  private func day(_ text: String) throws -> LocalDay { try #require(LocalDay(text)) }

  @Test(
    "What the run's own words name counts first, whole words only, whatever stands between them",
    arguments: [
      ("Tempo in the VAPORFLY-3!", ShoeWorn(.plated, name: "Vaporfly 3", .file)),
      ("pegasus trail, hills", ShoeWorn(.maximal, name: "Pegasus Trail", .file)),
      ("Barefoot on the grass", ShoeWorn(.minimal, name: "barefoot", .file)),
      ("Five fingers", ShoeWorn(.minimal, name: "Five Fingers", .file)),
    ])
  func words(text: String, expected: ShoeWorn) throws {
    let rack = try rack(usual: .maximal)
    #expect(rack.shoe(words: [text, nil], on: try day("2026-02-02")) == expected)
    #expect(rack.shoe(words: [nil, text], on: try day("2026-02-02")) == expected)
  }

  @Test(
    "WordSequence that name two kinds say nothing, nor does a part of a word or a model not listed")
  func ambiguous() throws {
    let rack = try rack(usual: .maximal)
    for text in ["Pegasus there, Vaporfly 3 back", "Pegasuses", "Alphafly", "Vaporfly 32", ""] {
      #expect(
        rack.shoe(words: [text], on: try day("2026-02-02"))
          == ShoeWorn(.conventional, name: "Pegasus", .list), "\(text)")
    }
  }

  @Test("The list's days count next, first and last included, and only while one kind is worn")
  func days() throws {
    let rack = try rack(usual: .minimal)
    let trail = ShoeWorn(.maximal, name: "Pegasus Trail", .list)
    #expect(rack.shoe(words: [], on: try day("2026-04-01")) == trail)
    #expect(rack.shoe(words: [], on: try day("2031-01-01")) == trail)
    let usual = ShoeWorn(.minimal, .profile)
    #expect(rack.shoe(words: [], on: try day("2025-12-31")) == usual)
    #expect(rack.shoe(words: [], on: try day("2026-03-31")) == usual)
    var twoOfAKind = rack
    twoOfAKind.pairs[2].kind = .conventional
    #expect(
      twoOfAKind.shoe(words: [], on: try day("2026-03-31")) == ShoeWorn(.conventional, .list))
  }

  @Test("Where nobody says anything a conventional shoe is assumed, and told as such")
  func nobody() throws {
    #expect(
      ShoeList().shoe(words: ["Run"], on: try day("2026-03-31"))
        == ShoeWorn(.conventional, .assumed))
  }

  @Test(
    "A fault costs its row only and names its line",
    arguments: [
      ("Pegasus,soft,,", "none of: conventional"), (",plated,,", "needs a name"),
      ("!,plated,,", "needs a name"), ("A,plated,2026-02-30,", "\"2026-02-30\" is no day"),
      ("A,plated,2026-03-02,2026-03-01", "2026-03-01 is before 2026-03-02"),
      ("\"A,plated,,", "quote"),
    ])
  func faults(row: String, words: String) throws {
    let read = try read("name,kind,from,to\nGood,plated,,\n\(row)\n")
    #expect(read.pairs.map(\.name) == ["Good"])
    #expect(read.problems.count == 1)
    #expect(read.problems[0].description.hasPrefix("shoes.csv:3:1: "))
    #expect(read.problems[0].message.contains(words), "\(read.problems[0].message)")
  }

  @Test("No list is no fault; one without its columns, or that is no file, is")
  func noList() throws {
    #expect(ShoeList.read(folder: folder.path).problems == [])
    #expect(try read("shoe,from\nA,2026-01-01\n").problems.count == 1)
    #expect(try read("").problems.count == 1)
    let other = TemporaryFolder()
    try other.write("x", to: "shoes.csv/inside")
    #expect(ShoeList.read(folder: other.path).problems.map(\.message) == ["cannot be read"])
  }
}
