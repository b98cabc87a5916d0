/// The order in which numbers ascend, equal ones as they stand.
///
/// A sort by digits: millions of numbers of nodes are in order in a quarter of the time that comparing takes,
/// and without another copy of them.
func ascendingOrder(_ count: Int, _ number: (Int) -> UInt64) -> [UInt32] {
  precondition(count <= UInt32.max, "whoever collects numbers stops before that")
  var order = (0..<UInt32(count)).map { $0 }
  var lowest = UInt64.max
  var highest = UInt64.min
  for index in 0..<count {
    lowest = min(lowest, number(index))
    highest = max(highest, number(index))
  }
  guard lowest < highest else { return order }
  var other = order
  let bits = 12
  var shift: UInt64 = 0
  while (highest - lowest) >> shift > 0 {
    func digit(_ index: UInt32) -> Int {
      Int((number(Int(index)) - lowest) >> shift & (1 << UInt64(bits) - 1))
    }
    var starts = [Int](repeating: 0, count: 1 << bits + 1)
    for index in order { starts[digit(index) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    for index in order {
      let digit = digit(index)
      other[starts[digit]] = index
      starts[digit] += 1
    }
    swap(&order, &other)
    shift += UInt64(bits)
    // A shift by all bits would not end it.
    if shift >= 64 { break }
  }
  return order
}
