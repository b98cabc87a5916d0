extension Array where Element: BinaryFloatingPoint {
  /// Puts the value of rank `rank`, from 0, into its place, smaller ones before and greater ones after it, and
  /// returns it; the array holds numbers only.
  ///
  /// Hoare's selection (1961), with the middle as pivot, which suits what is nearly sorted.
  @inlinable
  package mutating func select(_ rank: Int) -> Element {
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
