import Running
import SoleusLoad
import StrengthLog
import WeeklyReport
import Writing

/// docs/model.md: the model's formulas, its factors, a run worked out by hand, limits and verdicts.
enum ModelPage {
  static var markdown: String {
    ([opening] + [
      formulas, factors, example, figures, shoes, strength, literature, claims, ownModel, limits,
    ]).joined(separator: "\n\n") + "\n"
  }

  private static let opening = """
    # The load model

    Made from the program's tables by `soleus docs model`; a test fails when it is stale. The factors
    are data: `soleus model` prints them, `--json` and `--csv` for programs.

    The model estimates the force in the Achilles tendon at every step from speed, cadence, grade,
    surface, foot strike and shoe, and sums force times time on the ground over the steps of one leg.
    Nothing of it is measured. The soleus carries part of that force, the same part in every run as
    far as the model knows, so the part cancels wherever a runner is compared with themself.
    """

  /// The central value of a factor of the standard model.
  private static func central(_ name: String) -> Double {
    guard let factor = LoadModel.standard.factors.first(where: { ModelListing.name($0) == name })
    else { preconditionFailure("the page names factors that there are") }
    return factor.central
  }

  private static func value(_ name: String) -> String { Format.plain(central(name)) }

  // MARK: Formulas

  private static var formulas: String {
    """
    ## Formulas

    Of one running step, with `v` speed in m/s, `g` grade in per cent, `c` cadence over the usual
    cadence at that speed:

    ```
    F  = force · (1 + speed · (v - \(value("reference/speed")))) · (1 + grade · g) · c^exponent · strike · shoe · surface · other
    tc = (60 / cadence) / (\(value("ground-force/intercept")) + \(value("ground-force/slope")) · v)          seconds on the ground
    J  = \(value("shape/stance")) · F · tc                                   load of the step, BW·s
    ```

    - Time on the ground follows from impulse: the legs carry the body's weight in turn, so it is the
      time of a step over the mean ground force (Weyand and Davis, 2005). Where a file
      holds a `GroundContactTime` of 100 to 500 ms at its points, that is the time instead, and a finding
      says so. Few do: Garmin keeps it in FIT files and leaves it out of GPX and TCX.
    - Usual cadence is `165 + 6 · (v - 3.04) - 60 · (height in m - 1.75)` steps a minute: level from
      de Ruiter et al. (2020), slope between theirs and Burns et al. (2019), size of the height term
      assumed. Where no cadence was recorded, the factor is 1.
    - A step with fewer than \(value("running/cadence")) recorded steps a minute is walking; where no cadence was recorded, one
      below 1.9 m/s. A walking step has a force of \(value("force/walking")) BW on any ground, and a leg stands
      for \(Format.percent(central("stance/walking"))) of the time.
    - Load is the sum of `J` over the steps of one leg. An **easy km** is the load of a kilometre of
      reference steps: \(value("reference/speed")) m/s, level, road, rearfoot, conventional shoe, usual cadence;
      \(Format.fixed(WorkedExample().easyKmLoad, 1)) BW·s.
    """
  }

  private static var factors: String {
    let rows = LoadModel.standard.factors.map { factor in
      let cells = [
        "`\(ModelListing.name(factor))`", Format.plain(factor.central),
        factor.range.map(ModelListing.span) ?? "", ModelListing.unit(factor),
        ModelListing.clipping(factor) ?? "", factor.basis.rawValue,
        factor.subjects.map(String.init) ?? "", factor.source, factor.note,
      ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
    let words = LoadModel.Basis.allCases.map { "- **\($0.rawValue)**: \($0.meaning)" }
    return
      (["## Factors", ""]
      + [
        "| factor | central | low–high | unit | clipped | basis | n | source | note |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
      ] + rows
      + [
        "", "n are the people in the largest study behind a value. Of the basis:", "",
      ] + words
      + [
        "",
        """
        Bands: every factor with a range is drawn 1000 times from the triangle over low, central and
        high, once for a whole archive and not per step, with a fixed seed. A band is the 10th to 90th
        percentile. A ratio of two weeks is taken under each draw and banded then, so what both weeks
        share cancels: its band is far narrower than the bands of the two.
        """,
      ]).joined(separator: "\n")
  }

  // MARK: A run by hand

  private static var example: String {
    let example = WorkedExample()
    let columns = example.stretches
    func row(_ name: String, _ cell: (WorkedExample.Stretch) -> String) -> String {
      "| \(name) | " + columns.map(cell).joined(separator: " | ") + " |"
    }
    func running(_ name: String, _ decimals: Int, _ path: KeyPath<WorkedExample.Stretch, Double>)
      -> String
    {
      row(name) { $0.isWalking ? "–" : Format.fixed($0[keyPath: path], decimals) }
    }
    func all(_ name: String, _ decimals: Int, _ path: KeyPath<WorkedExample.Stretch, Double>)
      -> String
    {
      row(name) { Format.fixed($0[keyPath: path], decimals) }
    }
    let table = [
      "| | 1 | 2 | 3, walking | 4 |", "| --- | --- | --- | --- | --- |",
      row("seconds") { Format.plain($0.seconds) }, row("speed, m/s") { Format.plain($0.speedMPS) },
      row("cadence, steps/min") { Format.plain($0.cadenceSPM) },
      row("grade, %") { Format.plain($0.grade) },
      row("surface") { $0.surface.rawValue },
      running("usual cadence", 2, \.usualCadenceSPM), running("× speed", 4, \.bySpeed),
      running("× grade", 4, \.byGrade), running("× cadence", 4, \.byCadence),
      running("× strike, midfoot", 4, \.byStrike), running("× shoe, maximal", 4, \.byShoe),
      running("× surface", 4, \.bySurface), all("= force, reference steps", 4, \.force),
      all("force F, BW", 3, \.forceBW), all("time on the ground tc, s", 4, \.contactS),
      all("steps of one leg", 1, \.steps), all("load = steps · 0.55 · F · tc, BW·s", 2, \.load),
      all("reference steps = steps · force", 1, \.referenceSteps),
      all("tendon-damage index, 9", 2, \.damage9),
    ]
    let sums = [
      "- Load: \(Format.fixed(example.load, 2)) BW·s per leg.",
      "- Over \(Format.fixed(example.easyKmLoad, 2)) BW·s of an easy km: "
        + "**\(Format.fixed(example.easyKm, 3)) easy km**, "
        + "\(Format.percent(example.hardShare)) of them in hard steps (stretch 2; from "
        + "\(Format.plain(example.hardStepRatio)) reference steps up, as no runs before are known).",
      "- Reference steps: \(Format.fixed(example.referenceSteps, 1)). Tendon-damage index with the "
        + "exponent 9: \(Format.fixed(example.damage9, 1)).",
    ]
    return """
      ## A run by hand

      A made-up runner of 1.80 m who lands on the midfoot, in maximal shoes. The time on the ground of
      their reference step is \(Format.fixed(example.referenceContactS, 4)) s.

      \(table.joined(separator: "\n"))

      \(sums.joined(separator: "\n"))
      """
  }

  // MARK: What the figures are

  private static var figures: String {
    let perSecond = central("shape/stance") * central("force/walking") * central("stance/walking")
    let perKm = perSecond * 1_000 / 1.4
    return """
      ## What the figures are

      - **easy km** is the load that pages show, always with its **share in hard steps**: steps of at
        least 1.10 times the force of the runner's own usual step, the median of the twelve weeks
        before, or of the reference step with fewer than five runs. The tenth is a choice, not a
        finding.
      - **reference steps** are the sum of force over that of the reference step, without time.
      - **load above 6 BW** is the same question as the hard share with one line for everybody, for
        analysts. A runner at an easy pace has none.
      - **tendon-damage index** with the exponents 5, 9 and 11: force over the reference step's to that
        power, times time on the ground over the reference step's, summed. The exponents are those of
        dead tendon under repeated load (Schechtman and Bader, 1997, 90 specimens, derived). It stands
        in CSV and JSON only, to see how far an order of runs hangs on the exponent: at 9 an error of
        10 % in force makes the index wrong by a factor of 2.4. It says nothing about muscle, and no
        study ties it to injury.
      - **Walking** has columns of its own, so that it can be taken out. By the rule above it costs
        \(Format.fixed(perSecond, 3)) BW·s a second, whatever the speed: \(Format.fixed(perKm, 0)) BW·s for a kilometre
        at 1.4 m/s, \(Format.fixed(perKm / WorkedExample().easyKmLoad, 1)) times an easy km, because a foot stands four times as long in a walked
        kilometre as in a run one. The peak force is lower: a walked step is 0.6 reference steps. The
        shape factor is that of running, taken over for want of another. Nobody has shown that a walked
        kilometre wears the calf like two and a half run ones: read long walks apart.
      """
  }

  private static let shoes = """
    ## Shoes and foot strike

    Foot strike is what the run's own name or notes say, such as "forefoot drills" (`file`), else what
    `athlete.yaml` says for all runs (`profile`); words that name several ways say nothing. The columns
    `foot_strike` and `foot_strike_witness` of runs.csv tell what was taken.

    The shoe of a run is, in this order:

    1. what the run's own name or notes say: a name from `shoes.csv`, or "barefoot" (`file`);
    2. the shoe that `shoes.csv` has worn on that day, if all of that day are of one kind (`list`);
    3. the key `shoe` of `athlete.yaml` (`profile`);
    4. conventional (`assumed`).

    `shoes.csv` lies in the athlete's folder: `name,kind,from,to`, kinds conventional, minimal (barefoot
    too), maximal and plated, days such as 2026-05-31 in the athlete's zone, both included, empty for
    open. The columns `shoe`, `shoe_kind` and `shoe_witness` of runs.csv tell what was taken.
    """

  private static var strength: String {
    // Massage has neither legs nor a force.
    let rows = ExerciseCatalogue.standard.exercises.compactMap { exercise -> String? in
      guard let force = exercise.force, let legs = exercise.variant?.legs else { return nil }
      return "| \(exercise.label) | \(Format.plain(force.bodyWeightShare)) | \(legs) | "
        + "\(Format.plain(force.multiple.central)) (\(Format.plain(force.multiple.low))–"
        + "\(Format.plain(force.multiple.high))) | \(Format.plain(force.soleusShare)) | "
        + "\(exercise.basis.rawValue) | \(exercise.source) |"
    }
    return """
      ## Strength

      Kept apart and never added to running load. Peak force on the tendon, BW: `r · (s · m + X) / m`,
      with `s` the share of body weight on the leg, `m` the body's mass, `X` the kilograms on that leg.

      | exercise | s | legs | r (low–high) | soleus share | basis | source |
      | --- | --- | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))
      """
  }

  private static var literature: String {
    let rows = LiteratureCheck().rows
    func count(_ role: LiteratureCheck.Role) -> String {
      let ofRole = rows.filter { $0.role == role }
      return "\(ofRole.count { $0.agrees }) of \(ofRole.count)"
    }
    return """
      ## Held against the literature

      `soleus docs literature` holds the model against \(rows.count) published relations. Of those from
      which a factor was chosen it reproduces \(count(.basis)), of the others \(count(.check)). The ones
      that do not agree stay in the table.
      """
  }

  private static var claims: String {
    let rows = Claim.all.map {
      "| \($0.claim) | **\($0.verdict.rawValue)** | \($0.why) | \($0.source) | \($0.subjects) |"
    }
    return """
      ## The article's claims

      | claim | verdict | why | source | n |
      | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))
      """
  }

  private static let ownModel = """
    ## Your own values

    `soleus model --csv > mine.csv`, change what you know better, and write `model: mine.csv` into the
    pipeline file. Every report then names the file and the start of its SHA-256. Every factor must be
    there. `pipelines/models/gentle-treadmill.csv` is the article's view that treadmills are gentler,
    against the evidence above: `surface/treadmill` is 0.90 instead of 1.10.
    """

  private static let limits = """
    ## Limits

    - The factors come from laboratory studies of 7 to 43 people, mostly healthy, one factor at a time.
      Multiplying them assumes that they do not act on each other; strike and shoe do (Rice and Patel,
      2017).
    - The size of the force differs two- to threefold between methods of measuring it. Figures in BW are
      on one scale, and only comparisons within it mean something.
    - The Achilles tendon is not the soleus. The soleus's share differs widely between people and
      changes with fatigue and the bend of the knee by amounts that nobody knows.
    - Outside: sprints above 7 m/s, grades above 15 %, stairs, walking on trails, injured runners,
      children. Fatigue and turns are in the band only.
    - Errors of watch, GPS and barometer come on top of the bands.
    - No study links any modelled soleus load to injury. Age and an earlier calf strain are the strongest
      known predictors, and neither is in it. No figure is a threshold. This is training information, not
      medical advice.
    """
}
