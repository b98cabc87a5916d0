import Running

/// Whether the stages of a pipeline file stand in an order in which each finds what it reads, as it
/// is meant to be read.
struct StageOrder {
  /// In the order of the file.
  let stages: [any Stage.Type]

  /// What is wrong with the stage at `index`, one message each.
  func problems(at index: Int) -> [String] {
    let stage = stages[index]
    // Told once is enough, however many stages read it.
    let present = stages[..<index].reduce(RecordingParts.decoded) {
      $0.union($1.writes).union($1.reads).union($1.mends)
    }
    let missing = stage.reads.union(stage.mends).subtracting(present)
    let early = missing.list.map { part in
      "\"\(stage.kind)\" reads \(part), which no stage before it writes"
        + (Self.writer(of: part).map { "; put \"\($0.kind)\" before it" } ?? "")
    }
    return early + stages[(index + 1)...].compactMap { Self.overtaken(stage, by: $0, missing) }
  }

  /// The message about a stage that reads what a `later` one makes or changes.
  ///
  /// Two stages may mend the same part; what else they read tells which is first.
  private static func overtaken(
    _ stage: any Stage.Type, by later: any Stage.Type, _ missing: RecordingParts
  ) -> String? {
    let made = stage.reads.union(stage.readsIfThere).union(stage.mends)
      .subtracting(missing).intersection(later.writes)
    // What mends with the help of what this one makes comes after it.
    let isBased = !stage.writes.isDisjoint(with: later.reads.union(later.readsIfThere))
    let mended =
      isBased ? [] : stage.reads.union(stage.readsIfThere).intersection(later.mends)
    guard let part = made.list.first ?? mended.list.first else { return nil }
    let verb = made.isEmpty ? "mends" : "writes"
    return "\"\(stage.kind)\" reads \(part), which \"\(later.kind)\" after it \(verb); "
      + "put \"\(later.kind)\" before \"\(stage.kind)\""
  }

  private static func writer(of part: String) -> (any Stage.Type)? {
    StageRegistry.all.first { $0.writes.list.contains(part) }
  }
}
