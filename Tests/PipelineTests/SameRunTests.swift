import Foundation
import Running
import Testing

@testable import Pipeline

@Suite("The same run")
struct SameRunTests {
  /// How far the bounds tell a run from the next one like it, seen on 11 h apart clocks.
  ///
  /// `SOLEUS_FIGURES=1 swift test --disable-xctest --filter SameRunTests` prints the figures.
  @Test("On clocks hours apart no second run is taken for the first, and few second files are missed")
  func rates() {
    for pair in SameRunFigures.Pair.allCases {
      let count = 200
      var found = 0
      var differences: [Double] = []
      for number in 0..<count {
        let (one, other) = SameRunFigures.runs(pair, number)
        if SameRun.clockAhead(of: other, over: one) == SameRunFigures.offsetS { found += 1 }
        if let alike = one.outline!.likeness(to: other.outline!, laterBy: -SameRunFigures.offsetS) {
          differences.append(alike.difference)
          if ProcessInfo.processInfo.environment["SOLEUS_FIGURES"] != nil {
            print("PAIR", pair, number, alike.shared, alike.scale, alike.difference, alike.variation)
          }
        }
      }
      differences.sort()
      print(pair, "found \(found) of \(count)", differences.first!, differences[differences.count / 2], differences[differences.count * 95 / 100], differences.last!)
    }
  }
}
