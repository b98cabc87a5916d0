package import Running
package import Writing

/// A numeric figure of a run: what it is called, and how a run gives it.
///
/// `runs.csv`, its part of the data dictionary, the runs of a week's JSON, `soleus inspect --json` and
/// `soleus explain` all show what stands in the table below.
package struct RunFigure: Sendable {
  /// Column and key; it ends with the unit where there is one.
  package let name: String
  package let unit: String
  package let decimals: Int
  /// A sentence for the data dictionary.
  package let meaning: String
  /// Under which the run tells how sure the figure is; `nil` where nothing judges it.
  package let signal: Signal?
  /// `nil` where it is not known.
  package let value: @Sendable (Run) -> Double?

  init(
    _ name: String, _ unit: String, _ decimals: Int, _ meaning: String, _ signal: Signal? = nil,
    _ value: @escaping @Sendable (Run) -> Double?
  ) {
    self.name = name
    self.unit = unit
    self.decimals = decimals
    self.meaning = meaning
    self.signal = signal
    self.value = value
  }

  /// The figure as a member of a JSON object, with `decimals` where it is told more coarsely.
  package func member(of run: Run, decimals: Int? = nil) -> (String, JSONText) {
    (name, .number(value(run), decimals ?? self.decimals))
  }
}

extension RunFigure {
  /// Every figure, in the order of `explain` and of the columns of quality.
  package static let all = [distance, moving, pace, cadence, steps, ascent] + further

  /// What every output has in this order behind what it had before; a new figure goes to the end.
  package static let further = [
    RunFigure(
      "turns_deg_per_km", "°/km", 0, "Change of direction; described only, no load follows.", .turns
    ) { $0.turnsDegPerKm },
    RunFigure(
      "contact_time_ms", "ms", 0,
      "Mean recorded time on the ground while running; a column, and no part of the load."
    ) { $0.contactTimeMS },
  ]

  // Each output had these before there was a table, and has them in an order of its own.

  package static let distance = RunFigure(
    "distance_m", "m", 1, "Without spikes, jumps and pauses.", .distance
  ) { $0.distanceM }
  package static let moving = RunFigure("moving_s", "s", 0, "On the move.", .moving) { $0.movingS }
  package static let pace = RunFigure(
    "pace_s_per_km", "s/km", 1, "Moving time over distance.", .pace
  ) { $0.paceSPerKm }
  package static let cadence = RunFigure(
    "cadence_spm", "steps/min", 1, "Median of both feet while running.", .cadence
  ) { $0.cadenceSPM }
  package static let steps = RunFigure(
    "steps", "count", 0, "Steps of both feet on the move.", .steps
  ) { $0.steps }
  package static let ascent = RunFigure(
    "ascent_m", "m", 0, "Climb of the smoothed altitude.", .ascent
  ) { $0.ascentM }
}
