import Testing

@testable import Pipeline

@Suite("Near names")
struct NearNameTests {
  @Test("The distance of words counts letters inserted, dropped and changed")
  func distance() {
    #expect(editDistance("kitten", "sitting") == 3)
    #expect(editDistance("", "abc") == 3)
    #expect(editDistance("abc", "") == 3)
    #expect(editDistance("same", "same") == 0)
  }

  @Test("The nearest word is near, or there is none")
  func nearestWord() {
    #expect(nearest(to: "pase", among: ["pace", "grade"]) == "pace")
    #expect(nearest(to: "zzzzzzz", among: ["pace", "grade"]) == nil)
    #expect(nearest(to: "pace", among: []) == nil)
    #expect(nearest(to: "q", among: ["a", "b"]) == nil)
  }

  @Test("A word of three letters and more stands for a name that begins with it")
  func prefix() {
    #expect(nearest(to: "dana", among: ["dana-lind", "emil-hofer"]) == "dana-lind")
    #expect(nearest(to: "Emi", among: ["dana-lind", "emil-hofer"]) == "emil-hofer")
    #expect(nearest(to: "xy", among: ["xylophone"]) == nil)
  }

  @Test("The question ends a sentence, or is not there")
  func question() {
    #expect(didYouMean("ana", among: ["anna"]) == "; did you mean \"anna\"?")
    #expect(didYouMean("zzzzzzz", among: ["anna"]) == "")
  }
}
