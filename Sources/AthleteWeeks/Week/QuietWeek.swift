/// A week that is over and wholly known, beside the usual one: whether it was quiet can be asked.
package struct QuietWeek: Sendable, Equatable {
  /// `nil` where nothing was run, which later files tell.
  package var distanceM: Double?
  package var own: OwnWeeks

  /// What was run, over what is usual.
  var share: Double { (distanceM ?? 0) / own.usual }
}
