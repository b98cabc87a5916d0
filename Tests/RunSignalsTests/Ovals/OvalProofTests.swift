import SyntheticAthletes
import Testing

@testable import RunSignals

@Suite("Proof of an oval")
struct OvalProofTests {
  /// The proof of the oval that lies nearest to the way.
  private func proof(_ shape: LapShape, metres: Double = 2_000) throws -> OvalProof {
    let way = OvalWay.laps(shape, metres: metres)
    let nodes = 0...(way.count - 1)
    let oval = try #require(
      OvalFit.guesses(way, nodes, .outdoors).map {
        OvalFit.fit($0, way, nodes, .outdoors, steps: 12)
      }.first)
    return OvalProof(
      oval, way, .outdoors, isTaken: [Bool](repeating: false, count: way.count))
  }

  @Test("An exact track is as sure as can be")
  func sure() throws {
    let proof = try proof(.track(lane: 1))
    #expect(try #require(proof.confidence) > 0.97)
    #expect(abs(proof.laps - 5) < 0.05 && proof.spreadM < 0.5)
  }

  @Test("Corners and bulging straights are proof of something else")
  func shape() throws {
    #expect(try proof(.block(length: 142, breadth: 76, corner: 4)).confidence == nil)
    #expect(try proof(.pond(length: 165, breadth: 82)).confidence == nil)
  }

  @Test("Laps that are too long or too few prove nothing")
  func size() throws {
    #expect(try proof(.oval(straight: 100, radius: 46)).confidence == nil)
    #expect(try proof(.track(lane: 1), metres: 450).confidence == nil)
  }

  @Test("What lies on another oval already is not counted again")
  func taken() throws {
    let way = OvalWay.laps(.track(lane: 1), metres: 2_000)
    let proof = try proof(.track(lane: 1))
    let again = OvalProof(
      proof.oval, way, .outdoors, isTaken: [Bool](repeating: true, count: way.count))
    #expect(again.laps == 0 && again.confidence == nil)
  }
}
