import FITStream
import Running

/// Makes recordings of the messages of one FIT file.
struct FITDecoder: FITHandler, ~Copyable {
  /// A triathlon with its changes has five; more are nothing that somebody did in one go.
  private static let mostSessions = 64
  /// A lap a hundred metres over a week's race; a lap may be a byte of a file and is more here.
  private static let mostLaps = 10_000

  private var builder = TrackBuilder()
  private var packed = PackedDistance()
  private var badPositions = 0
  private var laps: [FITSummary] = []
  private var sessions: [FITSummary] = []
  /// Sport and variety as the watch was set to, which stand in files that end before their session.
  private var setTo: (sport: Double, subSport: Double) = (.nan, .nan)
  private var head = FITHead()
  /// Why and as what the file is passed over; `nil` for an activity.
  private var passedOver: (code: PassedOverReason, word: String)?

  mutating func take(
    _ kind: Int, time: Double, _ values: Span<Double>, _ texts: [Int: String]
  ) -> Bool {
    switch FITProfile.Kind(rawValue: kind) {
    case .record: addPoint(time, values)
    case .event:
      if values[FITProfile.Event.event.rawValue] == FITProfile.Event.timer,
        FITProfile.Event.stops.contains(values[FITProfile.Event.type.rawValue])
      {
        builder.beginSegment()
      }
    case .lap:
      if laps.count < Self.mostLaps { laps.append(FITSummary(values, endedAt: time)) }
    case .session:
      if sessions.count < Self.mostSessions { sessions.append(FITSummary(values, endedAt: time)) }
    case .activity: head.setClock(local: values[0], utc: time)
    case .fileID: return takeFileID(values, texts)
    case .deviceInfo:
      // The watch itself, and not a strap or pod.
      if values[FITProfile.DeviceInfo.index.rawValue] == 0 {
        head.productName = texts[FITProfile.DeviceInfo.productName.rawValue] ?? head.productName
      }
    case .sport: setTo = (values[0], values[1])
    case nil: break
    }
    return true
  }

  private mutating func takeFileID(_ values: Span<Double>, _ texts: [Int: String]) -> Bool {
    head.maker = FITNames.maker(values[FITProfile.FileID.manufacturer.rawValue])
    head.productName = texts[FITProfile.FileID.productName.rawValue]
    head.created = values[FITProfile.FileID.created.rawValue] + FITReader.epoch
    let type = values[FITProfile.FileID.type.rawValue]
    // 4 is an activity, and so is what does not say.
    guard !type.isNaN, type != 4 else { return true }
    let code: PassedOverReason = type == 5 ? .workout : type == 6 ? .course : .notAnActivity
    passedOver = (code, FITNames.fileKind(type))
    return false
  }

  private mutating func addPoint(_ time: Double, _ values: Span<Double>) {
    func value(_ field: FITProfile.Record) -> Double { values[field.rawValue] }
    var point = PointValues()
    point.time = time
    point.latitude = value(.latitude)
    point.longitude = value(.longitude)
    if !point.keepsPosition() { badPositions += 1 }
    let altitude = value(.enhancedAltitude)
    point.altitudeM = Float(altitude.isNaN ? value(.altitude) : altitude)
    point.distanceM = value(.distance)
    let speed = value(.enhancedSpeed)
    var speedMPS = speed.isNaN ? value(.speed) : speed
    if let both = packed.next(value(.speedAndDistance)) {
      if point.distanceM.isNaN { point.distanceM = both.distanceM }
      if speedMPS.isNaN { speedMPS = both.speedMPS }
    }
    point.speedMPS = Float(speedMPS)
    // 0 is a strap without contact, a pod that measured no step.
    if value(.heartRate) > 0 { point.heartRateBPM = Float(value(.heartRate)) }
    let fraction = value(.cadenceFraction)
    let cadence = value(.cadence) + (fraction.isNaN ? 0 : fraction)
    point.cadence = Float(cadence.isNaN ? value(.developerCadence) : cadence)
    let stance = value(.stance) > 0 ? value(.stance) : value(.developerStance)
    if stance > 0 { point.contactTimeMS = Float(stance) }
    if value(.oscillation) > 0 { point.verticalOscillationMM = Float(value(.oscillation)) }
    builder.add(point)
  }

  // MARK: What it comes to

  /// What the messages come to; a broken file's last recording is marked as such.
  consuming func finish(isBroken: Bool) -> RunFile {
    if let passedOver {
      return RunFile(
        format: .fit, recordings: [],
        skipped: [
          PassedOver(number: 1, code: passedOver.code, sport: .unknown, word: passedOver.word)
        ])
    }
    if sessions.isEmpty { sessions = [FITSummary(sport: setTo.sport, subSport: setTo.subSport)] }
    var track = builder.track
    if let seconds = head.sinceSwitchedOnS {
      for index in track.time.indices { track.time[index] += seconds }
      for index in sessions.indices { sessions[index].shift(by: seconds) }
      for index in laps.indices { laps[index].shift(by: seconds) }
    }
    var activities = FITSessions.cut(track, sessions, laps).map { head.mark($0) }
    let last = activities.lastIndex { !$0.recording.track.isEmpty } ?? 0
    activities[last].recording.findings.note(.badPosition, count: badPositions)
    // A point without a time belongs to no session.
    activities[last].pointsSeen += builder.pointsSeen - builder.count
    if isBroken {
      for index in last..<activities.count {
        activities[index].recording.findings.note(.truncatedFile)
      }
    }
    return RunFile(format: .fit, activities: activities)
  }
}

/// Speed and distance as old watches pack them into three bytes, the distance counted round and round.
private struct PackedDistance {
  private var total = 0.0
  private var last: Int?

  mutating func next(_ number: Double) -> (speedMPS: Double, distanceM: Double)? {
    // Three bytes; a damaged definition may name any type.
    guard let both = UInt32(exactly: number), both < 1 << 24 else { return nil }
    let (speed, sixteenths) = (Int(both & 0xfff), Int(both >> 12))
    // Twelve bits in sixteenths of a metre: once round is 256 m.
    total += last.map { Double((sixteenths - $0) & 0xfff) } ?? Double(sixteenths)
    last = sixteenths
    return (Double(speed) / 100, total / 16)
  }
}
