import Running
import StreamTestSupport
import XMLStream

@testable import RunFiles

/// What `text` decodes to.
func decode(_ text: String) throws -> RunFile { try RunFile.read(bytes: Array(text.utf8)) }

/// The only recording of `text`.
func recording(_ text: String) throws -> Recording {
  let file = try decode(text)
  guard file.recordings.count == 1, let first = file.recordings.first else {
    throw NotOneRecording(count: file.recordings.count)
  }
  return first
}

struct NotOneRecording: Error { var count: Int }

/// Why `bytes` are refused; `nil` if they are not.
func rejection(_ bytes: [UInt8]) -> Rejection? {
  do throws(Rejection) {
    _ = try RunFile.read(bytes: bytes)
    return nil
  } catch {
    return error
  }
}

func rejection(_ text: String) -> Rejection? { rejection(Array(text.utf8)) }

extension Recording {
  /// How often `code` was noted.
  func count(_ code: FindingCode) -> Int {
    findings.list.first { $0.code == code }?.count ?? 0
  }
}

extension Track {
  /// Every column as text, where NaN equals NaN.
  var columns: [String: [String]] {
    [
      "time": time.map { "\($0)" }, "latitude": latitude.map { "\($0)" },
      "longitude": longitude.map { "\($0)" }, "altitude": altitudeM.map { "\($0)" },
      "distance": deviceDistanceM.map { "\($0)" }, "speed": deviceSpeedMPS.map { "\($0)" },
      "heart rate": heartRateBPM.map { "\($0)" }, "cadence": deviceCadence.map { "\($0)" },
      "segments": segmentStarts.map { "\($0)" },
    ]
  }
}

/// A GPX file around `tracks`.
func gpx(_ tracks: String, attributes: String = #"version="1.1" creator="Watch""#) -> String {
  "<?xml version=\"1.0\"?>\n<gpx \(attributes)>\(tracks)</gpx>\n"
}

/// A GPX file with one track of one segment.
func gpx(points: String) -> String { gpx("<trk><trkseg>\(points)</trkseg></trk>") }

/// A TCX file around `activities`, which stand in `Activities`.
func tcx(_ activities: String) -> String {
  "<?xml version=\"1.0\"?>\n<TrainingCenterDatabase><Activities>\(activities)</Activities>"
    + "</TrainingCenterDatabase>\n"
}

/// A TCX file with one running activity of one lap around one track.
func tcx(points: String) -> String {
  tcx("<Activity Sport=\"Running\"><Lap><Track>\(points)</Track></Lap></Activity>")
}
