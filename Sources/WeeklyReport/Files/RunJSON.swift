import AthleteWeeks
import Running
import Writing

extension RunRow {
  /// The line as JSON; figures that have no place of their own follow those that have.
  var json: JSONText {
    let dated = self.run
    let run = dated.run
    return .members(
      [
        ("id", .string(dated.id)), ("day", .day(dated.day)),
        ("local_time", .string(Format.timeOfDay(dated.secondsIntoDay))),
        ("name", .string(run.name.map(ForeignText.line))), ("file", .string(dated.file)),
        ("surfaces", .array(run.surfaces.map { .surface($0, 3) })),
      ] + Self.signals(run) + [
        ("fade", SignalQuality.json(run.fade)), ("quality", SignalQuality.json(run.quality)),
        ("easy_km", .banded(easyKm, 2)), ("gain", .orNull(dated.gain, \.json)),
        ("quick_s", .number(quickS, 0)), ("walking_s", .number(run.dose?.walkingS, 0)),
        ("dose", .orNull(DoseFigures([dated]), \.json)), ("shoe", DoseFigures.json(dated.shoe)),
        ("foot_strike_by_file", .string(run.strike?.rawValue)),
        ("findings", .array(run.findings.map { $0.json() })),
      ])
  }

  private static func signals(_ run: Run) -> [(String, JSONText)] {
    [
      RunFigure.distance.member(of: run),
      ("distance_source", .string(run.distanceSource.rawValue)),
      RunFigure.moving.member(of: run), RunFigure.pace.member(of: run),
      RunFigure.ascent.member(of: run), RunFigure.cadence.member(of: run),
      ("cadence_source", .string(run.cadenceSource?.rawValue)),
    ] + RunFigure.further.map { $0.member(of: run) }
  }
}
