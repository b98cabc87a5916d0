import Running
import Testing

@testable import Conditions

@Suite("The stage of footwear")
struct FootwearStageTests {
  private func strike(name: String?, notes: String? = nil) -> FootStrike? {
    var recording = Recording(format: .gpx, number: 1)
    recording.name = name
    recording.notes = notes
    let athlete = Athlete(id: "a", name: "A", footStrike: .midfoot)
    FootwearStage().apply(to: &recording, of: athlete)
    return recording.figures.strike
  }

  @Test("Name and notes tell how the foot landed")
  func told() {
    #expect(strike(name: "Forefoot drills") == .forefoot)
    #expect(strike(name: "Easy", notes: "heel strike all the way") == .rearfoot)
  }

  @Test("Words that say nothing leave it open, whatever the athlete's usual way")
  func open() {
    #expect(strike(name: "Easy") == nil && strike(name: nil) == nil)
  }
}
