import Foundation
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("Who holds a file where there are no locks")
struct LockHolderTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/store.lock.held" }

  /// The holder's file, with a value changed.
  private func edit(_ key: String, _ value: any Sendable) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    var members = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(members[key] != nil)
    members[key] = value
    try JSONSerialization.data(withJSONObject: members).write(to: URL(fileURLWithPath: path))
  }

  @Test("One holds it until it lets go")
  func held() throws {
    let first = try #require(try LockHolder(at: path))
    #expect(try LockHolder(at: path) == nil)
    first.letGo()
    #expect(try LockHolder(at: path) != nil)
  }

  @Test(
    "A process that is gone holds nothing: by its number, its beginning or the machine's",
    arguments: [("process", ""), ("began", "1"), ("boot", "another")])
  func gone(key: String, value: String) throws {
    _ = try #require(try LockHolder(at: path))
    try edit(key, key == "process" ? 4_194_305 : value)
    #expect(try LockHolder(at: path) != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
  }

  @Test("Of another machine nobody here can know: it holds on")
  func otherMachine() throws {
    _ = try #require(try LockHolder(at: path))
    try edit("host", "another")
    try edit("process", 4_194_305)
    #expect(try LockHolder(at: path) == nil)
  }

  @Test("A file that was cut off holds for a minute and no longer")
  func cutOff() throws {
    try folder.write("{\"bo", to: "store.lock.held")
    #expect(try LockHolder(at: path) == nil)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -100)], ofItemAtPath: path)
    #expect(try LockHolder(at: path) != nil)
  }
}
