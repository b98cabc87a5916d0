import Running
import XMLStream

/// TCX version 2: each `Activity` is a recording; courses and workouts are none.
///
/// Schemas: garmin.com/xmlschemas/TrainingCenterDatabase/v2 and ActivityExtension/v2, by which
/// RunCadence counts strides and Steps counts steps. Names are matched without their namespace.
struct TCXDecoder: RunFileDecoder, ~Copyable {
  private enum Name: Int, CaseIterable {
    case activity, course, workout, lap, track, trackpoint, time, latitudeDegrees, longitudeDegrees
    case altitudeMeters, distanceMeters, heartRateBpm, value, cadence, speed, runCadence
    case avgRunCadence, steps, totalTimeSeconds, notes, creator, name, sport, startTime
    case groundContactTime, id

    var isContainer: Bool {
      self == .activity || self == .lap || self == .track || self == .trackpoint
    }

    /// The local name in the schema.
    var local: String {
      let text = "\(self)"
      return text.prefix(1).uppercased() + text.dropFirst()
    }
  }

  private var path = ElementPath<Name>()
  private var builder = TrackBuilder()
  private var point = PointValues()
  private var times = TimestampReader()
  private var lap = Lap()
  private var current = Recording(format: .tcx, number: 1)
  private var activities: [DecodedActivity] = []
  /// What `Id` states: when the activity began.
  private var began: Double?
  private var passedOver: [PassedOver] = []
  /// Courses and workouts have points and laps too.
  private var isInActivity = false
  private var commas = 0

  static let vocabulary = Name.allCases.map(\.local)

  /// Activities, courses and workouts beyond those that a file may hold.
  private var surplus = 0
  private var nextNumber: Int { activities.count + passedOver.count + 1 }

  mutating func start(_ token: Int, _ attributes: XMLAttributes) -> Bool {
    let name = Name(rawValue: token)
    let parent = path.last
    if let name, name.isContainer {
      // What stands within its like is no part of the format, and would throw away what was begun.
      guard path.appendContainer(name) else { return false }
    } else {
      path.append(name)
    }
    switch name {
    case .activity:
      isInActivity = true
      current = Recording(format: .tcx, number: nextNumber)
      current.sportText = attributes.value(of: Name.sport.rawValue) { String($0) }
      current.sport = Sport(label: current.sportText ?? "")
      builder = TrackBuilder()
      began = nil
    case .course: passOver(.course)
    case .workout: passOver(.workout)
    case .lap:
      let start = StatedDates.credible(
        attributes.value(of: Name.startTime.rawValue, WrittenTimestamp.alone))
      lap = Lap(start: start, points: builder.count..<builder.count)
      builder.beginSegment()
    case .track: builder.beginSegment()
    case .trackpoint: point = PointValues()
    case .notes, .id: return isInActivity && parent == .activity
    case .name: return isInActivity && parent == .creator
    case .time: return isInActivity && parent == .trackpoint
    case .latitudeDegrees, .longitudeDegrees, .altitudeMeters, .distanceMeters, .value, .cadence,
      .speed, .runCadence, .avgRunCadence, .steps, .totalTimeSeconds, .groundContactTime:
      return isInActivity
    default: break
    }
    return false
  }

  mutating func end(_ token: Int, text: Span<UInt8>) {
    let name = path.popLast()
    guard let name, isInActivity else { return }
    switch name {
    case .activity: closeActivity()
    case .lap: closeLap()
    case .trackpoint:
      if !point.keepsPosition() { current.findings.note(.badPosition) }
      builder.add(point)
    case .notes: current.notes = String(trimming: text) ?? current.notes
    case .id: began = WrittenTimestamp.alone(text)
    case .name: if path.last == .creator { current.creator = String(trimming: text) }
    default: readValue(of: name, text)
    }
  }

  private mutating func closeLap() {
    lap.points = lap.points.lowerBound..<builder.count
    current.laps.append(lap)
  }

  private mutating func passOver(_ code: PassedOverReason) {
    guard nextNumber <= MostRecordings.count else { return surplus += 1 }
    passedOver.append(PassedOver(number: nextNumber, code: code, sport: .unknown))
  }

  private mutating func closeActivity() {
    isInActivity = false
    guard nextNumber <= MostRecordings.count else { return surplus += 1 }
    current.findings.note(.timesLaidOut, count: builder.layOutUntimed(&current.laps))
    current.track = builder.track
    current.weighWords()
    current.findings.note(.decimalComma, count: commas)
    commas = 0
    var stated = StatedDates()
    stated.add(current.laps.first?.start)
    stated.add(began)
    activities.append(
      DecodedActivity(
        recording: current, pointsSeen: builder.pointsSeen, stated: stated,
        openDates: times.takeOpenDates()))
  }

  mutating func breakOff() {
    guard isInActivity else { return }
    current.findings.note(.truncatedFile)
    if path.isInside(.lap) { closeLap() }
    closeActivity()
  }

  func finish() -> RunFile {
    var file =
      activities.isEmpty && !passedOver.isEmpty
      ? RunFile(format: .tcx, recordings: [], skipped: [])
      : RunFile(format: .tcx, activities: activities, dateOrder: times.order)
    file.skipped = (file.skipped + passedOver).sorted { $0.number < $1.number }
    if let refusal = MostRecordings.refusal(of: surplus, .tcx) { file.recordings.append(refusal) }
    return file
  }

  private mutating func readValue(of name: Name, _ text: Span<UInt8>) {
    guard !text.isEmpty else { return }
    if name == .time { return point.readTime(text, by: &times, noting: &current.findings) }
    switch name {
    case .latitudeDegrees, .longitudeDegrees, .altitudeMeters, .distanceMeters, .value, .cadence,
      .speed, .runCadence, .avgRunCadence, .steps, .totalTimeSeconds, .groundContactTime:
      guard let value = DecimalNumber.parse(text, commas: &commas) else {
        return current.findings.note(.badNumber)
      }
      if path.isInside(.trackpoint) {
        readPointValue(value, of: name)
      } else {
        readLapValue(value, of: name)
      }
    default: break
    }
  }

  private mutating func readPointValue(_ value: Double, of name: Name) {
    switch name {
    case .latitudeDegrees: point.latitude = value
    case .longitudeDegrees: point.longitude = value
    case .altitudeMeters: point.altitudeM = Float(value)
    case .distanceMeters: if value >= 0 { point.distanceM = value }
    case .value: if path.last == .heartRateBpm, value > 0 { point.heartRateBPM = Float(value) }
    // Cadence is meant for the crank, yet some watches write a runner's there.
    case .cadence:
      if point.cadence.isNaN { point.cadence = Float(value) }
      if current.cadenceElement == nil { current.cadenceElement = .crank }
    case .runCadence:
      point.cadence = Float(value)
      current.cadenceElement = .feet
    case .speed: if value >= 0 { point.speedMPS = Float(value) }
    case .groundContactTime: if value > 0 { point.contactTimeMS = Float(value) }
    default: break
    }
  }

  private mutating func readLapValue(_ value: Double, of name: Name) {
    // No lap is as long, has as many steps, or runs backwards.
    guard value >= 0, value < 1e7 else { return current.findings.note(.badNumber) }
    switch name {
    case .totalTimeSeconds: lap.totalTimeS = value
    case .distanceMeters: lap.distanceM = value
    case .cadence: if lap.averageCadence == nil { lap.averageCadence = value }
    case .avgRunCadence: lap.averageCadence = value
    case .steps: lap.steps = value
    default: break
    }
  }
}
