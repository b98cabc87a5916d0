import ActivityList
import ByteStream
import RunFiles
import Running

/// What Apple's Health says of a person, from bytes to the workouts with a route; it is never held as a whole.
enum HealthProcessing {
  /// What lies at `place`, and the hash of its raw bytes.
  static func process(
    _ place: InputPlace, limits: ReadLimits
  ) -> (outcome: FileOutcome, sha256: String) {
    let digest = Digest()
    do throws(Rejection) {
      let workouts = try read(place, limits) { digest.update($0) }
      return (.activities(workouts), digest.finish())
    } catch {
      return (.rejected(error), digest.finish())
    }
  }

  private static func read(
    _ place: InputPlace, _ limits: ReadLimits,
    observing observe: @escaping (UnsafeRawBufferPointer) -> Void
  ) throws(Rejection) -> ListedActivities {
    let raw = try place.open(limits, observing: observe)
    var workouts = HealthWorkouts { Sport(label: $0) }
    do throws(ByteSourceFailure) {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
      defer { buffer.deallocate() }
      while true {
        let count = try raw.read(into: buffer)
        if count == 0 { break }
        workouts.take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
      if raw.hasChanged { throw .changed }
    } catch {
      throw Rejection(error)
    }
    return workouts.finish()
  }
}
