/// Where the nodes of ways lie, filled in as the nodes of an extract pass by.
struct NodePlaces: NodeReceiver {
  /// The points of all ways, one way behind the other; those whose node did not pass have no place.
  private(set) var vertices: [MapVertex]
  /// The numbers of the nodes, ascending, one for each vertex, and the vertex of each.
  private let ids: [Int64]
  private let order: [UInt32]
  /// Where in `ids` the last node was looked for.
  private var cursor = 0

  /// - Parameter nodes: the number of each vertex's node.
  init(_ nodes: [Int64]) {
    let order = ascendingOrder(nodes.count) { UInt64(bitPattern: nodes[$0]) ^ 1 << 63 }
    ids = order.map { nodes[Int($0)] }
    self.order = order
    vertices = Array(repeating: MapVertex(), count: nodes.count)
    numberJunctions()
  }

  mutating func receive(node id: Int64, latitude: Int32, longitude: Int32) {
    seek(id)
    var place = cursor
    while place < ids.count, ids[place] == id {
      vertices[Int(order[place])].latitude = latitude
      vertices[Int(order[place])].longitude = longitude
      place += 1
    }
  }

  /// Goes to the first that is not before `id`; nodes mostly ascend.
  private mutating func seek(_ id: Int64) {
    if cursor > 0, ids[cursor - 1] >= id {
      var (low, high) = (0, cursor - 1)
      while low < high {
        let middle = (low + high) / 2
        if ids[middle] < id { low = middle + 1 } else { high = middle }
      }
      cursor = low
    }
    while cursor < ids.count, ids[cursor] < id { cursor += 1 }
  }

  /// Gives vertices that are one node a number in common.
  private mutating func numberJunctions() {
    var number: UInt32 = 0
    var start = 0
    while start < ids.count {
      var end = start + 1
      while end < ids.count, ids[end] == ids[start] { end += 1 }
      if end - start > 1 {
        number += 1
        for place in start..<end { vertices[Int(order[place])].junction = number }
      }
      start = end
    }
  }
}
