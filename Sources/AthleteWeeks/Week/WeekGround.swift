package import Running
import SoleusLoad

/// A week's running on one surface.
package struct WeekGround: Sendable, Equatable {
  package var surface: Surface
  /// Of the runs whose distance is known, metres.
  package var distanceM: Double
  /// Central; `nil` where no load is known.
  package var easyKm: Double?
  /// How likely the verdicts are, weighed by way, 0 to 1.
  package var confidence: Double
  /// Who decided most of the way.
  package var witness: SurfaceWitness
  /// Of the way, 0 to 1.
  package var witnessShare: Double

  package init(
    surface: Surface, distanceM: Double, easyKm: Double?, confidence: Double,
    witness: SurfaceWitness, witnessShare: Double = 1
  ) {
    self.surface = surface
    self.distanceM = distanceM
    self.easyKm = easyKm
    self.confidence = confidence
    self.witness = witness
    self.witnessShare = witnessShare
  }

  /// The surfaces of some runs, the longest way first.
  static func sums(_ runs: [DatedRun]) -> [WeekGround] {
    Surface.allCases.compactMap { surface -> WeekGround? in
      var (distanceM, sure) = (0.0, 0.0)
      var told: [SurfaceWitness: Double] = [:]
      for run in runs.map(\.run) {
        for share in run.surfaces where share.surface == surface {
          let metres = share.share * (run.distanceM ?? 0)
          distanceM += metres
          sure += metres * share.confidence
          told[share.witness, default: 0] += metres
        }
      }
      guard distanceM > 0,
        let witness = told.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) })
      else { return nil }
      let loads = runs.compactMap(\.load).flatMap(\.bySurface).filter { $0.surface == surface }
      return WeekGround(
        surface: surface, distanceM: distanceM,
        easyKm: loads.isEmpty ? nil : loads.reduce(0) { $0 + $1.easyKm },
        confidence: sure / distanceM, witness: witness.key,
        witnessShare: witness.value / distanceM)
    }
    .sorted { ($0.distanceM, $1.surface.rawValue) > ($1.distanceM, $0.surface.rawValue) }
  }
}
