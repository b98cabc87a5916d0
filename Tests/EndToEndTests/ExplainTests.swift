import Foundation
import Testing

@Suite("explain")
struct ExplainTests {
  private func ledger(_ workshop: Workshop, _ subject: [String]) throws -> [String: Any] {
    let outcome = try SoleusCommand.run(
      ["explain", workshop.pipeline, "--athlete", "dana-lind", "--as-of", Workshop.asOf, "--json"]
        + subject)
    #expect(outcome.end == .exit(0) && outcome.errors == "")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func number(_ object: Any?, _ key: String) throws -> Double {
    try #require((object as? [String: Any])?[key] as? Double)
  }

  @Test("A week's load is the sum of its runs, and each run's the product of its factors")
  func addsUp() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let ledger = try ledger(workshop, ["--week", "2026-W20"])
    let runs = try #require(ledger["runs"] as? [[String: Any]])
    #expect(runs.count > 1)
    let loads = try runs.map { try number($0["easy_km"], "central") }
    #expect(abs(loads.reduce(0, +) - (try number(ledger["easy_km"], "central"))) < 1e-5)
    for run in runs {
      var sum = 0.0
      for part in try #require(run["parts"] as? [[String: Any]]) {
        let multipliers = try #require(part["multipliers"] as? [[String: Any]])
        let running = try multipliers.reduce(try number(part, "as_reference_steps_bw_s_per_leg")) {
          $0 * (try number($1, "value"))
        }
        let whole = try number(part, "load_bw_s_per_leg")
        #expect(abs(running + (try number(part, "walking_load_bw_s_per_leg")) - whole) < 1e-3)
        sum += whole
      }
      #expect(abs(sum - (try number(run, "load_bw_s_per_leg"))) < 1e-3)
      let easyKm = sum / (try number(run, "easy_km_load_bw_s_per_leg"))
      #expect(abs(easyKm - (try number(run["easy_km"], "central"))) < 1e-4)
      let gain = try #require(run["gain"] as? [String: Any])
      let added = try [
        "km", "speed_easy_km", "slope_easy_km", "cadence_easy_km", "surface_easy_km",
        "shoe_and_strike_easy_km", "walking_easy_km",
      ].reduce(0) { $0 + (try number(gain, $1)) }
      #expect(abs(added - easyKm) < 0.004)
    }
  }

  @Test("The week's figure is the one in weekly.csv, and the text names file, factor and source")
  func sameFigure() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let ledger = try ledger(workshop, ["--week", "2026-W20"])
    let easyKm = String(format: "%.2f", try number(ledger["easy_km"], "central"))
    let table = try String(contentsOfFile: workshop.reportFolder + "/weekly.csv", encoding: .utf8)
    let row = try #require(
      table.split(separator: "\r\n").first {
        $0.hasPrefix("dana-lind,") && $0.contains("2026-W20")
      })
    #expect(row.split(separator: ",").contains(Substring(easyKm)))
    let text = try SoleusCommand.run([
      "explain", workshop.pipeline, "--athlete", "dana-lind", "--week", "2026-W20", "--as-of",
      Workshop.asOf,
    ]).output
    for words in ["SHA-256", "× ", "speed/slope", "derived: ", "assumed", "noticed "] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("A single run is found by its short name and by its file")
  func singleRun() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let week = try ledger(workshop, ["--week", "2026-W20"])
    let run = try #require((week["runs"] as? [[String: Any]])?.first)
    for key in ["run", "file"] {
      let single = try ledger(workshop, ["--run", try #require(run[key] as? String)])
      #expect(
        (single["runs"] as? [[String: Any]])?.first?["sha256"] as? String == run["sha256"]
          as? String)
      #expect(single["week"] is NSNull)
    }
  }

  @Test("--brief is at most ten lines for a week and for a run, in words and units of people")
  func brief() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    for (subject, words) in [
      (["--week", "2026-W21"], ["Dana Lind, 2026-W21: ", "\nload ", " easy km", "\nrun "]),
      (
        ["--run", "runs/2026-05/run-6.tcx"],
        [
          "\ndistance       5.24 km, measured (", "\npace           3:47 min/km",
          "\nmost in doubt ",
        ]
      ),
    ] {
      let outcome = try SoleusCommand.run(
        [
          "explain", workshop.pipeline, "--athlete", "dana-lind", "--as-of", "2026-05-26",
          "--brief",
        ]
          + subject)
      #expect(outcome.end == .exit(0))
      #expect(outcome.output.split(separator: "\n").count <= 10)
      for words in words { #expect(outcome.output.contains(words), "\(words)") }
      #expect(!outcome.output.contains("_"))
    }
    #expect(try SoleusCommand.run(["explain", workshop.pipeline, "--brief"]).end == .exit(64))
  }

  @Test("What is not there is said with what to do: no athlete, no week, no run, no store")
  func unknown() throws {
    let workshop = try Workshop()
    func explain(_ arguments: [String]) throws -> SoleusCommand.Outcome {
      try SoleusCommand.run(["explain", workshop.pipeline, "--as-of", Workshop.asOf] + arguments)
    }
    let early = try explain(["--athlete", "dana-lind", "--week", "2026-W20"])
    #expect(early.end == .exit(4) && early.errors.contains("Run the pipeline first"))
    #expect(!FileManager.default.fileExists(atPath: workshop.store))
    _ = try workshop.run()
    for (arguments, words) in [
      (["--athlete", "nobody", "--week", "2026-W20"], "no athlete nobody"),
      (["--athlete", "dana", "--week", "2026-W20"], "did you mean \"dana-lind\"?"),
      (
        ["--athlete", "dana-lind", "--run", "run-6.tcx"],
        "did you mean \"runs/2026-05/run-6.tcx\"?"
      ),
      (["--athlete", "dana-lind", "--week", "2020-W01"], "There is input from"),
      (["--athlete", "dana-lind", "--run", "none.gpx"], "runs.csv"),
    ] {
      let outcome = try explain(arguments)
      #expect(outcome.end == .exit(4) && outcome.output == "")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
    #expect(try explain(["--week", "2026-W20"]).end == .exit(64))
    #expect(
      try explain(["--athlete", "dana-lind", "--week", "2026W9"]).errors
        .contains("did you mean 2026-W09?"))
    #expect(try explain(["--athlete", "dana-lind", "--week", "W20"]).end == .exit(64))
  }
}
