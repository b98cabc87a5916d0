import AthleteWeeks
import Running
import Writing

/// Findings in the few words that fit into a table of runs.
enum RunNotes {
  /// The notes on one run: what changes how its figures should be read, each in a few words.
  static func notes(_ row: RunRow, _ units: Units) -> [String] {
    var notes = row.run.run.findings.compactMap(note)
    notes += row.run.corrections.compactMap { note($0.effect, units) }
    if let shoe = row.run.shoe.flatMap(note) { notes.append(shoe) }
    if row.easyKm == nil { notes.insert("load unknown: no speed known", at: 0) }
    return notes
  }

  /// The shoe that the run itself or a service's list names; shoes.csv has its days beside it.
  private static func note(_ shoe: ShoeWorn) -> String? {
    guard let name = shoe.name.map(ForeignText.line) else { return nil }
    return switch shoe.witness {
    case .file, .gear: "in \(name), \(shoe.kind.rawValue)"
    case .profile, .assumed: "in \(name), taken for \(shoe.kind.rawValue)"
    case .list: nil
    }
  }

  private static func note(_ effect: AppliedCorrection.Effect, _ units: Units) -> String? {
    switch effect {
    case .isRun: "a run by corrections.csv"
    case .distance(let beforeM, _):
      "distance by corrections.csv"
        + (beforeM.map { ", \(units.distance($0)) \(units.name) in the file" } ?? "")
    case .isLeftOut, .isSameAs: nil
    }
  }

  /// `nil` for what says nothing about the figures, or is shown in another column.
  private static func note(_ finding: Finding) -> String? {
    let count = finding.count
    return switch finding.code {
    case .pause, .cadenceDecision, .cadenceEstimated, .textBeforeDeclaration, .undeclaredPrefix,
      .repeatedTime, .noSpeed, .textAfterEnd, .nameContradictsContent,
      .secondDocument, .bareAmpersand, .unknownEntity, .forbiddenCharacter, .wrongEncoding,
      .documentType, .badAttribute,
      .decimalComma, .weightUnitAssumed, .setKindUnknown,
      .calfExerciseUnknown, .columnUnknown, .weightMultiplier, .dateOrderDecided,
      .repetitionsAtLeast, .contactTimeRecorded, .checksumWrong, .listNotUnderstood,
      .listRowUnusable:
      nil
    case .mapUnusable: "surface without the map, which could not be used"
    case .beyondMap: "beyond the map: \(finding.detail)"
    case .pointWithoutTime: Format.count(count, "point") + " without time"
    case .badTime: Format.count(count, "unreadable time")
    case .timesLaidOut: Format.count(count, "point") + " timed by the run's own speed"
    case .badPosition: Format.count(count, "bad position")
    case .badNumber: Format.count(count, "bad number")
    case .reversedTime: Format.count(count, "point") + " back in time"
    case .tracksJoined: "\(count + 1) tracks read as one"
    case .truncatedFile: "file breaks off"
    case .timeWithoutZone: "times taken for UTC"
    case .localClock: "times taken for local"
    case .localClockOpen: "may be of another week: \(finding.detail)"
    case .gpsSpike: Format.count(count, "GPS spike") + " removed"
    case .gpsJump: Format.count(count, "GPS jump") + " not counted"
    case .positionsWander: "run on the spot, positions left out"
    case .distanceReset: "distance restarts, added up"
    case .distanceJump: Format.count(count, "distance leap") + " not counted"
    case .altitudeJump: Format.count(count, "altitude leap") + " not counted"
    case .distanceFromLaps: "distance from laps"
    case .distanceFromSpeed: "distance from recorded speeds"
    case .distanceByLaps: "distance by laps on a track"
    case .distanceStalled: Format.count(count, "distance standstill") + " mended"
    case .distanceConflict: "distance contradicts positions, laps or totals"
    case .distanceUnit: "unit of distance mended"
    case .clockJump: "clock lost an hour or a day, mended"
    case .pointsReordered: "points put in order"
    case .strayPoint: Format.count(count, "stray point") + " left out"
    case .datesMended: "dates mended by others in the file"
    case .knownFromLaps: "known from its laps alone"
    case .knownFromSummary: "known from the file's totals alone"
    case .knownFromStart: "only its start is known"
    case .enteredByHand: "entered by hand, without a file"
    case .knownFromList: "known from a service's list, without a file"
    case .summaryConflict: "the file's totals contradict each other"
    case .totalsConflict: "climb or steps contradict the file's totals"
    case .wheels: Format.count(count, "ride") + " cut out: \(finding.detail)"
    case .suspectStretch: "may be partly a ride: \(finding.detail)"
    case .cadenceRefused: "recorded cadence is no runner's, estimated"
    case .cadenceFromLaps: "cadence from laps"
    case .stepsFromLaps: "steps from laps"
    case .lapStepsRefused: "laps' steps not used"
    case .stepsFromList: "steps from the service's list"
    case .listStepsRefused: "steps of the service's list not used"
    case .cadenceRescaled: "cadence sensor off by two, mended"
    case .cadenceStuck: "cadence sensor stuck, partly estimated"
    case .cadenceGap: "cadence partly estimated"
    case .cadenceFromOwnRuns: "cadence from own earlier runs"
    case .cadenceOutOfRange: Format.count(count, "cadence value") + " dropped"
    case .sportGuessed: "no sport in the file, a runner's speed"
    case .sportByName: "taken for a run by its name"
    case .sportContradicted: "label and signals disagree on the sport"
    case .sportByList: "a run by the service's list"
    case .listContradicts: "the service's list says \(ForeignText.line(finding.detail))"
    case .heightAssumed: "height assumed"
    case .fasterThanModel: "partly quicker than the model reaches"
    }
  }
}
