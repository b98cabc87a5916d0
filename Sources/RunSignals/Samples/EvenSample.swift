/// Values met one after another, of which evenly spaced ones are kept once there are too many.
///
/// The middle of a day and a half at a point a second is exact; a longer recording does not need all
/// its points to tell what is usual in it, and a copy of a column would cost as much as the column.
struct EvenSample<Value> {
  /// Never exceeded; even, so that every other value can leave in step.
  static var most: Int { 1 << 17 }

  private(set) var values: [Value] = []
  /// Values met so far, kept or not.
  private(set) var count = 0
  private var spacing = 1
  /// How many to pass over before the next one is kept.
  private var passing = 0

  /// Keeps the value if its turn has come.
  mutating func add(_ value: Value) {
    count += 1
    guard passing == 0 else {
      passing -= 1
      return
    }
    if values.count == Self.most {
      values = stride(from: 0, to: values.count, by: 2).map { values[$0] }
      spacing *= 2
    }
    values.append(value)
    passing = spacing - 1
  }
}
