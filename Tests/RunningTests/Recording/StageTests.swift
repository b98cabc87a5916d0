import Running
import Testing

@Suite("Options of stages")
struct StageTests {
  @Test("Values that are given replace the standard ones, the others stay")
  func settings() {
    let options = [StageOption("a-s", 1, in: 0...5, "A."), StageOption("b-m", 2, in: 0...5, "B.")]
    let settings = StageSettings(options, given: ["b-m": 4])
    #expect(settings["a-s"] == 1 && settings["b-m"] == 4)
  }

}
