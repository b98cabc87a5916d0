import Testing

@testable import Running

@Suite("Outlines")
struct DistanceFingerprintTests {
  /// A run of `seconds` with a point every three, faster by a third in every other minute.
  private func made(start: Double = 1_780_000_010, seconds: Int, scale: Double = 1)
    -> DistanceFingerprint?
  {
    let ticks = Array(stride(from: 0, through: seconds, by: 3))
    var distance = 0.0
    return DistanceFingerprint(
      time: ticks.map { start + Double($0) },
      distanceM: ticks.map { tick in
        defer { distance += (tick / 60 % 2 == 0 ? 9 : 12) * scale }
        return distance
      })
  }

  @Test("Marks lie on full minutes, and metres between them add up to the distance between them")
  func marks() throws {
    let fingerprint = try #require(
      DistanceFingerprint(time: [100, 160, 250, 400], distanceM: [0, 120, 300, 300]))
    #expect(fingerprint.spacingS == 60 && fingerprint.firstMark == 2)
    #expect(fingerprint.metres == [120, 120, 20, 0])
  }

  @Test("Two marks on the first and the last point make one stretch")
  func bounds() throws {
    let fingerprint = try #require(DistanceFingerprint(time: [60, 120], distanceM: [0, 200]))
    #expect(fingerprint == DistanceFingerprint(spacingS: 60, firstMark: 1, metres: [200]))
  }

  @Test("Without distance, with a single mark or over damaged times there is no fingerprint")
  func none() {
    #expect(DistanceFingerprint(time: [0, 600], distanceM: []) == nil)
    #expect(DistanceFingerprint(time: [], distanceM: []) == nil)
    #expect(DistanceFingerprint(time: [61, 170], distanceM: [0, 300]) == nil)
    #expect(DistanceFingerprint(time: [0, 61 * 3_600], distanceM: [0, 300]) == nil)
    #expect(DistanceFingerprint(time: [-1e300, 1e300], distanceM: [0, 1]) == nil)
    #expect(DistanceFingerprint(time: [1e300, 1e300], distanceM: [0, 1]) == nil)
  }

  @Test("A long run's fingerprint stays small", arguments: [4, 5, 20, 21, 60])
  func small(hours: Int) throws {
    let fingerprint = try #require(made(seconds: hours * 3_600))
    #expect(fingerprint.metres.count <= 240 && fingerprint.metres.count >= 47)
  }

  @Test("Times before 1970 have marks too, and widening starts at the first mark within")
  func before1970() throws {
    let fingerprint = try #require(DistanceFingerprint(time: [-1_000, -100], distanceM: [0, 900]))
    #expect(fingerprint.firstMark == -16 && fingerprint.metres.count == 14)
    let wider = fingerprint.widened(to: 300)
    #expect(wider.firstMark == -3 && wider.metres == [300, 300])
  }

  @Test("Every recording is like itself on any clock, in metres of any length")
  func itself() throws {
    for hours in [1, 5, 21] {
      let one = try #require(made(seconds: hours * 3_600))
      for offset in [-14 * 3_600, -900, 0, 20_700, 14 * 3_600] {
        let other = try #require(
          made(start: 1_780_000_010 + Double(offset), seconds: hours * 3_600, scale: 1.02))
        let alike = try #require(one.likeness(to: other, laterBy: -offset))
        #expect(alike.shared == one.metres.count)
        #expect(abs(alike.scale - 1.02) < 0.001 && alike.difference < 0.002)
      }
    }
  }

  @Test("A part with finer marks is like its whole")
  func part() throws {
    let whole = try #require(made(seconds: 5 * 3_600))
    let part = try #require(made(seconds: 2 * 3_600))
    let alike = try #require(whole.likeness(to: part))
    #expect(alike.spacingS == 300 && alike.shared == 23 && alike.difference < 0.001)
    #expect(part.likeness(to: whole) == alike)
  }

  @Test("What shares no stretch has no likeness, and standing is unlike running")
  func unlike() throws {
    let one = try #require(made(seconds: 600))
    #expect(one.likeness(to: one, laterBy: 3_600) == nil)
    let standing = DistanceFingerprint(
      spacingS: 60, firstMark: one.firstMark, metres: one.metres.map { _ in 0 })
    #expect(one.likeness(to: standing)?.scale == .infinity)
    #expect(standing.likeness(to: standing)?.scale == 1)
  }
}
