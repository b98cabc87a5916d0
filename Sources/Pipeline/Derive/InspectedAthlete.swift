import AthleteWeeks
import Conditions
import Foundation
package import Running
import StrengthLog
import Writing

/// What the command line says of the athlete whose files are looked at; it beats the file.
package struct ToldOfAthlete: Sendable {
  package var massKg: Double?
  package var heightCm: Double?
  package var footStrike: FootStrike?
  /// An identifier that a zone has.
  package var timeZone: String?
  package var units: Units?

  package init(
    massKg: Double? = nil, heightCm: Double? = nil, footStrike: FootStrike? = nil,
    timeZone: String? = nil, units: Units? = nil
  ) {
    self.massKg = massKg
    self.heightCm = heightCm
    self.footStrike = footStrike
    self.timeZone = timeZone
    self.units = units
  }

  fileprivate func applied(to athlete: Athlete) -> Athlete {
    var athlete = athlete
    athlete.massKg = massKg ?? athlete.massKg
    athlete.heightCm = heightCm ?? athlete.heightCm
    if let footStrike { athlete.footStrike = footStrike }
    if let timeZone {
      athlete.timeZone = timeZone
      athlete.laterZones = []
    }
    if let units { athlete.units = units }
    return athlete
  }
}

/// Whose file it is that is looked at.
package struct InspectedAthlete: Sendable {
  var athlete: Athlete
  var shoes: ShoeList
  /// The unit of strength logs that state none.
  var weightUnit: WeightUnit?
  var catalogue: ExerciseCatalogue { ownCatalogue ?? .standard }
  private var ownCatalogue: ExerciseCatalogue?
  /// The athlete.yaml that was found above the file; `nil` where there is none.
  var profile: String?
  /// What is wrong with it, a line each.
  var problems: [String] = []

  /// Nobody in particular.
  init(_ athlete: Athlete) {
    self.athlete = athlete
    shoes = ShoeList(usual: athlete.shoe)
  }

  /// The athlete of a folder that has an `athlete.yaml`.
  init(folder: String, _ told: ToldOfAthlete) {
    let profile = AthleteProfile(id: (folder as NSString).lastPathComponent, folder: folder)
    athlete = told.applied(to: profile.athlete)
    shoes = profile.shoes
    weightUnit = profile.weightUnit
    ownCatalogue = profile.ownCatalogue
    self.profile = (folder as NSString).appendingPathComponent(profile.file)
    problems = profile.problems.map(\.description)
  }

  var clock: AthleteClock {
    guard let clock = AthleteClock(athlete.timeZone, later: athlete.laterZones) else {
      preconditionFailure("whoever tells a zone checks it")
    }
    return clock
  }

  /// In a line, that the profile was used and what it and the command line come to; `nil` where there is
  /// none.
  var words: String? {
    guard let profile else { return nil }
    let known = [
      athlete.massKg.map { "\(Format.plain($0)) kg" },
      athlete.heightCm.map { "\(Format.plain($0)) cm" },
      athlete.footStrike == .unknown ? nil : athlete.footStrike.rawValue,
      shoes.pairs.isEmpty ? shoes.usual.map { "\($0.rawValue) shoes" } : "shoes.csv",
    ].compactMap(\.self)
    let zones =
      [athlete.timeZone] + athlete.laterZones.map { "from \($0.from) \($0.zone)" }
    return "by \(Self.shown(profile)): " + (zones + known).joined(separator: ", ")
  }
}

extension InspectedAthlete {
  /// A path as it is seen from the working folder.
  private static func shown(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }
}

/// Finds the athlete whose folder a file lies in, each folder looked at once.
struct InspectedAthletes {
  private let told: ToldOfAthlete
  private var known: [String: InspectedAthlete?] = [:]

  init(_ told: ToldOfAthlete) { self.told = told }

  /// By the nearest folder above the file at `path` that has an `athlete.yaml`.
  mutating func athlete(of path: String) -> InspectedAthlete {
    let folder = (URL(fileURLWithPath: path).standardizedFileURL.path as NSString)
      .deletingLastPathComponent
    return (path == InputPlace.standardInput.path ? nil : athlete(above: folder)) ?? nobody
  }

  /// Whom nothing is known of but what was told.
  private var nobody: InspectedAthlete {
    InspectedAthlete(
      told.applied(
        to: Athlete(id: "athlete", name: "athlete", heightCm: Athlete.assumedHeightCm)))
  }

  private mutating func athlete(above folder: String) -> InspectedAthlete? {
    if let known = known[folder] { return known }
    let found: InspectedAthlete? =
      if AthleteFolder.names(inFolder: folder).contains(where: AthleteProfile.isNamed) {
        InspectedAthlete(folder: folder, told)
      } else if folder == "/" || folder.isEmpty {
        nil
      } else {
        athlete(above: (folder as NSString).deletingLastPathComponent)
      }
    known[folder] = .some(found)
    return found
  }
}
