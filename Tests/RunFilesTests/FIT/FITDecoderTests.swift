import Running
import SyntheticAthletes
import Testing

@testable import RunFiles

@Suite("Points and sums of FIT")
struct FITDecoderTests {
  /// The first point of a run whose first record has `fields`.
  private func track(_ fields: [(FITWriter.Field, FITWriter.Value)]) throws -> Track {
    var fit = MadeUpFIT()
    fit.record(0, fields)
    fit.records(1..<121)
    fit.session(0..<120)
    return try recording(fit.bytes).track
  }

  @Test("Every channel is taken in its unit")
  func channels() throws {
    let quarter = 1 << 29
    let track = try track([
      (.init(0, .sint32), .number(quarter)), (.init(1, .sint32), .number(-quarter)),
      (.init(2, .uint16), 2_600), (.init(3, .uint8), 141), (.init(4, .uint8), 83),
      (.init(53, .uint8), 64), (.init(5, .uint32), 1_234), (.init(6, .uint16), 3_210),
      (.init(39, .uint16), 876), (.init(41, .uint16), 2_431),
    ])
    #expect(track.time[0] == Double(MadeUpFIT.start + fitEpoch))
    #expect(track.latitude[0] == 45 && track.longitude[0] == -45)
    #expect(track.altitudeM[0] == 20 && track.heartRateBPM[0] == 141)
    #expect(track.deviceCadence[0] == 83.5 && track.deviceDistanceM[0] == 12.34)
    #expect(track.deviceSpeedMPS[0] == 3.21)
    #expect(track.contactTimeMS[0] == 243.1 && track.verticalOscillationMM[0] == 87.6)
    #expect(track.contactTimeMS[1].isNaN && track.latitude[1].isNaN)
  }

  @Test("Enhanced fields come before those they replace, wherever they stand")
  func enhanced() throws {
    let track = try track([
      (.init(78, .uint32), 3_000), (.init(2, .uint16), 2_600), (.init(6, .uint16), 3_210),
      (.init(73, .uint32), 3_333),
    ])
    #expect(track.altitudeM[0] == 100 && track.deviceSpeedMPS[0] == 3.333)
  }

  @Test("What the watch marks as none is a gap, and so are 0 beats and 0 ms on the ground")
  func absent() throws {
    let track = try track([
      (.init(2, .uint16), nil), (.init(3, .uint8), 0), (.init(4, .uint8), nil),
      (.init(53, .uint8), 64), (.init(6, .uint16), nil), (.init(41, .uint16), 0),
      (.init(39, .uint16), 0), (.init(5, .uint32), 0),
    ])
    #expect(track.altitudeM.isEmpty && track.heartRateBPM.isEmpty && track.contactTimeMS.isEmpty)
    #expect(track.verticalOscillationMM.isEmpty && track.deviceSpeedMPS.isEmpty)
    #expect(track.deviceCadence[0].isNaN && track.deviceDistanceM[0] == 0)
  }

  @Test("Half a position, and one at 0/0, is left out and noted")
  func positions() throws {
    var fit = MadeUpFIT()
    fit.record(0, [(.init(0, .sint32), 5), (.init(1, .sint32), nil)])
    fit.record(1, [(.init(0, .sint32), 0), (.init(1, .sint32), 0)])
    fit.records(2..<121)
    fit.session(0..<120)
    let recording = try recording(fit.bytes)
    #expect(recording.count(.badPosition) == 2 && recording.track.latitude.isEmpty)
  }

  @Test("Packed speed and distance are told apart, and distance is counted on when it goes round")
  func packedDistance() throws {
    var fit = MadeUpFIT()
    fit.writer.define(
      1, message: 20, [.init(253, .uint32), .init(8, .byte, count: 3)])
    // 3.00 m/s; sixteenths of a metre, of which 4096 go round.
    for second in 0..<200 {
      let sixteenths = (second * 48 + 100) % 4_096
      fit.writer.write(
        1,
        [
          .number(MadeUpFIT.start + second),
          .numbers([300 & 0xff, 300 >> 8 | (sixteenths & 0xf) << 4, sixteenths >> 4]),
        ])
    }
    fit.session(0..<200)
    let track = try recording(fit.bytes).track
    #expect(track.deviceSpeedMPS.allSatisfy { $0 == 3 })
    #expect(
      track.deviceDistanceM.indices.allSatisfy {
        track.deviceDistanceM[$0] == Double($0) * 3 + 6.25
      })
  }

  @Test("A pod's own field counts where the watch has none of its own")
  func developerFields() throws {
    var fit = MadeUpFIT()
    fit.writer.define(
      1, message: 206,
      [.init(0, .uint8), .init(1, .uint8), .init(2, .uint8), .init(3, .string, count: 16)])
    fit.writer.write(1, [0, 1, 0x84, "Ground Time"])
    fit.writer.write(1, [0, 2, 0x02, "Cadence"])
    fit.writer.define(
      2, message: 20,
      [
        .init(253, .uint32), .init(4, .uint8), .init(41, .uint16),
        .init(1, .uint16, developer: 0), .init(2, .uint8, developer: 0),
      ])
    for second in 0..<121 {
      fit.writer.write(
        2,
        [
          .number(MadeUpFIT.start + second), second == 0 ? 80 : nil, second == 0 ? 2_200 : 0, 251,
          85,
        ])
    }
    fit.session(0..<120)
    let track = try recording(fit.bytes).track
    #expect(track.deviceCadence.prefix(2) == [80, 85])
    #expect(track.contactTimeMS.prefix(2) == [220, 251])
  }

  @Test("Cadence of somebody on foot is of one foot, of a rider the crank's")
  func cadence() throws {
    for (sport, element) in [(1, CadenceElement.oneFoot), (11, .oneFoot), (2, .crank)] {
      var fit = MadeUpFIT()
      fit.records(0..<121)
      fit.session(0..<120, sport: sport)
      #expect(try recording(fit.bytes).cadenceElement == element)
    }
    var unknown = MadeUpFIT()
    unknown.records(0..<121)
    #expect(try recording(unknown.bytes).cadenceElement == nil)
    #expect(try recording(unknown.bytes).sport == .unknown)
  }

  @Test("A timer that was stopped begins a segment with the next point")
  func pauses() throws {
    var fit = MadeUpFIT()
    fit.timer(0, 0)
    fit.records(0..<60)
    fit.timer(60, 4)
    fit.timer(90, 0)
    fit.records(90..<150)
    fit.timer(150, 4)
    fit.session(0..<150)
    #expect(try recording(fit.bytes).track.segmentStarts == [0, 60])
  }

  @Test("The watch's own clock is kept where it can be one")
  func clock() throws {
    func offset(_ local: Int?) throws -> Int? {
      var fit = MadeUpFIT()
      fit.records(0..<121)
      fit.session(0..<120)
      fit.message(
        34,
        [
          (.init(253, .uint32), .number(MadeUpFIT.start + 120)),
          (.init(5, .uint32), local.map { .number(MadeUpFIT.start + 120 + $0) } ?? nil),
        ])
      return try recording(fit.bytes).utcOffsetS
    }
    #expect(try offset(7_200) == 7_200)
    #expect(try offset(-12_600 + 1) == -12_600)
    #expect(try offset(20_700) == 20_700)
    #expect(try offset(0) == 0)
    for nonsense in [nil, 7_000, 15 * 3_600, -MadeUpFIT.start] {
      #expect(try offset(nonsense) == nil)
    }
  }

  @Test("Maker and product name the creator, the maker once")
  func creator() throws {
    func creator(_ maker: Int, _ product: FITWriter.Value, _ device: FITWriter.Value = nil) throws
      -> String?
    {
      var fit = MadeUpFIT()
      fit.message(
        0,
        [
          (.init(0, .enumeration), 4), (.init(1, .uint16), .number(maker)),
          (.init(8, .string, count: 24), product),
        ])
      fit.message(23, [(.init(0, .uint8), 1), (.init(27, .string, count: 24), "A strap")])
      fit.message(23, [(.init(0, .uint8), 0), (.init(27, .string, count: 24), device)])
      fit.records(0..<121)
      return try recording(fit.bytes).creator
    }
    #expect(try creator(1, nil) == "Garmin")
    #expect(try creator(294, "COROS PACE 3") == "COROS PACE 3")
    #expect(try creator(23, "", "Race") == "Suunto Race")
    #expect(try creator(60_000, nil) == nil)
  }

  @Test("A watch that was never set is dated by when its file or session began")
  func unsetClock() throws {
    var fit = MadeUpFIT()
    fit.writer.define(2, message: 20, [.init(253, .uint32), .init(5, .uint32)])
    for second in 0..<121 { fit.writer.write(2, [.number(1_000 + second), .number(300 * second)]) }
    let recording = try recording(fit.bytes)
    #expect(recording.count(.datesMended) == 1)
    #expect(recording.track.time[0] == Double(MadeUpFIT.start + fitEpoch))
  }

  @Test("Times since the watch was switched on are dated by its own clock, and have no zone")
  func switchedOn() throws {
    var fit = MadeUpFIT()
    fit.writer.define(2, message: 20, [.init(253, .uint32), .init(5, .uint32)])
    // Half a year after it was switched on.
    let on = 16_000_000
    for second in 0..<121 { fit.writer.write(2, [.number(on + second), .number(300 * second)]) }
    fit.message(
      34,
      [
        (.init(253, .uint32), .number(on + 120)),
        (.init(5, .uint32), .number(MadeUpFIT.start + 120)),
      ])
    let recording = try recording(fit.bytes)
    #expect(recording.track.time[0] == Double(MadeUpFIT.start + fitEpoch))
    #expect(recording.count(.datesMended) == 1 && recording.count(.timeWithoutZone) == 121)
    #expect(recording.utcOffsetS == nil)
  }

  @Test("A watch's clock that no watch can show dates nothing")
  func absurdClock() throws {
    var fit = MadeUpFIT()
    fit.writer.define(2, message: 20, [.init(253, .uint32), .init(5, .uint32)])
    for second in 0..<121 {
      fit.writer.write(2, [.number(16_000_000 + second), .number(300 * second)])
    }
    fit.message(
      34,
      [
        (.init(253, .uint32), .number(16_000_120)), (.init(5, .float64), .bits(1e300.bitPattern)),
      ])
    #expect(try recording(fit.bytes).track.time.allSatisfy { $0 < 1e10 })
  }

  @Test("Numbers that no field of the profile holds, as damage makes them, end nothing")
  func absurd() throws {
    let huge = FITWriter.Value.bits(1e300.bitPattern)
    var kind = MadeUpFIT(type: nil)
    kind.message(0, [(.init(0, .float64), huge)])
    #expect(try RunFile.read(bytes: kind.bytes).skipped.first?.word == "file type unknown")
    var fit = MadeUpFIT()
    fit.record(
      0, [(.init(8, .float64), huge), (.init(4, .float64), huge), (.init(3, .float64), huge)])
    fit.records(1..<121)
    for number: UInt16 in [19, 18] {
      fit.message(
        number, [2, 7, 8, 9, 10, 17, 18, 21, 22].map { (.init($0, .float64), huge) })
    }
    let recording = try recording(fit.bytes)
    #expect(recording.track.count == 121)
    #expect(recording.summary == RecordingSummary(start: recording.summary.start))
    var sport = MadeUpFIT()
    sport.records(0..<121)
    sport.message(18, [(.init(5, .float64), huge), (.init(6, .float64), huge)])
    #expect(try RunFile.read(bytes: sport.bytes).recordings.first?.sportText == "sport unknown")
  }
}
