import StreamTestSupport
import Testing

@Suite("Mutations")
struct MutationTests {
  private let lines = Array("one\ntwo\nthree\n".utf8)

  @Test(
    "The same mutation does the same, another one something else", arguments: Mutation.Kind.allCases
  )
  func repeatable(kind: Mutation.Kind) {
    let bytes = (0..<4000).map { $0.isMultiple(of: 40) ? 10 : UInt8($0 % 251) }
    let all = (0..<kind.count).map { Mutation(kind, $0, seed: 1).apply(to: bytes) }
    #expect(all == (0..<kind.count).map { Mutation(kind, $0, seed: 1).apply(to: bytes) })
    #expect(Set(all).count > kind.count / 2)
    #expect(all != (0..<kind.count).map { Mutation(kind, $0, seed: 2).apply(to: bytes) })
  }

  @Test("Truncations keep a beginning, each a longer one")
  func truncations() {
    let bytes = (0..<4000).map { UInt8($0 % 251) }
    let all = (0..<200).map { Mutation(.truncate, $0, seed: 3).apply(to: bytes) }
    #expect(all.allSatisfy { bytes.starts(with: $0) && $0.count < bytes.count })
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.count < $1.count })
  }

  @Test("Every second flip is of one bit")
  func flips() {
    for index in 0..<200 {
      let flipped = Mutation(.flip, index, seed: 4).apply(to: lines)
      let bits = zip(lines, flipped).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
      #expect(flipped.count == lines.count)
      #expect(index.isMultiple(of: 2) ? bits == 1 : bits <= 32)
    }
  }

  @Test("Lines are dropped and repeated whole")
  func wholeLines() {
    let dropped = Set((0..<50).map { text(Mutation(.drop, $0, seed: 5)) })
    #expect(dropped == ["two\nthree\n", "one\nthree\n", "one\ntwo\n"])
    let repeated = Set((0..<50).map { text(Mutation(.repeat, $0, seed: 5)) })
    #expect(
      repeated == [
        "one\none\ntwo\nthree\n", "one\ntwo\ntwo\nthree\n", "one\ntwo\nthree\nthree\n",
      ])
  }

  @Test("Nothing stays nothing", arguments: Mutation.Kind.allCases)
  func empty(kind: Mutation.Kind) { #expect(Mutation(kind, 0, seed: 1).apply(to: []).isEmpty) }

  private func text(_ mutation: Mutation) -> String {
    String(decoding: mutation.apply(to: lines), as: UTF8.self)
  }
}
