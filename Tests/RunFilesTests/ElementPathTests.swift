import Testing

@testable import RunFiles

@Suite("Path of open elements")
struct ElementPathTests {
  private enum Name: Int { case track, point, time }

  @Test("Elements close in the order in which they opened, and containers are known while open")
  func order() {
    var path = ElementPath<Name>()
    #expect(path.last == nil && path.popLast() == nil && !path.isInside(.track))
    #expect(path.appendContainer(.track) && path.appendContainer(.point))
    path.append(.time)
    #expect(path.last == .time && path.isInside(.track) && path.isInside(.point))
    #expect(path.popLast() == .time && path.popLast() == .point && !path.isInside(.point))
    #expect(path.popLast() == .track && path.last == nil)
  }

  @Test("A container within its like has no name, and its end leaves the outer one open")
  func nested() {
    var path = ElementPath<Name>()
    #expect(path.appendContainer(.track) && !path.appendContainer(.track))
    #expect(path.last == nil && path.popLast() == nil && path.isInside(.track))
    #expect(path.popLast() == .track && !path.isInside(.track))
  }
}
