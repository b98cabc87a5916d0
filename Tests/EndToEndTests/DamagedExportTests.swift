import Foundation
import StreamTestSupport
import Testing

@Suite("Damaged exports")
struct DamagedExportTests {
  private static let corpus = ProcessInfo.processInfo.environment["SOLEUS_CORPUS"]
    .flatMap { $0.isEmpty ? nil : $0 }

  /// Ends a process by a signal after two seconds of the processor's time, however busy the machine.
  private static let twoSeconds = ["/bin/sh", "-c", "ulimit -t 2; exec \"$@\"", "sh"]

  @Test("The limit ends a process that takes longer")
  func limit() throws {
    let busy = Self.twoSeconds + ["/bin/sh", "-c", "while :; do :; done"]
    let outcome = try RunningCommand(busy, environment: [:], in: "/").wait()
    #expect(outcome.end == .signal(SIGXCPU) || outcome.end == .signal(SIGKILL))
  }

  @Test(
    "Whatever is damaged, the exit code is one of the table's, and soon",
    .enabled(if: corpus != nil, "SOLEUS_CORPUS names no folder"))
  func inspect() throws {
    let root = try #require(Self.corpus)
    let endings = ["gpx", "tcx", "csv"]
    let files = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
      .filter { endings.contains(($0 as NSString).pathExtension.lowercased()) }
    try #require(!files.isEmpty)
    let folder = TemporaryFolder()
    var random = SeededGenerator(seed: 17)
    for turn in 0..<300 {
      let file = try #require(files.randomElement(using: &random))
      let kind = Mutation.Kind.allCases[turn % Mutation.Kind.allCases.count]
      let mutation = Mutation(kind, .random(in: 0..<kind.count, using: &random), seed: 17)
      let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: root + "/" + file)))
      let damaged = mutation.apply(to: kind == .gzip ? gzip(whole) : whole)
      let name = "damaged.\((file as NSString).pathExtension)"
      try folder.write(Data(damaged), to: name)
      let outcome = try SoleusCommand.run(
        ["inspect", "--json", folder.path + "/" + name], wrapper: Self.twoSeconds)
      #expect([.exit(0), .exit(3), .exit(4)].contains(outcome.end), "\(file): \(mutation)")
      #expect(outcome.output.hasPrefix("{\"schema\":1,"), "\(file): \(mutation)")
    }
  }
}
