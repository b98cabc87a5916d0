import ActivityList
import ByteStream
import RunFiles
import Running

/// A list of activities that is too long to be held as a whole, from bytes to activities.
enum StreamedListProcessing {
  /// What lies at `place`, read into `list`, and the hash of its raw bytes.
  static func process(
    _ place: InputPlace, limits: ReadLimits, _ list: some StreamedList
  ) -> (outcome: FileOutcome, sha256: String) {
    let digest = Digest()
    do throws(Rejection) {
      let activities = try read(place, limits, list) { digest.update($0) }
      return (.activities(activities), digest.finish())
    } catch {
      return (.rejected(error), digest.finish())
    }
  }

  private static func read(
    _ place: InputPlace, _ limits: ReadLimits, _ list: some StreamedList,
    observing observe: @escaping (UnsafeRawBufferPointer) -> Void
  ) throws(Rejection) -> ListedActivities {
    let raw = try place.open(limits, observing: observe)
    var list = list
    do throws(ByteSourceFailure) {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
      defer { buffer.deallocate() }
      while true {
        let count = try raw.read(into: buffer)
        if count == 0 { break }
        list.take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
      if raw.hasChanged { throw .changed }
    } catch {
      throw Rejection(error)
    }
    return try list.finish()
  }
}
