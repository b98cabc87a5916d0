/// The ways of an extract that a runner can use, with the numbers of their nodes.
struct CollectedWays: WayReceiver {
  /// Each tag class once, as `FootWay` writes it.
  private(set) var classes: [String] = []
  private(set) var ways: [Way] = []
  /// The nodes of all ways, one way behind the other.
  private(set) var nodes: [Int64] = []
  /// More nodes than an index can number.
  private(set) var isTooLarge = false

  struct Way {
    var tagClass: UInt32
    /// Of its nodes.
    var start: Int
  }

  private var numbers: [String: UInt32] = [:]
  /// The class by the tags as they are read; `nil` for those of ways that are not used.
  private var classOfTags: [[UInt8]: UInt32?] = [:]
  /// The numbers of all ways, once they do not ascend.
  private var ids: Set<Int64>?
  private var ascending: [Int64] = []

  mutating func receive(way id: Int64, _ tags: borrowing WayTags, nodes: [Int64]) {
    guard nodes.count > 1, !tags.bytes.isEmpty, let tagClass = tagClass(tags), isNew(id) else {
      return
    }
    guard self.nodes.count + nodes.count < UInt32.max else {
      isTooLarge = true
      return
    }
    ways.append(Way(tagClass: tagClass, start: self.nodes.count))
    self.nodes.append(contentsOf: nodes)
  }

  private mutating func tagClass(_ tags: borrowing WayTags) -> UInt32? {
    if let known = classOfTags[tags.bytes] { return known }
    let number = FootWay.tagClass(tags).map { name in
      if let number = numbers[name] { return number }
      let number = UInt32(classes.count)
      classes.append(name)
      numbers[name] = number
      return number
    }
    classOfTags[tags.bytes] = .some(number)
    return number
  }

  /// Whether the way was not there yet: extracts that were put one behind the other share some.
  private mutating func isNew(_ id: Int64) -> Bool {
    if ids == nil {
      if ascending.last ?? .min < id {
        ascending.append(id)
        return true
      }
      ids = Set(ascending)
      ascending = []
    }
    return ids?.insert(id).inserted ?? true
  }
}
