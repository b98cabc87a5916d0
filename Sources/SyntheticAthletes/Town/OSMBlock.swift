/// A block of elements of one kind, with the strings that they share.
struct OSMBlock {
  private let form: OSMPBFWriter.Form
  private(set) var count = 0
  private var strings = ProtocolBuffer()
  private var numbers: [String: UInt64] = [:]
  /// What is written one element after the other.
  private var group = ProtocolBuffer()
  // Nodes in columns.
  private var ids = DeltaColumn()
  private var latitudes = DeltaColumn()
  private var longitudes = DeltaColumn()
  private var tags = ProtocolBuffer()
  private var hasTags = false
  private var versions = ProtocolBuffer()
  private var times = DeltaColumn()
  private var changes = DeltaColumn()
  private var people = DeltaColumn()
  private var names = DeltaColumn()

  init(_ form: OSMPBFWriter.Form) {
    self.form = form
    // The first string means none.
    strings.field(1, "")
  }

  /// The whole block.
  var bytes: [UInt8] {
    var group = group
    if !ids.column.bytes.isEmpty {
      var dense = ProtocolBuffer()
      dense.field(1, ids.column)
      if form.hasHistory {
        var history = ProtocolBuffer()
        history.field(1, versions)
        for (number, column) in zip(UInt64(2)..., [times, changes, people, names]) {
          history.field(number, column.column)
        }
        dense.field(5, history)
      }
      dense.field(8, latitudes.column)
      dense.field(9, longitudes.column)
      if hasTags { dense.field(10, tags) }
      group.field(2, dense)
    }
    var block = ProtocolBuffer()
    block.field(1, strings)
    block.field(2, group)
    if form.granularity != 100 { block.field(17, UInt64(form.granularity)) }
    return block.bytes
  }

  mutating func add(_ node: OSMExtract.Node) {
    count += 1
    let (latitude, longitude) = (units(node.position.latitude), units(node.position.longitude))
    guard form.hasDenseNodes else {
      var message = ProtocolBuffer()
      message.varint(1 << 3)
      message.zigzag(node.id)
      add(node.tags, to: &message)
      addHistory(of: node.id, to: &message)
      message.varint(8 << 3)
      message.zigzag(latitude)
      message.varint(9 << 3)
      message.zigzag(longitude)
      return group.field(1, message)
    }
    ids.append(node.id)
    latitudes.append(latitude)
    longitudes.append(longitude)
    for tag in node.tags {
      tags.varint(number(of: tag.key))
      tags.varint(number(of: tag.value))
      hasTags = true
    }
    tags.varint(0)
    guard form.hasHistory else { return }
    let history = History(of: node.id)
    versions.varint(history.version)
    times.append(history.time)
    changes.append(history.change)
    people.append(history.person)
    names.append(Int64(number(of: history.name)))
  }

  mutating func add(_ way: OSMExtract.Way) {
    count += 1
    var message = ProtocolBuffer()
    message.field(1, UInt64(way.id))
    add(way.tags, to: &message)
    addHistory(of: way.id, to: &message)
    var nodes = DeltaColumn()
    for node in way.nodes { nodes.append(node) }
    message.field(8, nodes.column)
    group.field(3, message)
  }

  mutating func add(_ relation: OSMExtract.Relation) {
    count += 1
    var message = ProtocolBuffer()
    message.field(1, UInt64(relation.id))
    add(relation.tags, to: &message)
    addHistory(of: relation.id, to: &message)
    var (roles, members, kinds) = (ProtocolBuffer(), DeltaColumn(), ProtocolBuffer())
    for member in relation.members {
      roles.varint(0)
      members.append(member)
      // A way.
      kinds.varint(1)
    }
    message.field(8, roles)
    message.field(9, members.column)
    message.field(10, kinds)
    group.field(4, message)
  }

  private func units(_ degrees: Double) -> Int64 {
    Int64((degrees * 1e9 / Double(form.granularity)).rounded())
  }

  private mutating func add(_ tags: [OSMExtract.Tag], to message: inout ProtocolBuffer) {
    guard !tags.isEmpty else { return }
    var (keys, values) = (ProtocolBuffer(), ProtocolBuffer())
    for tag in tags {
      keys.varint(number(of: tag.key))
      values.varint(number(of: tag.value))
    }
    message.field(2, keys)
    message.field(3, values)
  }

  private mutating func addHistory(of id: Int64, to message: inout ProtocolBuffer) {
    guard form.hasHistory else { return }
    let history = History(of: id)
    var info = ProtocolBuffer()
    info.field(1, history.version)
    info.field(2, UInt64(history.time))
    info.field(3, UInt64(history.change))
    info.field(4, UInt64(history.person))
    info.field(5, number(of: history.name))
    message.field(4, info)
  }

  private mutating func number(of string: String) -> UInt64 {
    if let known = numbers[string] { return known }
    let number = UInt64(numbers.count + 1)
    numbers[string] = number
    strings.field(1, string)
    return number
  }
}

/// Who changed an element last, and when: made up from its number, with runs of the same as in real extracts.
private struct History {
  let version: UInt64
  let time: Int64
  let change: Int64
  let person: Int64
  let name: String

  init(of id: Int64) {
    let edit = id / 37
    version = UInt64(1 + edit % 5)
    time = 1_300_000_000 + edit * 7_919 % 400_000_000
    change = 8_000_000 + edit * 104_729 % 120_000_000
    person = edit % 211
    name = "mapper \(person)"
  }
}
