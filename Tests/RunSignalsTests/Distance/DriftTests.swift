import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Drift")
struct DriftTests {
  /// A run of 3 m/s with an hour in front of it or behind it in which positions wander about one place.
  private func indoors(_ seconds: Int = 3_600, every: Int, before: Bool, deviation: Double = 8)
    -> Recording
  {
    let run = Leg(seconds: 1_500, speed: 3)
    let rest = Leg(seconds: seconds, speed: 0)
    var recording = Recording.running(before ? [rest, run] : [run, rest], every: every)
      .withoutDeviceDistance
    var noise = Noise(state: 11)
    var (north, east) = (0.0, 0.0)
    let keeps = 1 - Double(every) / 60
    for index in recording.track.time.indices {
      let second = Int(recording.track.time[index] - recording.track.time[0])
      guard before ? second < seconds : second > 1_500 else { continue }
      // Wanders with a memory of a minute.
      let step = deviation * ((1 - keeps * keeps) * 3).squareRoot()
      north = keeps * north + Double.random(in: -step...step, using: &noise)
      east = keeps * east + Double.random(in: -step...step, using: &noise)
      recording.shift([index], northM: north)
      recording.track.longitude[index] += east / 74_600
    }
    return recording
  }

  @Test(
    "An hour indoors before or after a run is standing, however often the watch writes",
    arguments: [true, false], [2, 6, 18])
  func rests(before: Bool, every: Int) {
    let found = indoors(every: every, before: before).after(Distance(), MovingTime())
    #expect(abs((found.track.distanceM.last ?? 0) - 4_500) < 60)
    let movingS = found.figures.movingS ?? 0
    #expect(movingS > 1_485 && movingS < 1_620)
  }

  @Test("Who walks slowly on, or runs to and fro on little ground, does not rest")
  func goesOn() {
    let slow = Recording.running([Leg(seconds: 900, speed: 0.7), Leg(seconds: 900, speed: 3)])
      .withoutDeviceDistance.after(Distance(), MovingTime())
    #expect((slow.figures.movingS ?? 0) >= 1_795)
    var shuttle = Recording.steady(speed: 2.5, seconds: 1_200).withoutDeviceDistance
    for index in shuttle.track.latitude.indices {
      let along = (2.5 * Double(index)).truncatingRemainder(dividingBy: 50)
      shuttle.track.latitude[index] = 48 + min(along, 50 - along) / Recording.metresPerDegree
    }
    let found = shuttle.after(Distance(), MovingTime())
    #expect(found.figures.movingS == 1_200)
    // Of each turn on the spot some metres are cut.
    #expect((found.track.distanceM.last ?? 0) > 2_550)
  }

  @Test("A belt's count stands, however long positions wander beside it")
  func belt() {
    var recording = indoors(every: 1, before: true)
    recording.track.filter { $0 < 3_600 }
    recording.track.deviceDistanceM = recording.track.time.map {
      ($0 - recording.track.time[0]) * 1.2
    }
    recording.track.deviceCadence = recording.track.time.map { _ in 112 }
    #expect(recording.after(Distance(), MovingTime()).figures.movingS == 3_599)
  }
}
