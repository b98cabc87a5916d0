import Foundation
import Running
import Testing

@testable import RunFiles

@Suite(
  "Corpus", .enabled(if: ExportFolder.corpus != nil, "SOLEUS_CORPUS names no folder"))
struct CorpusTests {
  private let files = ExportFolder.corpus.map {
    ExportFolder.files(below: $0, endingIn: [".gpx", ".tcx"])
  }

  @Test("The corpus holds files")
  func holdsFiles() { #expect(files?.isEmpty == false) }

  @Test("Every file is refused with a code, or holds the points that a plain search counts")
  func points() throws {
    for url in try #require(files) {
      do throws(Rejection) {
        let file = try RunFile.read(path: url.path)
        let decoded = file.recordings.reduce(0) { $0 + $1.pointsRead }
        let single = file.skipped.count { $0.code == .tooFewPoints }
        let counted = TimedPoints.count(in: (try? Data(contentsOf: url)) ?? Data())
        #expect(decoded + single == counted, "\(url.lastPathComponent)")
        #expect(!file.recordings.isEmpty || !file.skipped.isEmpty, "\(url.lastPathComponent)")
        for recording in file.recordings where recording.refusal == nil {
          #expect(isConsistent(recording.track), "\(url.lastPathComponent)")
        }
      } catch {
        #expect(!error.message.isEmpty && !error.hint.isEmpty, "\(url.lastPathComponent)")
      }
    }
  }

  private func isConsistent(_ track: Track) -> Bool {
    let counts = [
      track.latitude.count, track.longitude.count, track.altitudeM.count,
      track.deviceDistanceM.count, track.deviceSpeedMPS.count, track.heartRateBPM.count,
      track.deviceCadence.count, track.contactTimeMS.count, track.verticalOscillationMM.count,
    ]
    return counts.allSatisfy { $0 == 0 || $0 == track.count }
      && track.segmentStarts.first == 0 && track.segmentStarts.allSatisfy { $0 < track.count }
      && track.time.allSatisfy { $0.isFinite }
  }
}

@Suite("Counting timed points by plain search")
struct TimedPointsTests {
  @Test("It counts points with a time, those of routes and courses aside")
  func counts() {
    let gpx = """
      <gpx><rte><rtept><time>2026</time></rtept></rte><trkpt/><trkpt lat="1"><time>2026</time></trkpt>
      <g:trkpt><g:time>1999</g:time></g:trkpt><trkpt><time/></trkpt><trkpt></trkpt><trkpt><time>1901</time></trkpt>
      <time>2026</time></gpx>
      """
    #expect(TimedPoints.count(in: Data(gpx.utf8)) == 2)
    let tcx = """
      <Course><Trackpoint><Time>2026</Time></Trackpoint></Course>
      <Activity Sport="Running"><Trackpoint><Time>2026</Time></Trackpoint><Trackpoint>
      </Trackpoint></Activity><Trackpoint><Time>2026</Time></Trackpoint>
      """
    #expect(TimedPoints.count(in: Data(tcx.utf8)) == 1)
  }
}

/// Counts track points that hold a time by searching text, without any XML parser.
enum TimedPoints {
  static func count(in data: Data) -> Int {
    let text = String(decoding: data, as: UTF8.self)
    let inGPX = points(of: "trkpt", time: "time", in: text[...])
    let inTCX = text.split(separator: "<Activity ").dropFirst().reduce(0) { sum, piece in
      let activity = piece.split(separator: "</Activity>", maxSplits: 1).first ?? piece
      return sum + points(of: "Trackpoint", time: "Time", in: activity)
    }
    return inGPX + inTCX
  }

  private static func points(of name: String, time: String, in text: Substring) -> Int {
    // Each piece before a closing tag ends with the inside of one point.
    text.split(separator: "\(name)>", omittingEmptySubsequences: false).count { piece in
      let isClosed = piece.hasSuffix("</") || piece.hasSuffix(":")
      guard isClosed else { return false }
      // Of pieces that hold an opening tag with attributes, the inside begins after it.
      let inside = piece.split(separator: "<\(name) ").last ?? piece
      guard let value = inside.split(separator: "\(time)>", maxSplits: 1).dropFirst().first
      else { return false }
      // Clocks that were never set say 1901, 1970 or the like: no time.
      return ["198", "199", "2"].contains { value.hasPrefix($0) }
    }
  }
}
