/// The names of the elements that are open, outermost first; `nil` for names that mean nothing here.
///
/// Asked several times an element, so it owns plain memory: an array would check its uniqueness each
/// time and be searched for every ancestor.
struct ElementPath<Name: RawRepresentable<Int>>: ~Copyable {
  private let names: UnsafeMutableBufferPointer<Name?>
  private var depth = 0
  /// A bit for each container that is open; a container never stands within its like.
  private var containers: UInt64 = 0

  /// The reader lets no document be as deep.
  private static var mostLevels: Int { 512 }

  init() { names = .allocate(capacity: Self.mostLevels) }

  deinit { names.deallocate() }

  /// The innermost open element.
  var last: Name? { depth > 0 ? names[depth - 1] : nil }

  /// Opens a container; false where one of its name is open already, and then a nameless element opens.
  mutating func appendContainer(_ name: Name) -> Bool {
    guard !isInside(name) else {
      append(nil)
      return false
    }
    containers |= 1 << UInt64(name.rawValue)
    append(name)
    return true
  }

  mutating func append(_ name: Name?) {
    precondition(depth < Self.mostLevels, "the reader has let too deep an element through")
    // In bounds by the precondition; below `depth` everything has been written here.
    names[depth] = name
    depth += 1
  }

  /// Closes the innermost element and gives its name.
  mutating func popLast() -> Name? {
    guard depth > 0 else { return nil }
    depth -= 1
    let name = names[depth]
    if let name { containers &= ~(1 << UInt64(name.rawValue)) }
    return name
  }

  /// Whether a container of that name is open.
  func isInside(_ container: Name) -> Bool {
    containers & 1 << UInt64(container.rawValue) != 0
  }
}
