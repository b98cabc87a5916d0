#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The index of a map, which lies on the disk and is looked into where it lies.
///
/// What it holds is looked at with a check of every place that it names: a damaged index gives wrong ways, and
/// ends nothing.
package final class MapIndex: Sendable {
  let header: IndexHeader
  /// Each tag class as `FootWay` writes it.
  package let classes: [String]
  // Mapped for reading alone here and unmapped in `deinit`; nobody writes to it.
  private nonisolated(unsafe) let file: UnsafeRawBufferPointer
  private nonisolated(unsafe) let ways: UnsafeBufferPointer<MapWay>
  nonisolated(unsafe) let vertices: UnsafeBufferPointer<MapVertex>
  private nonisolated(unsafe) let cells: UnsafeBufferPointer<UInt64>
  private nonisolated(unsafe) let starts: UnsafeBufferPointer<UInt32>
  nonisolated(unsafe) let strips: UnsafeBufferPointer<MapStrip>

  /// Opens the index at `path`; `nil` where there is none that is whole.
  package init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0,
      let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { return nil }
    let file = UnsafeRawBufferPointer(start: address, count: Int(status.st_size))
    guard let header = IndexHeader(file) else {
      munmap(address, file.count)
      return nil
    }
    self.file = file
    self.header = header
    let offsets = header.offsets
    // The header was read only as it adds up to the size of the file, and each part begins at a sixteenth byte.
    func part<Element>(_ number: Int, _ count: Int) -> UnsafeBufferPointer<Element> {
      UnsafeBufferPointer(
        start: (address + offsets[number]).assumingMemoryBound(to: Element.self), count: count)
    }
    let names: UnsafeBufferPointer<UInt8> = part(0, header.classes)
    classes = names.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    ways = part(1, header.ways + 1)
    vertices = part(2, header.vertices)
    cells = part(3, header.cells)
    starts = part(4, header.cells + 1)
    strips = part(5, header.strips)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: file.baseAddress), file.count) }

  /// What the map covers.
  package var area: MapArea { header.area }

  /// Which of `strips` come near a cell.
  func strips(in key: UInt64) -> Range<Int> {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle] < key { low = middle + 1 } else { high = middle }
    }
    guard low < cells.count, cells[low] == key else { return 0..<0 }
    let (start, end) = (Int(starts[low]), Int(starts[low + 1]))
    return start < end && end <= strips.count ? start..<end : 0..<0
  }

  /// The vertices of a way; none where the index is damaged.
  func vertices(of way: UInt32) -> Range<Int> {
    guard Int(way) < header.ways else { return 0..<0 }
    let (start, end) = (Int(ways[Int(way)].firstVertex), Int(ways[Int(way) + 1].firstVertex))
    return start < end && end <= vertices.count ? start..<end : 0..<0
  }

  /// The length of a way in metres where it ends where it begins, else 0.
  func loopM(of way: UInt32) -> Float {
    let vertices = vertices(of: way)
    guard let last = vertices.last, self.vertices[last].junction != 0,
      self.vertices[last].junction == self.vertices[vertices.lowerBound].junction
    else { return 0 }
    return self.vertices[last].alongM
  }

  /// The place in `classes` of the tags of a way.
  package func tagClass(of way: UInt32) -> Int {
    let tagClass = Int(way) < header.ways ? Int(ways[Int(way)].tagClass) : 0
    return tagClass < classes.count ? tagClass : 0
  }
}
