import SoleusLoad
import Writing

/// docs/model.md: the model's formulas, its factors, a run worked out by hand, limits and verdicts.
enum ModelPage {
  static var markdown: String {
    ([opening] + [
      why, formulas, perKm, sessions, factors, band, example, figures, shoes, strength, literature,
      claims, ownModel, limits,
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
  static func central(_ name: String) -> Double {
    guard let factor = LoadModel.standard.factors.first(where: { ModelListing.name($0) == name })
    else { preconditionFailure("the page names factors that there are") }
    return factor.central
  }

  static func value(_ name: String) -> String { Format.plain(central(name)) }

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
