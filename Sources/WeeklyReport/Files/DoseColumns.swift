package import AthleteWeeks
package import Running
import SoleusLoad
package import Writing

extension DoseFigures {
  /// The columns of a table whose rows have such figures.
  package static func columns<Row>(
    _ figures: @escaping @Sendable (Row) -> DoseFigures?
  ) -> [CSVColumn<Row>] {
    func column(
      _ name: String, _ unit: String, _ decimals: Int, _ meaning: String,
      _ value: @escaping @Sendable (DoseFigures) -> Double?
    ) -> CSVColumn<Row> {
      CSVColumn(name, unit, meaning) { .number(figures($0).flatMap(value), decimals) }
    }
    return [
      column(
        "walking_easy_km", "easy km", 2, "Of easy_km, walking: a walked km counts about 2.5."
      ) { $0.walkingEasyKm },
      column("walking_bw_s_per_leg", "BW·s per leg", 1, "The load of walking, one leg.") {
        $0.steps.walkingLoad
      },
      column(
        "reference_steps", "reference steps",
        0, "Force over that of the reference step, summed over the steps of one leg."
      ) { $0.steps.referenceSteps },
      column("walking_reference_steps", "reference steps", 0, "Of these, walking.") {
        $0.steps.walkingReferenceSteps
      },
      column(
        "share_above_line", "share, 0–1", 3,
        "Share of the load in steps above the model's fixed line, 6 BW unless changed; for analysts."
      ) { $0.shareAboveLine },
      column("tendon_damage_index_5", "1", 2, damage(5)) { $0.steps.damage5 },
      column("tendon_damage_index_9", "1", 2, damage(9)) { $0.steps.damage9 },
      column("tendon_damage_index_11", "1", 2, damage(11)) { $0.steps.damage11 },
    ]
  }

  private static func damage(_ exponent: Int) -> String {
    "For analysts: force to the power \(exponent) times time on the ground, in reference steps; "
      + "of the tendon, not of muscle."
  }

  package var json: JSONText {
    .members(
      Self.members(steps) + [
        ("share_above_fixed_line", .number(shareAboveLine, 3)),
        (
          "walking",
          .object([
            "easy_km": .number(walkingEasyKm, 2),
            "load_bw_s_per_leg": .number(steps.walkingLoad, 1),
            "reference_steps": .number(steps.walkingReferenceSteps, 0),
          ])
        ),
        (
          "by_surface",
          .members(bySurface.map { ($0.surface.rawValue, .members(Self.members($0.steps))) })
        ),
      ])
  }

  private static func members(_ steps: StepSums) -> [(String, JSONText)] {
    [
      ("load_bw_s_per_leg", .number(steps.load, 1)),
      ("reference_steps", .number(steps.referenceSteps, 0)),
      (
        "tendon_damage_index",
        .object([
          "exponent_5": .number(steps.damage5, 2), "exponent_9": .number(steps.damage9, 2),
          "exponent_11": .number(steps.damage11, 2),
        ])
      ),
    ]
  }

  /// The shoe of a run and who says so.
  package static func json(_ shoe: ShoeWorn?) -> JSONText {
    guard let shoe else { return .null }
    return .object([
      "name": .string(shoe.name.map(ForeignText.line)), "kind": .string(shoe.kind.rawValue),
      "witness": .string(shoe.witness.rawValue),
    ])
  }
}
