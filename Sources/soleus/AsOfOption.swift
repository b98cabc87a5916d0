import ArgumentParser

/// `--as-of`, for commands whose output depends on the day.
struct AsOfOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: "The instant that counts as now, such as 2026-06-08T06:00:00Z.")
  var told: Instant?

  /// Seconds since 1970; the clock's where nothing is told.
  var seconds: Double { (told ?? .now).seconds }
}
