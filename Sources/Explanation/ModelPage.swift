import AthleteWeeks
import Running
import SoleusLoad
import StrengthLog
import WeeklyReport
import Writing

/// docs/model.md: the model's formulas, its factors, a run worked out by hand, limits and verdicts.
enum ModelPage {
  static var markdown: String {
    ([opening] + [
      why, formulas, perKm, sessions, factors, band, example, figures, shoes, strength, literature,
      claims,
      ownModel,
      limits,
    ]).joined(separator: "\n\n") + "\n"
  }

  private static let opening = """
    # The load model

    Made from the program's tables by `soleus docs model`; a test fails when it is stale. The factors
    are data: `soleus model` prints them, `--json` and `--csv` for programs.

    The model estimates the force in the Achilles tendon at every step from speed, cadence, grade,
    surface, foot strike and shoe, and sums force times time on the ground over the steps of one leg, each
    step weighted for speed. Nothing of it is measured. The soleus carries part of that force, the same
    part in every run as far as the model knows, so the part cancels wherever a runner is compared with
    themself.
    """

  // MARK: Why

  private static let why = """
    ## Why not hours, why not kilometres, why six

    **Not hours.** Force times time, summed over the steps, looks like a load and is a clock. Force rises by
    6 to 12 % for each m/s, but a faster foot stands for a shorter time, and both nearly cancel: over 46
    weeks of the sample athletes that sum went with moving minutes at r = 0.999 and more, and on 5,261 real
    runs of twelve people it varied by 1 to 6 % an hour where pace varied by 6 to 22 %. A jog and a race
    would cost the same an hour, and a fast kilometre three quarters of an easy one. It stays as a column,
    the *contact load*, for whoever wants it.

    **Not kilometres.** They are the better half of the answer: a week is mostly its amount, and pages say
    the kilometres beside every load. But a kilometre of an interval is not one of a jog. Cumulated force
    falls with speed while what repeated load does to tissue, by the published models of damage, rises or
    stays a kilometre (Firminger et al., 2020), because many small forces wear less than few great ones.
    So each step counts by its speed factor to a power: `m^(b - 1)` on top of the force itself.

    **Why six.** With the model's slope, `b = 4` is where the load of a kilometre no longer falls with speed,
    and 8 comes near dead tendon under repeated load (4.7 to 10.9: Schechtman and Bader, 1997, derived).
    Published damage a kilometre “rises or stays” in between. Six is the middle, a choice and no finding;
    the band of every load is drawn over 4 to 8. No exponent of muscle exists, so nothing here is “damage”.

    **Only speed is weighted.** Grade, cadence, surface, shoe and strike are of unsure size, so they count
    once and none of them is blown up. The weight is taken against the fixed reference and not against the
    runner's own usual step: so load adds up over runs and weeks, needs no other run, and compares across
    months. What is *quick* is said in the runner's own pace instead, in minutes that hang on no model.
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

    Of one running step, with `v` speed in m/s over 15 s, `g` grade in per cent, `c` cadence over the usual
    cadence at that speed:

    ```
    m  = 1 + speed · (v - \(value("reference/speed")))                                          factor of speed
    F  = force · m · (1 + grade · g) · c^exponent · strike · shoe · surface · other
    tc = (60 / cadence) / (\(value("ground-force/intercept")) + \(value("ground-force/slope")) · v)          seconds on the ground
    J  = \(value("shape/stance")) · F · tc                                             contact load of the step, BW·s
    L  = J · m^(b - 1)                                             its load, b = \(value("load/exponent"))
    ```

    - Time on the ground follows from impulse: the legs carry the body's weight in turn, so it is the
      time of a step over the mean ground force (Weyand and Davis, 2005). A recorded `GroundContactTime`
      is a column of runs.csv and never enters the load: at one cadence a longer contact means less force,
      not more impulse.
    - Usual cadence is `169 + 6 · (v - 3.04) - 50 · (height in m - 1.80)` steps a minute, the same formula that
      stands in where none was recorded (there with 30 more for a grade of 1): level and slope from 256 watch
      users (van Oeveren et al., 2021), the level raised by 1 for eight people's recorded runs, the height
      term assumed (30 to 70). Runners of one height differ by \(Format.plain(CadenceEstimate.runnerDeviationSPM)) (standard deviation).
      `c` is the mean of the run at that speed, in steps of 0.05 m/s, and is clipped as such; where no cadence
      was recorded, the factor is 1.
    - Walking is a stretch of 30 s and more with fewer than \(value("running/cadence")) recorded steps a minute; without recorded
      cadence one below 1.4 m/s in a run that label, words or steps claim, and below 1.9 m/s elsewhere. Its
      force is \(value("force/walking-ratio")) of the reference step's on any ground, its shape \(value("shape/walking")), a leg stands for \(Format.percent(central("stance/walking"))) of the time,
      and its weight is \(value("force/walking-ratio"))^(b - 1).
    - Load is the sum of `L` over the steps of one leg. An **easy km** is the load of a kilometre of
      reference steps: \(value("reference/speed")) m/s, level, road, rearfoot, conventional shoe, usual cadence;
      \(Format.fixed(WorkedExample().easyKmLoad, 1)) BW·s.
    """
  }

  // MARK: Load of a kilometre

  private static var perKm: String {
    let speeds = LoadPerKm.speeds
    func row(_ name: String, _ values: [Double?]) -> String {
      "| \(name) | " + values.map { $0.map { Format.fixed($0, 2) } ?? "" }.joined(separator: " | ")
        + " |"
    }
    let rows = LoadPerKm.modelled.map { row($0.name, $0.ratios) }
    let curves = LoadPerKm.curves.map { curve in
      row(
        "31 runners, force to the power \(curve.exponent)",
        speeds.map { speed in
          LoadPerKm.curveSpeeds.firstIndex(of: speed).map { curve.ratios[$0] }
        })
    }
    return """
      ## Load of a kilometre against speed

      Level, firm, usual cadence, over that of a kilometre at \(value("reference/speed")) m/s:

      | | \(speeds.map { Format.fixed($0, 1) + " m/s" }.joined(separator: " | ")) |
      | --- | \(speeds.map { _ in "---" }.joined(separator: " | ")) |
      \(rows.joined(separator: "\n"))

      Beside it what the mean force curves of 31 runners on a treadmill give, over the kilometre at 2.5 m/s
      (third-party analysis of Fukuchi 2017 data, digitised; mean curves, so too low for high powers). On
      these curves peak force rises by 5.9 % per m/s, where the model takes \(Format.percent(central("speed/slope"))), so that the same line of
      load needs a higher power:

      | | \(speeds.map { Format.fixed($0, 1) + " m/s" }.joined(separator: " | ")) |
      | --- | \(speeds.map { _ in "---" }.joined(separator: " | ")) |
      \(curves.joined(separator: "\n"))

      An hour at 5 m/s is \(Format.fixed(LoadPerKm.hour(atMPS: 5) / LoadPerKm.hour(atMPS: 2.5), 2)) hours at 2.5 m/s. A session of 10 km with six times 1000 m at 4.2 m/s, the rest at
      3.0 m/s, is \(Format.fixed(LoadPerKm.intervalSession(exponent: 6), 1)) easy km (\(Format.fixed(LoadPerKm.intervalSession(exponent: 4), 1)) at b = 4, \(Format.fixed(LoadPerKm.intervalSession(exponent: 8), 1)) at b = 8): its quick kilometres cost
      \(Format.fixed(LoadPerKm.ratio(atMPS: 4.2, exponent: 6), 2)) each.
      """
  }

  // MARK: Typical sessions

  private static var sessions: String {
    let usualMPS = central("reference/speed")
    let quickFromMPS = usualMPS * QuickLine.overUsual
    let rows = TypicalSession.all(quickFromMPS: quickFromMPS).map { session in
      let easyKm = session.easyKm
      let cells = [
        session.name, Format.fixed(session.km, 1), Format.fixed(session.seconds / 60, 0),
        Format.fixed(easyKm.central, 1),
        "\(Format.fixed(easyKm.low, 1))–\(Format.fixed(easyKm.high, 1))",
        Format.fixed(easyKm.central / session.km, 2),
        Format.fixed(session.load.contactBWS / WorkedExample().easyKmLoad, 1),
        Format.fixed(session.quickS / 60, 0), Format.fixed(session.walkingS / 60, 0),
      ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
    return """
      ## Typical sessions

      Of a runner on the rearfoot in conventional shoes, at usual cadence, whose usual speed is \(Format.plain(usualMPS)) m/s, so that
      running is quick from \(Format.fixed(quickFromMPS, 2)) m/s (\(Units.km.pace(1_000 / quickFromMPS)) min/km) on. Contact load is force times time,
      `b = 1`, in easy km.

      | session | km | min | easy km | band | × km | contact load | quick min | walked min |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))
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
        What these ranges make of a load is its band, see below.
        """,
      ]).joined(separator: "\n")
  }

  // MARK: The band

  private static var band: String {
    """
    ## The band

    Every load is printed with its 10th to 90th percentile over 1000 draws. In each draw

    - **the model** is another one: every factor with a range, the exponent among them, is drawn from the
      triangle over low, central and high. The draws are the same for all runs of all athletes, under a
      fixed seed, so what two weeks share cancels in their ratio.
    - **the signals** are others, each run's own, in draws that begin with the start of the file's hash and
      hang on neither order nor name:
      distance by its own band, the time staying, so that every speed goes with it;
      moving time with a standard deviation of \(percent(SignalDoubts.timeDeviation)), the distance staying;
      cadence with \(percent(SignalDoubts.recordedCadenceDeviation)) where recorded; where estimated with
      \(percent(SignalDoubts.estimatedCadenceDeviation)), which is what runners differ by and so
      one draw for all runs of an athlete;
      the run's mean slope with 0.5 points by a barometer, 2 by satellites, 3 where none is known;
      surface, of each stretch by its own chances (docs/surfaces.md).
      Of runs that are known as a sum alone that sum is drawn, by a tenth to either side.

    A week adds up draw by draw, and a ratio of weeks is taken in each draw: errors of single runs average
    out in it, the factors cancel, and what an athlete's estimated cadence is off by cancels too. What is
    recorded and in no doubt has no band. `soleus explain` lists what makes a band wide, the largest first.
    Loads at `b = 4` and `b = 8` are shown under that name alone and are no band. docs/accuracy.md tells how
    often the bands held.
    """
  }

  private static func percent(_ share: Double) -> String {
    Format.fixed(share * 100, 1) + "\u{A0}%"
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
      all("steps of one leg", 1, \.steps),
      all("contact load = steps · shape · F · tc, BW·s", 2, \.contactLoad),
      all("× weight = (× speed)^(b - 1)", 4, \.weight), all("= load, BW·s", 2, \.load),
      all("reference steps = steps · force", 1, \.referenceSteps),
    ]
    let gain = example.gain.parts.map { part in
      "\(part.easyKm < 0 ? "−" : "+") \(Format.fixed(abs(part.easyKm), 3)) \(GainWords.name(part.name))"
    }
    let sums = [
      "- Contact load: \(Format.fixed(example.contactLoad, 2)) BW·s per leg; load: "
        + "\(Format.fixed(example.load, 2)).",
      "- Over \(Format.fixed(example.easyKmLoad, 2)) BW·s of an easy km: "
        + "**\(Format.fixed(example.easyKm, 3)) easy km**.",
      "- From \(Format.fixed(example.km, 3)) km: \(gain.joined(separator: " ")) "
        + "= \(Format.fixed(example.gain.easyKm, 3)) easy km, each source with the ones before it in force.",
      "- Reference steps: \(Format.fixed(example.referenceSteps, 1)).",
    ]
    return """
      ## A run by hand

      A made-up runner of 1.80 m who lands on the midfoot, in maximal shoes. While walking, the
      factor of speed is the ratio of force.

      \(table.joined(separator: "\n"))

      \(sums.joined(separator: "\n"))
      """
  }

  // MARK: What the figures are

  private static var figures: String {
    """
    ## What the figures are

    - **easy km** is the load that pages show, with the kilometres that it came from and what it adds to
      them. What it adds is split into speed, slope, cadence, surface, shoe and strike, and walking, one
      after another, so that it adds up; what speeds and distance differ by counts as speed.
    - **× km** of a run is its easy km over its kilometres: what a kilometre cost.
    - **Quick minutes** hang on no model: running at \(Format.plain(QuickLine.overUsual)) times the athlete's usual speed and more, or
      climbing \(Format.percent(SpeedBins.steepFrom)) and more. Usual is the speed that half of the time of running in the twelve weeks
      before lay below, from five runs on; with fewer the figure is not known. Both lines are choices.
    - **contact load** is the sum of `J`, `b = 1`: nearly the clock. It stands in CSV and JSON only, as do
      **reference steps**, the sum of force over that of the reference step, and the **tendon-damage
      index**, the load with `b = 9` in reference steps, to see how far an order of runs hangs on the
      exponent. No study ties it to injury.
    - **Walking** has minutes and columns of its own. A walked kilometre at 1.4 m/s is \(Format.fixed(LoadPerKm.walked(exponent: 6), 2)) easy km
      (\(Format.fixed(LoadPerKm.walked(exponent: 1), 2)) by contact load: a foot stands long in a walked kilometre, at little force).
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
      let unloaded = exercise.worksWithoutWeight ? exercise.work(weightKg: 0, massKg: 70) : nil
      return "| \(exercise.label) | \(span(force.bodyWeightShare)) | \(legs) | "
        + "\(span(force.multiple)) | "
        + "\(unloaded?.peakForceBW.map { Format.fixed($0.central, 1) } ?? "") | "
        + "\(Format.plain(force.soleusShare)) | "
        + "\(exercise.basis.rawValue) | \(exercise.source) |"
    }
    let norm = RepetitionsToFailure.norm
    return """
      ## Strength

      Kept apart and never added to running load. Peak force on the tendon, BW: `r · (s · m + X) / m`,
      with `s` the share of body weight on the leg, `m` the body's mass, `X` the kilograms on that leg. In
      brackets the range of the source; the band of a set takes the ends of `s` and `r` together. *Unloaded* is
      the peak at X = 0, BW.

      | exercise | s | legs | r | unloaded | soleus share | basis | source |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      - **seen**: in a study of this exercise; **derived**: worked out from such figures; **assumed**: taken over
        from a kindred exercise, or judged.
      - Toes in, out or straight multiply by 1.00: nobody has measured the soleus.
      - Pages show the weight on a leg also as a multiple of body weight, `X / m`, and repetitions to failure where
        the log says so. The middle of \(norm.people) people did \(norm.men) (men) and \(norm.women) (women) single-leg raises
        without weight (\(norm.source)).
      - Experts ask runners for 1.7 to 2.0 times body weight in a seated isometric test of the soleus (Lieberthal,
        told by SportsMAP): an opinion and no study, and of another test than a set in a log.
      - Whether strength work is enough for the running, nobody has shown. So nothing here is held against running,
        and load on the leg "stands still" after \(StrengthProgression.weeksToStall) weeks at one weight without more repetitions,
        a choice of ours.
      """
  }

  private static func span(_ value: Banded) -> String {
    value.low == value.high
      ? Format.plain(value.central)
      : "\(Format.plain(value.central)) (\(Format.plain(value.low))–\(Format.plain(value.high)))"
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
    against the evidence above: `surface/treadmill` is 0.90 instead of 1.10. `pipelines/models/contact.csv`
    has `load/exponent` 1, so that easy km are force times time as in the first edition. A table of a
    former model is refused with the rows to delete and the rows to add.
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
    - The exponent is a choice between what two lines of evidence bear. It moves quick sessions, hardly
      weeks: on real runs load follows kilometres at r = 0.99 over weeks.
    - No study links any modelled soleus load to injury. Age and an earlier calf strain are the strongest
      known predictors, and neither is in it. No figure is a threshold. This is training information, not
      medical advice.
    """
}
