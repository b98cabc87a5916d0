/// Where ascent and grade are tried: hills or none, seen by a barometer or by satellites.
extension Scenario {
  public static let altitudeScenarios = Device.Altimeter.allCases.flatMap { altimeter in
    let how = altimeter == .barometer ? "by barometer" : "by satellites"
    func seen(
      _ name: String, _ meaning: String, relief: Double, waveLengths: ClosedRange<Double>
    ) -> Scenario {
      Scenario("\(name)-\(altimeter)", "\(meaning), altitude \(how)") { run, _ in
        run.device.altimeter = altimeter
        run.ground = run.ground.with(relief: relief, waveLengths: waveLengths)
      }
    }
    return [
      seen("flat", "a plain", relief: 1, waveLengths: 1500...6000),
      seen("rolling", "short rises", relief: 10, waveLengths: 250...1500),
      seen("hilly", "hills", relief: 50, waveLengths: 600...3000),
    ]
  }
}

extension Ground {
  /// The same place with other hills.
  func with(relief: Double, waveLengths: ClosedRange<Double>? = nil) -> Ground {
    Ground(
      name, latitude: start.latitude, longitude: start.longitude, altitude: altitude,
      relief: relief, waveLengths: waveLengths ?? self.waveLengths)
  }
}
