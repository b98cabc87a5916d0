import AthleteWeeks
import Running

extension Execution {
  /// The athletes who were there at the last run and whose folders are gone; their reports stay.
  ///
  /// - Parameters:
  ///   - store: what it knows of athletes counts, and so do the parts of their reports.
  func goneAthletes(
    _ store: Store?, refused: [RejectedFolder]
  ) throws -> [RejectedFolder] {
    // A name of the store's that no sound note has may have flipped bits: nobody is gone.
    let stored = try (store?.athletes() ?? []).filter {
      try store?.note(StoredNote.athlete($0)) != nil
    }
    let known = try stored + AthleteParts.athletes(in: plan.partsFolder)
    let present = Set(
      (try AthleteFolder.names(of: plan).athletes + refused.map(\.name)).map(FileName.init))
    let gone = Set(known.map(FileName.init)).subtracting(present).sorted()
    try refuseForgetting(gone)
    return gone.filter { only != nil || !forgetting.holds($0.text) }.map {
      RejectedFolder(
        name: $0.text,
        rejection: Rejection(
          .gone, "the athlete's folder was there at the last run and is not; the reports stay"))
    }
  }

  /// Nobody can be forgotten who is there, or whom nobody knows.
  private func refuseForgetting(_ gone: [FileName]) throws(Failure) {
    for athlete in forgetting.athletes where !gone.contains(FileName(athlete)) {
      throw Failure(
        exit: .noUsableInput,
        message: "there is no athlete \(athlete) whose folder is gone"
          + didYouMean(athlete, among: gone.map(\.text)),
        hint: "Take the folder \(plan.athletesFolder)/\(athlete) away first, if it is there.")
    }
  }
}
