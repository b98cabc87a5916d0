import Running
import Testing

@testable import Conditions

@Suite("The ground by words alone")
struct GroundByWordsTests {
  @Test("Type and name are heard together, and without them the odds of all people stand")
  func ground() {
    func ground(_ type: String?, _ name: String?) -> GroundStretch {
      GroundByWords.ground(type: type, name: name, notes: nil)[0]
    }
    #expect(ground("Run", "Trail loop").surface == .trail)
    #expect(ground("Virtual Run", "Treadmill").surface == .treadmill)
    let nothing = ground(nil, "Easy")
    #expect(nothing.surface == .road && nothing.witness == .prior && nothing.share == 1)
  }
}
