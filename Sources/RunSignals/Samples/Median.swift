extension Array where Element: BinaryFloatingPoint {
  /// The middle value of what is a number; the mean of two middles; `nil` where there is none.
  func median() -> Double? {
    var numbers = filter { !$0.isNaN }
    guard !numbers.isEmpty else { return nil }
    let middle = numbers.count / 2
    let upper = Double(numbers.select(middle))
    guard numbers.count.isMultiple(of: 2) else { return upper }
    // Everything before the place that was selected is no greater than what stands there.
    let lower = numbers[..<middle].max().map { Double($0) } ?? upper
    return (lower + upper) / 2
  }

  /// Puts the value of rank `rank` into its place, smaller ones before and greater ones after it, and
  /// returns it; the array holds numbers only.
  ///
  /// Hoare's selection (1961), with the middle as pivot, which suits what is nearly sorted.
  mutating func select(_ rank: Int) -> Element {
    var low = 0
    var high = count - 1
    var rounds = 0
    while low < high {
      rounds += 1
      // Values made to defeat the pivot would take quadratic time.
      if rounds > 64 {
        self[low...high].sort()
        break
      }
      let pivot = self[(low + high) / 2]
      var i = low
      var j = high
      while i <= j {
        while self[i] < pivot { i += 1 }
        while self[j] > pivot { j -= 1 }
        if i <= j {
          swapAt(i, j)
          i += 1
          j -= 1
        }
      }
      if rank <= j {
        high = j
      } else if rank >= i {
        low = i
      } else {
        break
      }
    }
    return self[rank]
  }
}
