import AthleteWeeks
import RunSignals
import Running
import SoleusLoad
import WeeklyReport

/// A run part by part, from its recording after all stages and from what the join made of it.
///
/// The join knows better than the recording how long the way was, what was underfoot and how many steps a silent
/// watch missed; the recording knows where. So the parts take the run's ground by its share of the way, its
/// distance and steps by ratio, and its load is shared out among them.
struct RunParts {
  let athlete: Athlete
  let bands: LoadBands
  let step: SeriesStep

  /// The parts in which somebody moved; none of a run that is not known from points.
  func parts(of whole: Recording, as dated: DatedRun) -> [RunPart] {
    let run = dated.run
    let ground = ground(of: whole, run)
    var recording = whole
    recording.track.leaveOut(dated.leftOut)
    guard run.hasTrack, let beginM = recording.track.distanceM.first,
      let endM = recording.track.distanceM.last, endM > beginM, let distanceM = run.distanceM
    else { return [] }
    // What a device counted before the first point is the run's, and no part's in particular.
    let stretch = distanceM / (endM - beginM)
    let steps = ratioOfSteps(recording, dated)
    if let ground { recording.track.surface = ground.map(\.surface) }
    let cut = step.parts(recording.track, stretch: stretch)
    let loads = loads(of: recording, dated, cut.map(\.pieces))
    let endS = recording.track.time[recording.track.count - 1] - recording.track.time[0]
    return cut.indices.compactMap { index in
      let end = index + 1 < cut.count ? cut[index + 1].fromS : endS
      var part = RunPart(
        number: cut[index].place + 1, fromM: cut[index].fromM, fromS: cut[index].fromS,
        elapsedS: end - cut[index].fromS)
      part.fill(
        cut[index].pieces, recording, stretch: stretch, steps: steps, cadence: run.cadenceSource,
        witnesses: ground?.map(\.witness))
      part.easyKm = loads.isEmpty ? nil : loads[index]
      return part.movingS > 0 ? part : nil
    }
  }

  /// What was underfoot at each point by the run's stretches; `nil` where nobody tells.
  private func ground(
    of recording: Recording, _ run: Run
  ) -> [(surface: Surface, witness: SurfaceWitness)]? {
    guard let last = run.ground.last, let wholeM = recording.track.distanceM.last else {
      return nil
    }
    var ends: [Double] = []
    for stretch in run.ground { ends.append((ends.last ?? 0) + stretch.share) }
    var place = 0
    return recording.track.distanceM.map { metres in
      // Shares are told to a ten-thousandth.
      while place < ends.count, ends[place] + 0.000_05 < metres / wholeM { place += 1 }
      let stretch = place < ends.count ? run.ground[place] : last
      return (stretch.surface, stretch.witness)
    }
  }

  /// How many times as many steps the run has as its recording, without what was left out of both.
  private func ratioOfSteps(_ recording: Recording, _ dated: DatedRun) -> Double {
    guard let own = recording.figures.steps, own > 0, let steps = dated.run.steps,
      let wholeS = recording.figures.movingS, wholeS > 0
    else { return 1 }
    let leftS = wholeS - dated.leftOut.reduce(0) { $0 + $1.movingS }
    return steps / (own * leftS / wholeS)
  }

  /// The run's load shared out among the parts; empty where it is not known.
  private func loads(
    of recording: Recording, _ dated: DatedRun, _ parts: [[IntervalPiece]]
  ) -> [Double] {
    guard let easyKm = dated.load?.easyKm else { return [] }
    let own = SoleusLoadStage(model: bands.model).doses(of: recording, athlete, parts: parts).map {
      bands.load(
        of: $0, shoe: dated.shoe?.kind ?? .conventional,
        strike: dated.run.strike ?? athlete.footStrike
      ).easyKm
    }
    let sum = own.reduce(0, +)
    return sum > 0 ? own.map { $0 / sum * easyKm } : []
  }
}

extension RunPart {
  /// - Parameters:
  ///   - stretch: how many times as long the way is as the track has it.
  ///   - steps: how many times as many steps there are.
  ///   - source: of the run's cadence.
  ///   - witnesses: who tells the surface of each point.
  fileprivate mutating func fill(
    _ pieces: [IntervalPiece], _ recording: Recording, stretch: Double, steps: Double,
    cadence source: CadenceSource?, witnesses: [SurfaceWitness]?
  ) {
    let track = recording.track
    var (stepTime, cadence, recorded) = (0.0, 0.0, 0.0)
    var (gradeWay, grade) = (0.0, 0.0)
    var ways: [Surface: (metres: Double, witness: SurfaceWitness)] = [:]
    for piece in pieces {
      let index = piece.end
      let seconds = (track.time[index] - track.time[index - 1]) * piece.share
      let metres =
        (track.distanceM[index] - track.distanceM[index - 1]) * piece.share * stretch
      distanceM += metres
      guard track.moving[index] else { continue }
      movingS += seconds
      if !track.cadenceSPM.isEmpty, track.cadenceSPM[index] > 0 {
        stepTime += seconds
        cadence += seconds * Double(track.cadenceSPM[index])
        if !track.cadenceIsRecorded.isEmpty, track.cadenceIsRecorded[index] { recorded += seconds }
      }
      if !track.grade.isEmpty, !track.grade[index].isNaN {
        gradeWay += metres
        grade += metres * Double(track.grade[index])
      }
      if let witnesses {
        ways[track.surface[index], default: (0, witnesses[index])].metres += metres
      }
    }
    if stepTime > 0 {
      cadenceSPM = cadence / stepTime * steps
      let isRecorded = track.cadenceIsRecorded.isEmpty || recorded >= stepTime / 2
      cadenceSource = isRecorded ? source : .estimated
    }
    if gradeWay > 0 { gradePercent = grade / gradeWay * 100 }
    let most = Surface.allCases.filter { ways[$0] != nil }
      .max { ways[$0]?.metres ?? 0 < ways[$1]?.metres ?? 0 }
    surface = most
    surfaceWitness = most.flatMap { ways[$0]?.witness }
  }
}
