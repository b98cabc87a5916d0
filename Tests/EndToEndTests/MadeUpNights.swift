import Foundation
import StreamTestSupport

/// A year of two athletes to whom something happens before each night, the same for a seed.
struct MadeUpNights {
  let workshop: Workshop
  /// The day of the next night, days since 1970; 2026-05-26 at first.
  private(set) var day = 20_599
  private var generator: SeededGenerator
  private var files: [String: [String]] = ["ada": [], "bo": []]
  private var count = 0

  init(seed: UInt64) throws {
    workshop = try Workshop(empty: true)
    generator = SeededGenerator(seed: seed)
    for athlete in ["ada", "bo"] {
      try workshop.write(profile(of: athlete), to: "athletes/\(athlete)/athlete.yaml")
      for _ in 0..<45 { try addRun(of: athlete, daysAgo: .random(in: 1...300, using: &generator)) }
    }
    try writeLog(of: "ada", from: 120)
  }

  /// The instant at which the night's execution begins.
  var asOf: String { "\(date(day))T04:00:00Z" }

  /// What happens before the next night; gives its name.
  mutating func pass() throws -> String {
    let athlete = Bool.random(using: &generator) ? "ada" : "bo"
    let happening = Int.random(in: 0..<18, using: &generator)
    switch happening {
    case 0, 1:
      try addRun(of: athlete, daysAgo: .random(in: 0...3, using: &generator))
      return "a new run"
    case 2:
      try addRun(of: athlete, daysAgo: .random(in: 20...250, using: &generator))
      return "an old run comes late"
    case 3:
      guard let file = files[athlete]?.randomElement(using: &generator) else { return "nothing" }
      files[athlete]?.removeAll { $0 == file }
      try workshop.remove(file)
      return "a run goes"
    case 4:
      guard let file = files[athlete]?.randomElement(using: &generator) else { return "nothing" }
      try write(to: file, daysAgo: .random(in: 0...200, using: &generator))
      return "a file is written over"
    case 5:
      guard let file = files[athlete]?.randomElement(using: &generator) else { return "nothing" }
      count += 1
      let copy = "athletes/\(athlete)/runs/copy-\(count).gpx"
      let path = workshop.folder.path + "/"
      try FileManager.default.copyItem(atPath: path + file, toPath: path + copy)
      files[athlete]?.append(copy)
      return "a file is copied"
    case 6:
      day += Int.random(in: 1...9, using: &generator)
      return "days pass"
    case 7:
      try workshop.write(profile(of: athlete), to: "athletes/\(athlete)/athlete.yaml")
      return "another profile"
    case 8:
      try workshop.write(
        "name,kind,from\nRacer,plated,\(date(day - .random(in: 5...90, using: &generator)))\n",
        to: "athletes/\(athlete)/shoes.csv")
      return "a list of shoes"
    case 9:
      try writeLog(of: athlete, from: .random(in: 10...150, using: &generator))
      return "another strength log"
    case 10:
      try workshop.write("no run", to: "athletes/\(athlete)/runs/bad-\(count).gpx")
      return "a bad file"
    case 11:
      try addRun(of: athlete, daysAgo: -.random(in: 1...3, using: &generator))
      return "a run dated after today"
    case 12:
      let name = ["map.png", "notes", "half.gpx.part", "old.gpx.bak"].randomElement(
        using: &generator)
      try workshop.write("\(count)", to: "athletes/\(athlete)/runs/\(name ?? "notes")")
      return "a file that is no input"
    case 13:
      try writeCorrections(of: athlete)
      return "corrections"
    case 14, 15:
      day += 1
      return "a day passes"
    case 16:
      try writeWords(of: athlete)
      return "words on days around this one"
    default:
      try workshop.remove("reports/\(try anyPage())")
      return "a page is deleted"
    }
  }

  // MARK: What it is made of

  private func anyPage() throws -> String {
    let names = try workshop.reports().names.filter { $0.hasSuffix(".html") }
    return names[count % names.count]
  }

  private mutating func profile(of athlete: String) -> String {
    let strike = ["rearfoot", "midfoot", "forefoot"].randomElement(using: &generator) ?? "rearfoot"
    return """
      name: \(athlete)
      time-zone: \(athlete == "ada" ? "Pacific/Auckland" : "America/Los_Angeles")
      mass-kg: \(Int.random(in: 55...80, using: &generator))
      height-cm: 172
      foot-strike: \(strike)

      """
  }

  private mutating func addRun(of athlete: String, daysAgo: Int) throws {
    count += 1
    let file = "athletes/\(athlete)/runs/\(count).gpx"
    try write(to: file, daysAgo: daysAgo)
    files[athlete]?.append(file)
  }

  private mutating func write(to file: String, daysAgo: Int) throws {
    let hour = Int.random(in: 10...20, using: &generator)
    var run = try TinyRun("\(date(day - daysAgo))T\(hour):00:00Z", name: "Run \(daysAgo)")
    run.points = .random(in: 40...160, using: &generator)
    // Some watches count no steps: their runs hang on the others.
    run.strides =
      Int.random(in: 0..<4, using: &generator) == 0
      ? nil : .random(in: 78...90, using: &generator)
    run.latitude += Double(count) / 100
    try workshop.write(run.gpx, to: file)
  }

  private mutating func writeCorrections(of athlete: String) throws {
    var rows = ["file,sport,omit,distance_m,same-as,note"]
    for _ in 0..<6 {
      guard let file = files[athlete]?.randomElement(using: &generator),
        let other = files[athlete]?.randomElement(using: &generator)
      else { continue }
      func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }
      let change = ["run,,,", "ride,,,", ",yes,,", ",,2500,", ",,,\(name(other))"]
        .randomElement(using: &generator)
      rows.append("\(name(file)),\(change ?? ""),night \(day)")
    }
    try workshop.write(
      rows.joined(separator: "\n") + "\n", to: "athletes/\(athlete)/corrections.csv")
  }

  private mutating func writeWords(of athlete: String) throws {
    func someDay() -> String { date(day + .random(in: -2...4, using: &generator)) }
    try workshop.write(
      "date,surface\n\(someDay()),trail\n\(someDay()),grass\n",
      to: "athletes/\(athlete)/surfaces.csv")
    try workshop.write(
      "date,words\n\(someDay()),pain\n\(someDay()),race\n", to: "athletes/\(athlete)/notes.csv")
  }

  private mutating func writeLog(of athlete: String, from daysAgo: Int) throws {
    var rows = ["date,exercise,weight_kg,reps"]
    for back in stride(from: daysAgo, to: 0, by: -5) {
      rows.append(
        "\(date(day - back)),Seated Calf Raise,\(Int.random(in: 20...60, using: &generator)),10")
    }
    try workshop.write(
      rows.joined(separator: "\n") + "\n", to: "athletes/\(athlete)/strength/log.csv")
  }

  private func date(_ day: Int) -> String {
    Date(timeIntervalSince1970: Double(day) * 86_400).formatted(.iso8601.year().month().day())
  }
}
