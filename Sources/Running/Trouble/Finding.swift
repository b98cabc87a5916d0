/// Something noticed about points, rows or a recording; the work goes on.
public struct Finding: Codable, Sendable, Equatable {
  public var code: FindingCode
  /// How often, at least 1.
  public var count: Int
  /// The evidence in words and figures, without coordinates; empty where the code says it all.
  public var detail: String

  public init(_ code: FindingCode, count: Int = 1, detail: String = "") {
    self.code = code
    self.count = count
    self.detail = detail
  }
}

/// The findings of one recording, each code once, in the order first noted.
public struct Findings: Sendable {
  public private(set) var list: [Finding] = []

  public init() {}

  /// Adds to the count of `code`, and keeps the first detail given.
  public mutating func note(_ code: FindingCode, count: Int = 1, detail: String = "") {
    guard count > 0 else { return }
    if let index = list.firstIndex(where: { $0.code == code }) {
      list[index].count += count
      if list[index].detail.isEmpty { list[index].detail = detail }
    } else {
      list.append(Finding(code, count: count, detail: detail))
    }
  }
}

/// The stable codes of findings.
public enum FindingCode: String, Codable, Sendable, CaseIterable {
  case pointWithoutTime = "point-without-time"
  case badTime = "bad-time"
  case timesLaidOut = "times-laid-out"
  case badPosition = "bad-position"
  case badNumber = "bad-number"
  case repeatedTime = "repeated-time"
  case reversedTime = "reversed-time"
  case textBeforeDeclaration = "text-before-declaration"
  case undeclaredPrefix = "undeclared-prefix"
  case textAfterEnd = "text-after-end"
  case secondDocument = "second-document"
  case bareAmpersand = "bare-ampersand"
  case unknownEntity = "unknown-entity"
  case forbiddenCharacter = "forbidden-character"
  case wrongEncoding = "wrong-encoding"
  case documentType = "document-type"
  case badAttribute = "bad-attribute"
  case truncatedFile = "truncated-file"
  case checksumWrong = "checksum-wrong"
  case tracksJoined = "tracks-joined"
  case nameContradictsContent = "name-contradicts-content"
  case decimalComma = "decimal-comma"
  case timeWithoutZone = "time-without-zone"
  case localClock = "local-clock"
  case localClockOpen = "local-clock-open"
  case gpsSpike = "gps-spike"
  case gpsJump = "gps-jump"
  case positionsWander = "positions-wander"
  case distanceReset = "distance-reset"
  case distanceJump = "distance-jump"
  case distanceFromLaps = "distance-from-laps"
  case distanceFromSpeed = "distance-from-speed"
  case distanceByLaps = "distance-by-laps"
  case distanceStalled = "distance-stalled"
  case distanceConflict = "distance-conflict"
  case distanceUnit = "distance-unit"
  case clockJump = "clock-jump"
  case pointsReordered = "points-reordered"
  case strayPoint = "stray-point"
  case datesMended = "dates-mended"
  case knownFromLaps = "known-from-laps"
  case knownFromSummary = "known-from-summary"
  case knownFromStart = "known-from-start"
  case enteredByHand = "entered-by-hand"
  case knownFromList = "known-from-list"
  case summaryConflict = "summary-conflict"
  case totalsConflict = "totals-conflict"
  case altitudeJump = "altitude-jump"
  case pause = "pause"
  case wheels = "wheels"
  case suspectStretch = "suspect-stretch"
  case cadenceDecision = "cadence-decision"
  case cadenceFromLaps = "cadence-from-laps"
  case stepsFromLaps = "steps-from-laps"
  case lapStepsRefused = "lap-steps-refused"
  case stepsFromList = "steps-from-list"
  case listStepsRefused = "list-steps-refused"
  case cadenceOutOfRange = "cadence-out-of-range"
  case cadenceRefused = "cadence-refused"
  case cadenceRescaled = "cadence-rescaled"
  case cadenceStuck = "cadence-stuck"
  case cadenceGap = "cadence-gap"
  case cadenceEstimated = "cadence-estimated"
  case cadenceFromOwnRuns = "cadence-from-own-runs"
  case sportGuessed = "sport-guessed"
  case sportByName = "sport-by-name"
  case sportContradicted = "sport-contradicted"
  case sportByList = "sport-by-list"
  case listContradicts = "list-contradicts"
  case heightAssumed = "height-assumed"
  case fasterThanModel = "faster-than-model"
  case contactTimeRecorded = "contact-time-recorded"
  case noSpeed = "no-speed"
  case weightUnitAssumed = "weight-unit-assumed"
  case setKindUnknown = "set-kind-unknown"
  case calfExerciseUnknown = "calf-exercise-unknown"
  case columnUnknown = "column-unknown"
  case weightMultiplier = "weight-multiplier"
  case dateOrderDecided = "date-order-decided"
  case repetitionsAtLeast = "repetitions-at-least"
  case listNotUnderstood = "list-not-understood"
  case listRowUnusable = "list-row-unusable"
  case mapUnusable = "map-unusable"
  case beyondMap = "beyond-map"

  /// What was noticed, in a sentence for people.
  public var meaning: String {
    switch self {
    case .pointWithoutTime: "Track points without a time were left out."
    case .badTime: "A time could not be read; the point was left out."
    case .timesLaidOut:
      "Points without a time of their own got one by their way at the run's speed."
    case .badPosition: "A position outside the globe, or at 0/0, was left out."
    case .badNumber: "A value that is not a number was left out."
    case .repeatedTime: "Points that repeat the time before them were left out."
    case .reversedTime: "Points whose time runs backwards were left out."
    case .textBeforeDeclaration: "Blanks or a byte order mark before the XML declaration."
    case .undeclaredPrefix: "An XML prefix is used without a declaration."
    case .textAfterEnd: "Something that is no part of the activity follows its end."
    case .secondDocument: "The file holds several documents one behind the other; each was read."
    case .bareAmpersand: "Ampersands that begin nothing were read as what they are."
    case .unknownEntity: "References that XML does not know were read as HTML's, or as plain text."
    case .forbiddenCharacter: "Characters that XML forbids were left out."
    case .wrongEncoding:
      "The bytes contradict the encoding of the file; they were read as what they look like."
    case .documentType:
      "The XML declares a document type, which was passed over unread; its entities stay names."
    case .badAttribute:
      "An attribute is written twice or has a sign in it that XML forbids there; it was read once, and "
        + "without."
    case .tracksJoined: "Tracks that follow each other without a break were read as one run."
    case .truncatedFile: "The file breaks off; what stands before the break was kept."
    case .checksumWrong:
      "The file's checksum is missing or contradicts its content, which was read as it stands."
    case .nameContradictsContent: "The file's name says another format than its content has."
    case .decimalComma: "Numbers with a decimal comma were read as if it were a point."
    case .timeWithoutZone: "Times without a zone were taken for UTC."
    case .localClock:
      "Times are local, as names, other files of the program or the runner's hours show; they were "
        + "read so."
    case .localClockOpen:
      "Times without a zone were taken for UTC; if they are local, the run is of another week."
    case .gpsSpike: "Positions that nobody can run to were left out of speed and distance."
    case .gpsJump: "The track jumps further than anybody can run; the jump was not counted."
    case .positionsWander:
      "Positions go nowhere while metres or steps are counted, as on a treadmill; they were left out."
    case .distanceReset: "The device's distance falls or starts again; the parts were added up."
    case .distanceJump: "The device's distance leaps; the leap was not counted."
    case .distanceFromLaps: "Only laps carry a distance; it was spread over their time."
    case .distanceFromSpeed: "Only speeds were recorded; distance was added up from them."
    case .distanceByLaps:
      "Positions go round a running track; the laps' length was taken, not that of the positions' way."
    case .distanceStalled:
      "The device's distance stood still while positions ran on; there, theirs was taken."
    case .distanceConflict:
      "The device's distance, its laps, the file's totals and the positions contradict each other."
    case .clockJump:
      "The clock went back by an hour or a day while the run went on; it was put right."
    case .pointsReordered: "Points stood in another order than that of their times."
    case .strayPoint: "Points hours or years away from all others were left out."
    case .distanceUnit: "Points count in another unit than their laps; they were converted."
    case .datesMended:
      "The dates of points cannot be right; they were put right by others in the file."
    case .knownFromLaps:
      "The file has laps and no track to speak of; pace was taken for even within each lap."
    case .knownFromSummary:
      "The file states distance and time and has no track, or one of a part; pace was taken for even."
    case .knownFromStart:
      "The file states when the run began and nothing else; its distance, time and load are unknown."
    case .enteredByHand:
      "A service's list has the run without a file, as it was entered by hand; pace was taken for even."
    case .knownFromList:
      "No file holds the run: a service's list has its time and distance; pace was taken for even."
    case .summaryConflict: "What the file states of the whole run contradicts itself."
    case .totalsConflict:
      "The climb or the steps that the file states of the whole run contradict what its points make."
    case .altitudeJump: "Altitude leaps or is of no ground on earth; that climb was not counted."
    case .pause: "Pauses, not counted as running."
    case .wheels: "Stretches on wheels were not counted as running."
    case .suspectStretch:
      "A stretch is much faster than the runner's other runs, or there are too few to tell; it may have "
        + "been ridden, and was counted."
    case .cadenceDecision: "How the unit of cadence was decided."
    case .cadenceFromLaps: "Only laps carry cadence or steps."
    case .stepsFromLaps: "Steps are the laps' own count."
    case .lapStepsRefused: "The steps of laps contradict the recorded cadence; they were not used."
    case .stepsFromList:
      "No cadence was recorded; it follows from the steps that a service's list counts for the whole run."
    case .listStepsRefused:
      "The steps that a service's list counts are no runner's over this time; they were not used."
    case .cadenceOutOfRange: "Cadence values that no runner has were left out."
    case .cadenceRefused: "The recorded cadence is no runner's in any unit; it was estimated."
    case .cadenceRescaled:
      "The sensor counted double or half for a while; those stretches were put right."
    case .cadenceStuck:
      "The sensor repeated one wrong value for a while; cadence there was estimated."
    case .cadenceGap:
      "The sensor said nothing or 0 during running; cadence there was estimated."
    case .cadenceEstimated:
      "No cadence was recorded; it was estimated from speed, grade and height."
    case .cadenceFromOwnRuns:
      "No cadence was recorded; it was estimated from the runner's own earlier runs."
    case .sportGuessed: "The file does not say running; the speed does."
    case .sportByName: "The file has no label that says running; a name or a note does."
    case .sportContradicted:
      "What says which sport it is, and speed and cadence, contradict each other."
    case .sportByList:
      "The file has no label that says running; the service's list of activities does."
    case .listContradicts:
      "A service's list of activities names another sport than the file; the file's counts."
    case .heightAssumed: "Body height is not known; 175 cm was assumed for the cadence estimate."
    case .contactTimeRecorded:
      "The watch recorded time on the ground at these points; it is a column, and no part of the load."
    case .fasterThanModel: "Faster or steeper than the load model covers; its edge was used."
    case .noSpeed: "Neither distance nor position: no speed and so no load."
    case .weightUnitAssumed:
      "The strength log does not say kilograms or pounds; kilograms were assumed."
    case .setKindUnknown: "Sets of an unknown kind were taken as working sets."
    case .calfExerciseUnknown:
      "Exercises that sound like calf work, but are not in the catalogue, were not counted; "
        + "exercises.csv in the athlete's folder can name them."
    case .columnUnknown: "Columns of a strength log have unknown names and were not read."
    case .dateOrderDecided:
      "Dates that could be day first or month first were read as the rest of the file has them."
    case .listNotUnderstood:
      "A list of activities has columns in a language of which not all names are known; those were not "
        + "read."
    case .listRowUnusable: "Damaged rows of a list of activities were left out."
    case .mapUnusable: "The map of the pipeline could not be used; surfaces were told without it."
    case .beyondMap:
      "Parts of the run lie beyond the pipeline's map, which says nothing of the surface there."
    case .repetitionsAtLeast: "Repetitions are given as a range; its lower end was taken."
    case .weightMultiplier:
      "The strength log multiplies a weight in a way that is not documented; the weight was used as "
        + "it stands."
    }
  }
}
