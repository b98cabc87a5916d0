/// `; did you mean "anna"?` for a name that is near a known one, else nothing.
package func didYouMean(_ word: String, among known: [String]) -> String {
  nearest(to: word, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
}

/// The known word with the fewest differing letters, if they are few, else one that begins so.
package func nearest(to word: String, among known: [String]) -> String? {
  let best = known.map { (distance: editDistance(word, $0), word: $0) }
    .min { ($0.distance, $0.word) < ($1.distance, $1.word) }
  if let best,
    best.distance <= max(2, best.word.count / 3),
    // With every letter another it is no near name.
    best.distance < max(word.count, best.word.count)
  {
    return best.word
  }
  // Three letters are few to be meant by chance (ASSUMED).
  return word.count < 3
    ? nil : known.filter { $0.lowercased().hasPrefix(word.lowercased()) }.min()
}

/// The number of letters to insert, drop or change (Levenshtein, 1965).
func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a), Array(b))
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
      diagonal = above
    }
  }
  return row[b.count]
}
