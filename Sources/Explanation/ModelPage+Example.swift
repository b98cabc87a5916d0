import Running
import SoleusLoad
import WeeklyReport
import Writing

/// A run worked out by hand.
extension ModelPage {
  // MARK: A run by hand

  static var example: String {
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
}
