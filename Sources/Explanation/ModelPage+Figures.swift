import AthleteWeeks
import Running
import SoleusLoad
import StrengthLog
import Writing

/// What the figures of pages and tables are, and what shoes and strength work count for.
extension ModelPage {
  // MARK: What the figures are

  static var figures: String {
    """
    ## What the figures are

    - **easy km** is the load that pages show, with the kilometres that it came from and what it adds to
      them. What it adds is split into speed, slope, cadence, surface, shoe and strike, and walking, one
      after another, so that it adds up; what speeds and distance differ by counts as speed.
    - **per km** of a run is its easy km over its kilometres: what a kilometre cost.
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

  static let shoes = """
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

  static var strength: String {
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

  static func span(_ value: Banded) -> String {
    value.low == value.high
      ? Format.plain(value.central)
      : "\(Format.plain(value.central)) (\(Format.plain(value.low))–\(Format.plain(value.high)))"
  }
}
