import AthleteWeeks
import Running
import SoleusLoad
import WeeklyReport
import Writing

extension ExplainedFigure {
  /// The explanation as one line of JSON; every figure has its unit in its key.
  package var json: String {
    JSONText.object([
      "schema": .int(1), "athlete": .string(athlete.id),
      "week": .string(week?.week.description),
      "easy_km": .banded(week?.load.easyKm, 6), "gain": .orNull(week?.load.gain, \.json),
      "quick_s": .number(week?.load.quickS, 0),
      "own_weeks": .orNull(week, WeekFigures.ownWeeks),
      "flags": .array((week?.raised ?? []).map(\.json)),
      "model": .object(["name": .string(model.name), "sha256": .string(model.digest)]),
      "runs": .array(runs.map(Self.run)),
    ]).line
  }

  private static func run(_ explained: ExplainedRun) -> JSONText {
    let run = explained.run.run
    return .object([
      "run": .string(explained.run.id), "file": .string(explained.run.file),
      "sha256": .string(explained.sha256), "recording": .int(run.number),
      "day": .string(explained.run.day.description), "creator": .string(run.creator),
      "signals": .members(RunFigure.all.map { $0.member(of: run) }),
      "quality": SignalQuality.json(run.quality), "shoe": DoseFigures.json(explained.run.shoe),
      "findings": .array(run.findings.map { $0.json(meaning: true, .empty) }),
      "easy_km": .banded(explained.run.load?.band(), 6),
      "contact_bw_s_per_leg": .number(explained.run.load?.contactBWS, 6),
      "gain": .orNull(explained.run.gain, \.json), "quick_s": .number(explained.quickS, 0),
      "walking_s": .number(run.dose?.walkingS, 0),
      "load_bw_s_per_leg": .number(explained.breakdown?.load, 6),
      "easy_km_load_bw_s_per_leg": .number(explained.breakdown?.easyKmLoad, 6),
      "parts": .array((explained.breakdown?.parts ?? []).map(part)),
      "doubts": .array(
        (explained.breakdown?.doubts ?? []).map {
          .object([
            "factor": .orNull($0.cause.factor, factor),
            "signal": .string($0.cause.signal?.rawValue),
            "easy_km_at_10th_percentile": .number($0.atLow, 6),
            "easy_km_at_90th_percentile": .number($0.atHigh, 6),
          ])
        }),
      "at_exponents": .array(
        (explained.breakdown?.atExponents ?? []).map {
          .object(["exponent": .number($0.exponent, 2), "easy_km": .number($0.easyKm, 6)])
        }),
    ])
  }

  private static func part(_ part: LoadBreakdown.Part) -> JSONText {
    .object([
      "surface": .string(part.surface.rawValue), "load_bw_s_per_leg": .number(part.load, 6),
      "contact_s_per_leg": .number(part.contactS, 6),
      "as_reference_steps_bw_s_per_leg": .number(part.unscaledLoad, 6),
      "multipliers": .array(
        part.multipliers.map {
          .object(["value": .number($0.value, 8), "factor": factor($0.factor)])
        }),
      "walking_s": .number(part.walkingS, 6),
      "walking_load_bw_s_per_leg": .number(part.walkingLoad, 6),
    ])
  }

  private static func factor(_ factor: LoadModel.Factor) -> JSONText {
    .object([
      "name": .string(ModelListing.name(factor)), "central": .number(factor.central, 6),
      "low": .number(factor.range?.lowerBound, 6), "high": .number(factor.range?.upperBound, 6),
      "unit": .string(factor.unit), "basis": .string(factor.basis.rawValue),
      "source": .string(factor.source), "subjects": .int(factor.subjects),
    ])
  }
}
