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
        "walking_easy_km", "easy km", 2,
        "Of easy_km, walking: a walked km is about a tenth of an easy km."
      ) { $0.walkingEasyKm },
      column("walking_s", "s", 0, "Walking on the move, in stretches of half a minute and more.") {
        $0.steps.walkingS
      },
      column(
        "contact_bw_s_per_leg", "BW·s per leg", 1,
        "Contact load: modelled force in the Achilles tendon times time on the ground, one leg, not "
          + "weighted for speed; nearly the clock."
      ) { $0.steps.contactBWS },
      column("walking_bw_s_per_leg", "BW·s per leg", 1, "Of the contact load, walking.") {
        $0.steps.walkingContactBWS
      },
      column(
        "reference_steps", "reference steps",
        0, "Force over that of the reference step, summed over the steps of one leg."
      ) { $0.steps.referenceSteps },
      column("walking_reference_steps", "reference steps", 0, "Of these, walking.") {
        $0.steps.walkingReferenceSteps
      },
      column(
        "tendon_damage_index_9", "reference steps", 2,
        "For analysts: the load with the exponent 9; of the tendon, not of muscle."
      ) { $0.steps.index9 },
    ]
  }

  package var json: JSONText {
    .members(
      Self.members(steps) + [
        (
          "walking",
          .object([
            "easy_km": .number(walkingEasyKm, 2),
            "seconds": .number(steps.walkingS, 0),
            "contact_bw_s_per_leg": .number(steps.walkingContactBWS, 1),
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
      ("contact_bw_s_per_leg", .number(steps.contactBWS, 1)),
      ("reference_steps", .number(steps.referenceSteps, 0)),
      (
        "tendon_damage_index",
        .object(["exponent_9": .number(steps.index9, 2)])
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
