import Running

extension Recording {
  /// Notes what the recording's own name and notes say of the sport, beside what was found already.
  ///
  /// - Parameter head: what the head of the file says of all its recordings.
  mutating func weighWords(and head: [SportWord] = []) {
    let own = [
      name.flatMap { SportWord($0, in: .name) }, notes.flatMap { SportWord($0, in: .notes) },
    ]
    add(own.compactMap { $0 } + head)
  }

  mutating func add(_ words: [SportWord]) { sportWords = (sportWords + words).inOrder }
}
