import AthleteWeeks
import Running
import SoleusLoad
import Writing

/// How the load comes about, what a kilometre and a session cost, and its band.
extension ModelPage {
  // MARK: Formulas

  static var formulas: String {
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

  static var perKm: String {
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

  static var sessions: String {
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

      | session | km | min | easy km | band | per km | contact load | quick min | walked min |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))
      """
  }

  // MARK: The band

  static var band: String {
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

  static func percent(_ share: Double) -> String {
    Format.fixed(share * 100, 1) + "\u{A0}%"
  }
}
