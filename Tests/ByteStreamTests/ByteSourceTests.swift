import ByteStream
import Foundation
import StreamTestSupport
import Testing

// Foundation and the decoder in one file: their C headers must not clash.

@Suite("Byte sources")
struct ByteSourceTests {
  @Test("A file gives its bytes, and the observer sees them once and in order")
  func file() throws {
    try withTemporaryFolder { folder in
      let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let path = folder.appending(path: "bytes").path
      try Data(bytes).write(to: URL(filePath: path))
      nonisolated(unsafe) var observed: [UInt8] = []
      let source = try FileSource(path: path) { observed += $0 }
      #expect(try source.readAll(buffer: 777) == bytes)
      #expect(observed == bytes)
    }
  }

  @Test("A folder and a device are no files, and what is missing names the system's reason")
  func refused() throws {
    try withTemporaryFolder { folder in
      #expect(throws: ByteSourceFailure.notAFile) { try FileSource(path: folder.path) }
      #expect(throws: ByteSourceFailure.notAFile) { try FileSource(path: "/dev/zero") }
      #expect(throws: ByteSourceFailure.unreadable(errno: ENOENT)) {
        try FileSource(path: folder.appending(path: "missing").path)
      }
    }
  }

  @Test("A pipe that nobody writes to is refused at once", .timeLimit(.minutes(1)))
  func pipe() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "pipe").path
      try #require(mkfifo(path, 0o600) == 0)
      #expect(throws: ByteSourceFailure.notAFile) { try FileSource(path: path) }
    }
  }

  @Test("Refusing a folder never closes a file that another thread has open")
  func closesOnce() throws {
    try withTemporaryFolder { folder in
      let path = folder.path
      let file = folder.appending(path: "file").path
      try Data([1]).write(to: URL(filePath: file))
      let refuser = Thread {
        while !Thread.current.isCancelled {
          _ = try? FileSource(path: path)
        }
      }
      refuser.start()
      defer { refuser.cancel() }
      var stolen = 0
      for _ in 0..<50_000 {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        if close(descriptor) != 0 { stolen += 1 }
      }
      #expect(stolen == 0)
    }
  }

  @Test("Draining reads to the end")
  func drain() throws {
    let source = MemorySource(Array(repeating: 1, count: 100_000))
    try source.drain()
    #expect(try source.readAll().isEmpty)
  }
}

/// A folder for the length of `body`, removed afterwards.
func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "soleus-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}
