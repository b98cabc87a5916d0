public import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Dose {
  /// The dose of the same time over a way that is `ratio` times as long.
  ///
  /// Each bin moves to its new speed, and with it what cadence is usual there. Recorded steps stay;
  /// estimated ones are those of the new speed.
  public func faster(
    by ratio: Double, cadenceIsRecorded: Bool, heightCm: Double?
  ) -> Dose {
    let estimate = CadenceEstimate(heightCm: heightCm ?? Athlete.assumedHeightCm)
    var dose = self
    for index in parts.indices {
      dose.parts[index].running = parts[index].running.faster(
        by: ratio, cadenceIsRecorded, estimate)
      dose.parts[index].walking.metres *= ratio
    }
    return dose
  }

  /// The dose of moving so long at one speed on level ground, of what somebody says is a run; `nil` where
  /// that is no step.
  ///
  /// - Parameter heightCm: of the athlete; an assumed one stands in for `nil`.
  public init?(
    evenAtMPS speed: Double, seconds: Double, cadenceSPM: Double, cadenceIsRecorded: Bool,
    on surface: Surface, model: LoadModel, heightCm: Double?
  ) {
    let constants = ContactConstants(model)
    var sums = DoseSums(constants, heightCm: heightCm)
    if seconds >= ContactConstants.shortestWalkS,
      constants.walks(
        atMPS: speed, cadenceSPM: cadenceSPM, cadenceIsRecorded: cadenceIsRecorded,
        isClaimed: true)
    {
      sums.addWalking(seconds: seconds, speedMPS: speed, cadenceSPM: cadenceSPM, surface: surface)
    } else {
      sums.addRunning(
        seconds: seconds, speedMPS: speed, cadenceSPM: cadenceSPM,
        cadenceIsRecorded: cadenceIsRecorded, grade: 0, surface: surface)
    }
    let dose = sums.dose
    guard !dose.parts.isEmpty else { return nil }
    self = dose
  }
}

extension SpeedBins {
  fileprivate func faster(
    by ratio: Double, _ cadenceIsRecorded: Bool, _ estimate: CadenceEstimate
  ) -> SpeedBins {
    let filled = seconds.indices.filter { seconds[$0] > 0 }
    let places = filled.map { Self.bin(ofMPS: speed[$0] / seconds[$0] * ratio) }
    guard let first = places.min(), let last = places.max() else { return self }
    var moved = SpeedBins(first: first, count: last - first + 1)
    func usualSPM(_ speed: Double) -> Double {
      estimate.cadenceSPM(atMPS: speed.clamped(to: CadenceEstimate.speeds))
    }
    for (bin, place) in zip(filled, places) {
      let before = speed[bin] / seconds[bin]
      let usual = usualSPM(before * ratio) / usualSPM(before)
      let quicker = cadenceIsRecorded ? -log(usual) : 0
      let to = place - first
      moved.seconds[to] += seconds[bin]
      moved.steps[to] += cadenceIsRecorded ? steps[bin] : steps[bin] * usual
      moved.speed[to] += speed[bin] * ratio
      moved.grade[to] += grade[bin]
      moved.cadence[to] += cadence[bin] + quicker * seconds[bin]
      moved.cadenceSquared[to] +=
        cadenceSquared[bin] + 2 * quicker * cadence[bin] + quicker * quicker * seconds[bin]
      moved.gradeCadence[to] += gradeCadence[bin] + quicker * grade[bin]
      moved.steep[to] += steep[bin]
    }
    return moved.slice(0...last - first)
  }
}
