import Running

/// A field of a recording, so that tests can take parts of it away and see what changed.
struct RecordingField: Sendable {
  let name: String
  /// The parts it belongs to; a field of none is no stage's business.
  let parts: RecordingParts
  let copy: @Sendable (Recording, inout Recording) -> Void
  let isSame: @Sendable (Recording, Recording) -> Bool

  init<Value>(
    _ parts: RecordingParts, _ path: any WritableKeyPath<Recording, Value> & Sendable,
    _ name: String, isSame: @escaping @Sendable (Value, Value) -> Bool
  ) {
    self.parts = parts
    self.name = name
    copy = { from, to in to[keyPath: path] = from[keyPath: path] }
    self.isSame = { isSame($0[keyPath: path], $1[keyPath: path]) }
  }

  init<Value: Equatable & SendableMetatype>(
    _ parts: RecordingParts, _ path: any WritableKeyPath<Recording, Value> & Sendable,
    _ name: String
  ) {
    self.init(parts, path, name) { $0 == $1 }
  }

  /// A column, in which a gap is the same as a gap.
  init<Value: BinaryFloatingPoint & SendableMetatype>(
    column parts: RecordingParts,
    _ path: any WritableKeyPath<Recording, [Value]> & Sendable, _ name: String
  ) {
    self.init(parts, path, name) { a, b in
      a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
    }
  }

  /// A band, which is a field by itself.
  init(_ parts: RecordingParts, band signal: Signal) {
    self.init(parts, \.figures.quality[signal], "quality of \(signal)")
  }

  /// Every field of `Track`, by the name it has there.
  static let ofTrack = [
    RecordingField(column: [.deviceTime, .time], \.track.time, "time"),
    RecordingField(column: .position, \.track.latitude, "latitude"),
    RecordingField(column: .position, \.track.longitude, "longitude"),
    RecordingField(column: .altitude, \.track.altitudeM, "altitudeM"),
    RecordingField(column: .deviceDistance, \.track.deviceDistanceM, "deviceDistanceM"),
    RecordingField(column: .deviceSpeed, \.track.deviceSpeedMPS, "deviceSpeedMPS"),
    RecordingField(column: .heartRate, \.track.heartRateBPM, "heartRateBPM"),
    RecordingField(column: .deviceCadence, \.track.deviceCadence, "deviceCadence"),
    RecordingField(column: .contactTime, \.track.contactTimeMS, "contactTimeMS"),
    RecordingField(
      column: .verticalOscillation, \.track.verticalOscillationMM, "verticalOscillationMM"),
    RecordingField(column: .distance, \.track.distanceM, "distanceM"),
    RecordingField(.moving, \.track.moving, "moving"),
    RecordingField(column: .speed, \.track.speedMPS, "speedMPS"),
    RecordingField(column: .cadence, \.track.cadenceSPM, "cadenceSPM"),
    RecordingField(.recordedCadence, \.track.cadenceIsRecorded, "cadenceIsRecorded"),
    RecordingField(column: .grade, \.track.grade, "grade"),
    RecordingField(.surface, \.track.surface, "surface"),
    RecordingField(.segments, \.track.segmentStarts, "segmentStarts"),
  ]

  /// Every field of `Recording` but the track, the figures and the findings.
  static let ofRecording = [
    RecordingField([], \.format, "format"),
    RecordingField([], \.number, "number"),
    RecordingField([], \.pointsRead, "pointsRead"),
    RecordingField([], \.basis, "basis"),
    RecordingField([], \.refusal, "refusal"),
    RecordingField([], \.utcOffsetS, "utcOffsetS"),
    RecordingField(.summary, \.summary, "summary"),
    RecordingField([.fileSport, .sport], \.sport, "sport"),
    RecordingField(.words, \.sportText, "sportText"),
    RecordingField(.sportWords, \.sportWords, "sportWords"),
    RecordingField(.cadenceElement, \.cadenceElement, "cadenceElement"),
    RecordingField(.words, \.name, "name"),
    RecordingField(.words, \.notes, "notes"),
    RecordingField(.words, \.creator, "creator"),
    RecordingField(.laps, \.laps, "laps") { "\($0)" == "\($1)" },
  ]

  /// Every field of `RunFigures` but the qualities.
  static let ofFigures = [
    RecordingField(.distanceSource, \.figures.distanceSource, "distanceSource"),
    RecordingField(.sport, \.figures.sport, "sport"),
    RecordingField(.movingTime, \.figures.movingS, "movingS"),
    RecordingField(.ascent, \.figures.ascentM, "ascentM"),
    RecordingField(.cadenceSummary, \.figures.cadenceUnit, "cadenceUnit"),
    RecordingField(.cadenceSummary, \.figures.cadenceSource, "cadenceSource"),
    RecordingField(.cadenceSummary, \.figures.cadenceSPM, "cadenceSPM"),
    RecordingField(.cadenceSummary, \.figures.steps, "steps"),
    RecordingField(.cadenceSummary, \.figures.cadenceSums, "cadenceSums"),
    RecordingField(.turns, \.figures.turnsDegPerKm, "turnsDegPerKm"),
    RecordingField(.fade, \.figures.fade, "fade"),
    RecordingField(.surfaces, \.figures.ground, "ground"),
    RecordingField(.strike, \.figures.strike, "strike"),
    RecordingField(.load, \.figures.dose, "dose"),
    RecordingField(.load, \.figures.suspectDoses, "suspectDoses"),
    RecordingField(.load, \.figures.contactTimeMS, "contactTimeMS"),
    RecordingField(.suspects, \.figures.suspects, "suspects"),
    RecordingField(.ovals, \.figures.ovals, "ovals"),
  ]

  /// The quality of every signal.
  static let bands: [RecordingField] = Signal.allCases.map { signal in
    switch signal {
    case .distance: RecordingField(.distanceSource, band: .distance)
    case .moving: RecordingField(.movingTime, band: .moving)
    case .pace: RecordingField(.pace, band: .pace)
    case .cadence: RecordingField(.cadenceSummary, band: .cadence)
    case .steps: RecordingField(.cadenceSummary, band: .steps)
    case .ascent: RecordingField(.ascent, band: .ascent)
    case .turns: RecordingField(.turns, band: .turns)
    }
  }

  static let all = ofTrack + ofRecording + ofFigures + bands
}

extension Recording {
  /// A recording with these parts of this one, and nothing else.
  func only(_ parts: RecordingParts) -> Recording {
    var rest = Recording(format: format, number: number)
    for field in RecordingField.all where !field.parts.isDisjoint(with: parts) {
      field.copy(self, &rest)
    }
    return rest
  }

  /// The names of the fields in which the other differs, of those that `isAsked` picks.
  func differences(
    from other: Recording, where isAsked: (RecordingField) -> Bool
  ) -> [String] {
    RecordingField.all.filter { isAsked($0) && !$0.isSame(self, other) }.map(\.name)
  }
}
