import Running
import XMLStream

/// GPX 1.0 and 1.1: each `trk` is a recording; routes and waypoints carry no run.
///
/// Schema: topografix.com/GPX/1/1. Names are matched without their namespace and in their place:
/// writers declare wrong namespaces, none, or several versions of the same extension.
struct GPXDecoder: RunFileDecoder, ~Copyable {
  private enum Name: Int, CaseIterable {
    case gpx, trk, trkseg, trkpt, ele, time, name, type, cmt, desc, speed
    case hr, heartrate, cad, cadence, distance, lat, lon, creator, groundContactTime
    case metadata, keywords, exercisetype, exerciseType
    case extensions, wpt, rte, totalDistance, statsDistance
    case elapsedTime, totalTime, totalElapsedTime, movingTime, statsMovingTime, averageSpeed
    case startTime
    case duration, spelledDistance, spelledTotalTime, spelledElapsedTime, spelledMovingTime
    case spelledStartTime
    case activity, sport, activityType, spelledActivityType

    var isContainer: Bool {
      switch self {
      case .trk, .trkseg, .trkpt, .extensions, .wpt, .rte: true
      default: false
      }
    }

    /// The local name in the file.
    var local: String {
      switch self {
      case .groundContactTime: "GroundContactTime"
      // As Garmin's service writes totals, and as its TrackStatsExtension does.
      case .elapsedTime: "elapsed_time"
      case .movingTime: "moving_time"
      case .averageSpeed: "average_speed"
      case .startTime: "start_time"
      case .statsDistance: "Distance"
      case .totalElapsedTime: "TotalElapsedTime"
      case .statsMovingTime: "MovingTime"
      // The same in the other of two spellings.
      case .spelledDistance: "total_distance"
      case .spelledTotalTime: "total_time"
      case .spelledElapsedTime: "elapsedTime"
      case .spelledMovingTime: "movingTime"
      case .spelledStartTime: "startTime"
      case .spelledActivityType: "activity_type"
      default: "\(self)"
      }
    }
  }

  private var path = ElementPath<Name>()
  private var builder = TrackBuilder()
  private var point = PointValues()
  private var times = TimestampReader()
  private var current = Recording(format: .gpx, number: 1)
  private var activities: [DecodedActivity] = []
  private var creator: String?
  /// Of the track that is open, and of the file around its tracks.
  private var trackDates = StatedDates()
  private var headDates = StatedDates()
  private var headSummary = RecordingSummary()
  /// What the head of the file says of the sport of all its tracks.
  private var headWords: [SportWord] = []
  /// Tracks beyond those that a file may hold.
  private var surplus = 0
  private var commas = 0

  static let vocabulary = Name.allCases.map(\.local)

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
    case .gpx:
      creator = attributes.value(of: Name.creator.rawValue) { String($0) }
    case .trk:
      current = Recording(format: .gpx, number: activities.count + 1)
      current.creator = creator
      builder = TrackBuilder()
      trackDates = StatedDates()
    case .trkseg: builder.beginSegment()
    case .trkpt:
      point = PointValues()
      readPosition(attributes)
    // Extensions have times and altitudes of their own.
    case .ele: return parent == .trkpt
    case .time: return parent == .trkpt || parent == .trk || isHead(parent)
    case .distance: return path.isInside(.trkpt) || isInTotals
    case .speed, .hr, .heartrate, .cad, .cadence, .groundContactTime:
      return path.isInside(.trkpt)
    case .totalDistance, .statsDistance, .elapsedTime, .totalTime, .totalElapsedTime, .movingTime,
      .statsMovingTime, .averageSpeed, .startTime, .duration, .spelledDistance, .spelledTotalTime,
      .spelledElapsedTime, .spelledMovingTime, .spelledStartTime, .activity, .sport, .activityType,
      .spelledActivityType:
      return isInTotals
    case .type, .cmt: return parent == .trk
    case .name, .desc, .keywords: return parent == .trk || isHead(parent)
    case .exercisetype, .exerciseType: return !path.isInside(.trkpt)
    default: break
    }
    return false
  }

  mutating func end(_ token: Int, text: Span<UInt8>) {
    let name = path.popLast()
    guard let name else { return }
    switch name {
    case .trkpt: builder.add(point)
    case .trk: closeTrack()
    case .time where path.last != .trkpt: state(WrittenTimestamp.alone(text))
    case .name where path.last == .trk:
      current.name = String(trimming: text)
      trackDates.add(datesIn: current.name)
    case .type where path.last == .trk: current.sportText = String(trimming: text)
    case .desc where path.last == .trk: current.notes = String(trimming: text)
    case .cmt where path.last == .trk: current.notes = current.notes ?? String(trimming: text)
    case .name, .desc, .keywords: if isHead(path.last) { note(text, in: .metadata) }
    case .exercisetype, .exerciseType: note(text, in: .exerciseType)
    case .activity, .sport, .activityType, .spelledActivityType:
      // Other extensions use these names for other things, so that only known words count.
      if isInTotals, String(trimming: text).map(SportVocabulary.knows) == true {
        note(text, in: .exerciseType)
      }
    default:
      if path.isInside(.trkpt) {
        readValue(of: name, text)
      } else if isInTotals {
        readTotal(of: name, text)
      }
    }
  }

  /// Whether extensions are open that speak of a track or of the file, and not of a point.
  private var isInTotals: Bool {
    path.isInside(.extensions) && !path.isInside(.trkpt) && !path.isInside(.wpt)
      && !path.isInside(.rte)
  }

  private mutating func state(_ instant: Double?) {
    if path.isInside(.trk) { trackDates.add(instant) } else { headDates.add(instant) }
  }

  private mutating func readTotal(of name: Name, _ text: Span<UInt8>) {
    let inTrack = path.isInside(.trk)
    var summary = inTrack ? current.summary : headSummary
    if name == .startTime || name == .spelledStartTime {
      summary.start = StatedDates.credible(WrittenTimestamp.alone(text))
      state(summary.start)
    } else if let value = DecimalNumber.parse(text, commas: &commas)
      ?? StatedDuration.seconds(text),
      value > 0, value < 1e7
    {
      switch name {
      case .distance, .totalDistance, .statsDistance, .spelledDistance: summary.distanceM = value
      case .elapsedTime, .totalTime, .totalElapsedTime, .duration, .spelledTotalTime,
        .spelledElapsedTime:
        summary.elapsedS = value
      case .movingTime, .statsMovingTime, .spelledMovingTime: summary.movingS = value
      case .averageSpeed: summary.meanSpeedMPS = value
      default: break
      }
    }
    if inTrack { current.summary = summary } else { headSummary = summary }
  }

  /// Version 1.0 has name, description and keywords without an element around them.
  private func isHead(_ parent: Name?) -> Bool { parent == .metadata || parent == .gpx }

  private mutating func note(_ text: Span<UInt8>, in place: SportPlace) {
    guard let text = String(trimming: text) else { return }
    if place == .metadata { headDates.add(datesIn: text) }
    let words =
      place == .exerciseType
      ? [SportWord(exerciseType: text)]
      // Keywords stand for themselves, each between commas.
      : text.split { $0 == "," || $0 == ";" }.map { SportWord($0, in: place) }
    let known = words.compactMap { $0 }
    func add(to list: inout [SportWord]) {
      for word in known where list.count < Self.mostWords && !list.contains(word) {
        list.append(word)
      }
    }
    if path.isInside(.trk) { add(to: &current.sportWords) } else { add(to: &headWords) }
  }

  /// Words of sports that are kept of one place: nobody writes as many, and each track gets those of the head.
  private static let mostWords = 100

  private mutating func closeTrack() {
    guard activities.count < MostRecordings.count else {
      surplus += 1
      return
    }
    current.findings.note(.timesLaidOut, count: builder.layOutUntimed(&current.laps))
    current.track = builder.track
    current.sport = Sport(label: current.sportText ?? "")
    current.weighWords(and: headWords)
    current.findings.note(.decimalComma, count: commas)
    commas = 0
    activities.append(
      DecodedActivity(
        recording: current, pointsSeen: builder.pointsSeen, stated: trackDates,
        openDates: times.takeOpenDates()))
  }

  mutating func breakOff() {
    guard path.isInside(.trk) else { return }
    current.findings.note(.truncatedFile)
    closeTrack()
  }

  func finish() -> RunFile {
    var activities = activities
    // What the file says of the whole is of no single one of several tracks.
    if activities.count == 1 {
      activities[0].stated.add(headDates)
      if activities[0].recording.summary == RecordingSummary() {
        activities[0].recording.summary = headSummary
      }
    }
    var file = RunFile(format: .gpx, activities: activities, dateOrder: times.order)
    if let refusal = MostRecordings.refusal(of: surplus, .gpx) { file.recordings.append(refusal) }
    return file
  }

  private mutating func readPosition(_ attributes: XMLAttributes) {
    point.latitude = number(.lat, of: attributes)
    point.longitude = number(.lon, of: attributes)
    // A point of a track has a position by the schema, so none at all is worth a word too.
    if !point.keepsPosition() || point.latitude.isNaN { current.findings.note(.badPosition) }
  }

  private mutating func number(_ name: Name, of attributes: XMLAttributes) -> Double {
    attributes.value(of: name.rawValue) { DecimalNumber.parse($0, commas: &commas) } ?? .nan
  }

  private mutating func readValue(of name: Name, _ text: Span<UInt8>) {
    // An empty element is a value the device left out.
    guard !text.isEmpty else { return }
    if name == .time { return point.readTime(text, by: &times, noting: &current.findings) }
    guard let value = DecimalNumber.parse(text, commas: &commas) else {
      return current.findings.note(.badNumber)
    }
    switch name {
    case .ele: point.altitudeM = Float(value)
    case .speed: if value >= 0 { point.speedMPS = Float(value) }
    case .hr, .heartrate: if value > 0 { point.heartRateBPM = Float(value) }
    case .cad, .cadence: point.cadence = Float(value)
    case .distance: point.distanceM = value
    case .groundContactTime: if value > 0 { point.contactTimeMS = Float(value) }
    default: break
    }
  }
}
