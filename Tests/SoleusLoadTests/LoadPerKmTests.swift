import Testing

@testable import SoleusLoad

@Suite("Load of a kilometre against speed")
struct LoadPerKmTests {
  @Test("It is the table that the exponent was chosen by")
  func table() {
    let expected = [
      [1.05, 1, 0.97, 0.96, 0.95, 0.96], [0.97, 1, 1.05, 1.12, 1.20, 1.29],
      [0.90, 1, 1.13, 1.30, 1.50, 1.73], [1.19, 1, 0.86, 0.76, 0.68, 0.61],
    ]
    for (row, ratios) in zip(LoadPerKm.modelled, expected) {
      for (ratio, wanted) in zip(row.ratios, ratios) {
        #expect(abs(ratio - wanted) < 0.006, "\(row.name)")
      }
    }
    #expect(LoadPerKm.modelled.map(\.name).last == "b = 1, contact load")
  }

  @Test("The session of six times 1000 m is 10.9 easy km, 9.7 and 12.3 at the ends of the exponent")
  func session() {
    #expect(abs(LoadPerKm.intervalSession(exponent: 6) - 10.9) < 0.05)
    #expect(abs(LoadPerKm.intervalSession(exponent: 4) - 9.7) < 0.05)
    #expect(abs(LoadPerKm.intervalSession(exponent: 8) - 12.3) < 0.06)
  }

  @Test("An hour at twice the speed is 2.65 hours, and a walked kilometre a ninth of an easy one")
  func others() {
    #expect(abs(LoadPerKm.hour(atMPS: 5) / LoadPerKm.hour(atMPS: 2.5) - 2.65) < 0.01)
    #expect(abs(LoadPerKm.walked(exponent: 6) - 0.11) < 0.005)
    #expect(LoadPerKm.walked(exponent: 1) > 1.5)
  }
}
