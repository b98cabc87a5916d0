import RunFiles
import Running
import StrengthLog

/// What becomes of the bytes of a run file, by its codes.
func outcomeOfRun(_ bytes: [UInt8]) -> String {
  do throws(Rejection) {
    let file = try RunFile.read(bytes: bytes)
    for recording in file.recordings { check(recording.track) }
    if file.recordings.isEmpty {
      return "skipped: " + (file.skipped.first?.code.rawValue ?? "nothing")
    }
    let isPartial = file.recordings.contains { recording in
      recording.findings.list.contains { $0.code == .truncatedFile }
    }
    return isPartial ? "partial" : "ok"
  } catch {
    return "rejected: " + error.code.rawValue
  }
}

/// What becomes of the bytes of a strength log, by its codes.
func outcomeOfLog(_ bytes: [UInt8]) -> String {
  do throws(Rejection) {
    _ = try StrengthLog.read(
      bytes, of: Athlete(id: "a", name: "A", massKg: 70), defaultUnit: nil, catalogue: .standard)
    return "log: ok"
  } catch {
    return "log: rejected: " + error.code.rawValue
  }
}

/// Ends the process where a track breaks its own promises.
private func check(_ track: Track) {
  let counts = [
    track.latitude.count, track.longitude.count, track.altitudeM.count,
    track.deviceDistanceM.count, track.deviceSpeedMPS.count, track.heartRateBPM.count,
    track.deviceCadence.count, track.contactTimeMS.count, track.verticalOscillationMM.count,
  ]
  precondition(counts.allSatisfy { $0 == 0 || $0 == track.count }, "columns differ in length")
  precondition(track.time.allSatisfy(\.isFinite), "a time is not finite")
  precondition(zip(track.latitude, track.longitude).allSatisfy { $0.isNaN == $1.isNaN }, "half")
}
