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

  @Test("No lane is further out than the last, however wide positions show it")
  func lastLane() {
    #expect(abs(OvalSize.outdoors.lapM(shownM: 476, spreadM: 2) - 453.66) < 0.1)
    #expect(abs(OvalSize.indoors.lapM(shownM: 224, spreadM: 1) - 223) < 1)
  }

  @Test("Laps of a school's track are as long as positions show them")
  func schools() {
    #expect(OvalSize.schools.lapM(shownM: 251, spreadM: 2) == 251)
    #expect(OvalSize.schools.lapM(shownM: 333.4, spreadM: 0.1) == 333.4)
  }

  @Test("Only what is as long and as wide as a track fits")
  func fits() {
    func oval(_ straight: Double, _ radius: Double) -> Oval {
      Oval(x: 0, y: 0, angle: 0, halfM: straight / 2, radiusM: radius)
    }
    #expect(OvalSize.outdoors.fits(oval(84.4, 36.8)) && OvalSize.outdoors.fits(oval(97, 33)))
    #expect(!OvalSize.outdoors.fits(oval(60, 43)) && !OvalSize.outdoors.fits(oval(100, 48)))
    #expect(!OvalSize.outdoors.fits(oval(.nan, .nan)) && !OvalSize.outdoors.fits(oval(300, -32)))
    #expect(OvalSize.indoors.fits(oval(43, 18)) && !OvalSize.indoors.fits(oval(84.4, 36.8)))
  }
}
