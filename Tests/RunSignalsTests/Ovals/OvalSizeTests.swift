import Testing

@testable import RunSignals

@Suite("Sizes of running tracks")
struct OvalSizeTests {
  @Test("Positions that show a lap a little long are of the first lane")
  func first() {
    #expect(OvalSize.outdoors.lapM(shownM: 415, spreadM: 2) == 400)
    #expect(OvalSize.outdoors.lapM(shownM: 390, spreadM: 2) == 400)
    #expect(OvalSize.indoors.lapM(shownM: 206, spreadM: 1) == 200)
  }

  @Test("What lies far out is another lane, and what a watch draws is as exact as it is drawn")
  func lanes() {
    #expect(abs(OvalSize.outdoors.lapM(shownM: 452, spreadM: 2) - 453.66) < 0.1)
    #expect(abs(OvalSize.outdoors.lapM(shownM: 416, spreadM: 0.1) - 415.33) < 0.1)
    #expect(OvalSize.outdoors.lapM(shownM: 399, spreadM: 0.1) == 400)
  }
}
