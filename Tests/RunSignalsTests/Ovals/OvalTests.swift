import Testing

@testable import RunSignals

@Suite("Oval")
struct OvalTests {
  private let oval = Oval(x: 10, y: -5, angle: 0.4, halfM: 42.195, radiusM: 36.8)

  /// What the oval makes of a place in its own axes.
  private func place(_ along: Double, _ across: Double) -> Oval.Place {
    let straight = Oval(x: 0, y: 0, angle: 0, halfM: 42.195, radiusM: 36.8)
    return straight.place(along, across)
  }

  @Test("A standard track is 400 m round")
  func lap() {
    #expect(abs(oval.lapM - 400) < 0.01)
  }

  @Test("Places beside the straights and beyond them know how far off they lie")
  func off() {
    #expect(abs(place(0, 36.8).offM) < 1e-9 && abs(place(20, -30).offM + 6.8) < 1e-9)
    #expect(abs(place(42.195 + 40, 0).offM - 3.2) < 1e-9)
    #expect(place(50, 3).isInBend && !place(40, 30).isInBend)
  }

  @Test("A lap begins at a straight and goes on counter-clockwise")
  func share() {
    let straight = Oval(x: 0, y: 0, angle: 0, halfM: 42.195, radiusM: 36.8)
    let corners = [(-42.195, -36.8), (42.195, -36.8), (78.995, 0), (42.195, 36.8), (-78.995, 0)]
    let shares = corners.map { straight.share(straight.place($0.0, $0.1)) * 400 }
    let expected = [0, 84.39, 84.39 + 57.8, 84.39 + 115.6, 342.2]
    for (share, metres) in zip(shares, expected) { #expect(abs(share - metres) < 0.1) }
  }

  @Test("Its slopes are what a little more of each measure does")
  func slopes() {
    for (x, y) in [(30.0, 20.0), (90, 10), (-60, -40), (5, -60)] {
      let slopes = oval.slopes(oval.place(x, y))
      let step = 1e-5
      let moved = [
        Oval(x: 10 + step, y: -5, angle: 0.4, halfM: 42.195, radiusM: 36.8),
        Oval(x: 10, y: -5 + step, angle: 0.4, halfM: 42.195, radiusM: 36.8),
        Oval(x: 10, y: -5, angle: 0.4 + step, halfM: 42.195, radiusM: 36.8),
        Oval(x: 10, y: -5, angle: 0.4, halfM: 42.195 + step, radiusM: 36.8),
        Oval(x: 10, y: -5, angle: 0.4, halfM: 42.195, radiusM: 36.8 + step),
      ]
      for (measure, other) in moved.enumerated() {
        let less = (oval.place(x, y).offM - other.place(x, y).offM) / step
        #expect(abs(less - slopes[measure]) < 1e-3, "measure \(measure) at \(x), \(y)")
      }
    }
  }
}
