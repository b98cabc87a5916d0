package import Running
package import SoleusLoad

/// What runs cost the calf in other units than easy km, with every factor at its central value.
package struct DoseFigures: Sendable, Equatable {
  /// Over all surfaces.
  package var steps: StepSums
  /// In the order of `Surface.allCases`; surfaces without load left out.
  package var bySurface: [Part]
  /// The walking among the easy km.
  package var walkingEasyKm: Double

  /// The steps on one surface.
  package struct Part: Sendable, Equatable {
    package var surface: Surface
    package var steps: StepSums
  }

  /// The sums of all `runs`; `nil` where none has a load.
  package init?(_ runs: [DatedRun]) { self.init(runs.compactMap(\.load)) }

  /// The sums of `loads`; `nil` where there is none.
  package init?(_ loads: [RunLoad]) {
    guard !loads.isEmpty else { return nil }
    bySurface = Surface.allCases.compactMap { surface in
      var steps = StepSums()
      for part in loads.flatMap(\.steps) where part.surface == surface { steps.add(part.steps) }
      return steps.contactBWS > 0 ? Part(surface: surface, steps: steps) : nil
    }
    steps = bySurface.reduce(into: StepSums()) { $0.add($1.steps) }
    walkingEasyKm = loads.reduce(0) { $0 + $1.stages.walking }
  }
}
