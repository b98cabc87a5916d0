/// Ways from node to node through a town, whatever a map has of them.
struct TownPaths {
  /// A stretch of a way from one of its nodes to the next.
  struct Step {
    var from, to: Int
    var way: Int
  }

  private struct Edge {
    var to: Int
    var way: Int
    var metres: Double
  }

  private let town: Town
  private let edges: [[Edge]]

  init(_ town: Town) {
    self.town = town
    var edges = [[Edge]](repeating: [], count: town.nodes.count)
    for (index, way) in town.ways.enumerated() {
      for (one, other) in zip(way.nodes, way.nodes.dropFirst()) {
        let metres = town.nodes[one].distance(to: town.nodes[other])
        edges[one].append(Edge(to: other, way: index, metres: metres))
        edges[other].append(Edge(to: one, way: index, metres: metres))
      }
    }
    self.edges = edges
  }

  /// The way that a runner takes past some nodes, who likes some kinds of way more than others and what was
  /// run already least.
  ///
  /// - Parameter price: what a metre costs, by kind; infinite where the runner does not go.
  func trip(past nodes: [Int], price: (TownWay) -> Double) -> [Step] {
    let prices = town.ways.map(price)
    var seen: Set<[Int]> = []
    var steps: [Step] = []
    for (from, to) in zip(nodes, nodes.dropFirst()) {
      for step in cheapest(from: from, to: to, prices: prices, seen: seen) {
        steps.append(step)
        seen.insert([min(step.from, step.to), max(step.from, step.to)])
      }
    }
    return steps
  }

  /// Dijkstra's algorithm; empty where no way leads.
  private func cheapest(from: Int, to: Int, prices: [Double], seen: Set<[Int]>) -> [Step] {
    var best = [Double](repeating: .infinity, count: edges.count)
    var reached = [Step?](repeating: nil, count: edges.count)
    var queue = Queue()
    best[from] = 0
    queue.push(0, from)
    while let (cost, node) = queue.pop() {
      if node == to { break }
      guard cost <= best[node] else { continue }
      for edge in edges[node] {
        let again = seen.contains([min(node, edge.to), max(node, edge.to)]) ? 3.0 : 1
        let total = cost + edge.metres * prices[edge.way] * again
        guard total < best[edge.to] else { continue }
        best[edge.to] = total
        reached[edge.to] = Step(from: node, to: edge.to, way: edge.way)
        queue.push(total, edge.to)
      }
    }
    var steps: [Step] = []
    var node = to
    while node != from, let step = reached[node] {
      steps.append(step)
      node = step.from
    }
    return steps.reversed()
  }

  /// The cheapest first: a binary heap.
  private struct Queue {
    private var heap: [(cost: Double, node: Int)] = []

    mutating func push(_ cost: Double, _ node: Int) {
      heap.append((cost, node))
      var child = heap.count - 1
      while child > 0, heap[child].cost < heap[(child - 1) / 2].cost {
        heap.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
    }

    mutating func pop() -> (cost: Double, node: Int)? {
      guard let first = heap.first, let last = heap.popLast() else { return nil }
      guard !heap.isEmpty else { return first }
      heap[0] = last
      var parent = 0
      while true {
        let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
        guard let child = children.min(by: { heap[$0].cost < heap[$1].cost }),
          heap[child].cost < heap[parent].cost
        else { return first }
        heap.swapAt(child, parent)
        parent = child
      }
    }
  }
}
