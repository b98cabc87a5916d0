public import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Dose {
  /// The dose of the same time over a way that is `ratio` times as long.
  ///
  /// Each bin moves to its new speed, and what follows from speed point by point follows here by bin:
  /// time on the ground, as the faster foot stands shorter, and what cadence is usual. Recorded steps
  /// stay; estimated ones are those of the new speed. Walking hangs on its time alone.
  public func faster(
    by ratio: Double, cadenceIsRecorded: Bool, model: LoadModel, heightCm: Double?
  ) -> Dose {
    let constants = ContactConstants(model)
    let estimate = CadenceEstimate(heightCm: heightCm ?? Athlete.assumedHeightCm)
    return Dose(
      parts: parts.map { part in
        var part = part
        part.running = part.running.faster(by: ratio, cadenceIsRecorded, constants, estimate)
        return part
      })
  }

  /// The dose of moving so long at one speed on level ground; `nil` where that is no step.
  ///
  /// - Parameter heightCm: of the athlete; an assumed one stands in for `nil`.
  public init?(
    evenAtMPS speed: Double, seconds: Double, cadenceSPM: Double, cadenceIsRecorded: Bool,
    on surface: Surface, model: LoadModel, heightCm: Double?
  ) {
    var sums = DoseSums(ContactConstants(model), heightCm: heightCm)
    sums.add(
      seconds: seconds, speedMPS: speed, cadenceSPM: cadenceSPM,
      cadenceIsRecorded: cadenceIsRecorded, grade: 0, surface: surface)
    let dose = sums.dose
    guard !dose.parts.isEmpty else { return nil }
    self = dose
  }
}

extension SpeedBins {
  fileprivate func faster(
    by ratio: Double, _ cadenceIsRecorded: Bool, _ constants: ContactConstants,
    _ estimate: CadenceEstimate
  ) -> SpeedBins {
    let filled = contactS.indices.filter { contactS[$0] > 0 }
    func speeds(_ bin: Int) -> (before: Double, now: Double) {
      let before = speed[bin] / contactS[bin]
      return (before, (before * ratio).clamped(to: constants.speeds))
    }
    func place(_ speed: Double) -> Int { Int((speed * Self.binsPerMPS).rounded(.down)) }
    let places = filled.map { place(speeds($0).now) }
    guard let first = places.min(), let last = places.max() else { return self }
    var moved = SpeedBins(first: first, count: last - first + 1)
    for (bin, place) in zip(filled, places) {
      let (before, now) = speeds(bin)
      let onGround =
        constants.meanGroundForce(atMPS: before) / constants.meanGroundForce(atMPS: now)
      let usual = estimate.cadenceSPM(atMPS: now) / estimate.cadenceSPM(atMPS: before)
      let quicker = cadenceIsRecorded ? -log(usual) : 0
      let to = place - first
      moved.contactS[to] += onGround * contactS[bin]
      moved.steps[to] += cadenceIsRecorded ? steps[bin] : steps[bin] * usual
      moved.speed[to] += onGround * contactS[bin] * now
      moved.grade[to] += onGround * grade[bin]
      moved.gradeSquared[to] += onGround * gradeSquared[bin]
      moved.cadence[to] += onGround * (cadence[bin] + quicker * contactS[bin])
      moved.cadenceSquared[to] +=
        onGround
        * (cadenceSquared[bin] + 2 * quicker * cadence[bin] + quicker * quicker * contactS[bin])
      moved.gradeCadence[to] += onGround * (gradeCadence[bin] + quicker * grade[bin])
    }
    return moved.slice(0...last - first)
  }
}
