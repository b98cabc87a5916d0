import Foundation
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("A lock")
struct FileLockTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/lock" }

  @Test("One holds it at a time, and gives it back")
  func exclusive() throws {
    var first: FileLock? = try FileLock(at: path)
    #expect(first != nil)
    #expect(try FileLock(at: path) == nil)
    #expect(try FileLock(at: path, isShared: true) == nil)
    #expect(try FileLock(at: folder.path + "/other") != nil)
    first = nil
    #expect(try FileLock(at: path) != nil)
  }

  @Test("Several share it, and keep it from one who wants it alone")
  func shared() throws {
    let sharers = try (0..<3).map { _ in try FileLock(at: path, isShared: true) }
    #expect(sharers.allSatisfy { $0 != nil })
    #expect(try FileLock(at: path) == nil)
    withExtendedLifetime(sharers) {}
  }

  @Test("What is held can be read and written over, and stays held")
  func contents() throws {
    let lock = try #require(try FileLock(at: path))
    #expect(lock.contents == Data())
    try lock.replaceContents(Data("a long mark".utf8))
    try lock.replaceContents(Data("short".utf8))
    #expect(lock.contents == Data("short".utf8))
    #expect(try FileLock(at: path) == nil)
  }

  @Test("A file that cannot be made is told with its path")
  func failure() throws {
    let error = #expect(throws: FileLock.Failure.self) {
      try FileLock(at: folder.path + "/none/lock")
    }
    #expect(error?.path == folder.path + "/none/lock")
  }
}
