import Foundation
import Running
import Testing

@testable import SoleusLoad

@Suite("Doubts about a run's signals")
struct SignalDoubtsTests {
  private func doubts(_ change: (inout Run) -> Void) -> SignalDoubts {
    var run = Run(format: .tcx, start: 0, elapsedS: 3_000, points: 100, distanceM: 10_000)
    change(&run)
    return SignalDoubts(run, id: "a-1", athlete: "anna")
  }

  @Test("Distance is in doubt by its own band, and where no band is stated not at all")
  func distance() {
    let banded = doubts {
      $0.figures.quality[.distance] = Quality(.measured, low: 9_900, high: 10_400)
    }
    #expect(abs(banded.distance.lowerBound - log(0.99)) < 1e-12)
    #expect(abs(banded.distance.upperBound - log(1.04)) < 1e-12)
    #expect(doubts { $0.figures.distanceSource = .person }.distance == 0...0)
  }

  @Test("Where only a sum is known, the sum is in doubt and its distance not once more")
  func amount() {
    let doubts = doubts {
      $0.figures.quality[.distance] = Quality(.converted, around: 10_000, share: 0.1)
      $0.figures.dose = Dose(parts: [])
      $0.figures.dose?.doubtShare = 0.1
    }
    #expect(doubts.amount == 0.1 && doubts.distance == 0...0)
  }

  @Test("An estimated cadence is in more doubt than a recorded one, and belongs to the athlete")
  func cadence() {
    let recorded = doubts { $0.figures.cadenceSource = .converted }
    let estimated = doubts { $0.figures.cadenceSource = .estimated }
    #expect(!recorded.cadenceIsEstimated && estimated.cadenceIsEstimated)
    #expect(estimated.cadence > 5 * recorded.cadence)
  }

  @Test("A barometer is surer of the slope than satellites, and these than nothing")
  func grade() {
    let sources = [SignalSource.measured, .estimated, SignalSource.none]
    let grades = sources.map { source in
      doubts { $0.figures.quality[.ascent] = Quality(source) }.grade
    }
    #expect(grades == grades.sorted() && Set(grades).count == 3)
    #expect(doubts { _ in }.grade == grades[2])
  }

  @Test("A surface is as sure as its witnesses together, and what was not run on is no matter")
  func surfaces() {
    let doubts = doubts {
      $0.figures.surfaces = [
        SurfaceShare(surface: .road, share: 0.6, confidence: 0.5, witness: .prior),
        SurfaceShare(surface: .road, share: 0.2, confidence: 0.9, witness: .map),
        SurfaceShare(surface: .trail, share: 0.2, confidence: 0.4, witness: .shape),
      ]
    }
    #expect(abs(doubts.surfaces[Surface.road.index][.road] - 0.6) < 1e-12)
    #expect(abs(doubts.surfaces[Surface.trail.index][.trail] - 0.4) < 1e-12)
    #expect(doubts.surfaces[Surface.sand.index][.sand] == 1)
  }

  @Test("Draws begin with the run and the athlete, and with nothing else")
  func seeds() {
    let one = doubts { _ in }
    let other = doubts { $0.name = "another name" }
    #expect((one.runSeed, one.athleteSeed) == (other.runSeed, other.athleteSeed))
    #expect(one.runSeed != one.athleteSeed && one.runSeed != 0)
  }
}
