import Foundation

/// Files of an hour at one point a second, for measuring how fast they are read: gzipped XML as services
/// hand it out, and beside each the same run as FIT, plain as it lies on a watch.
public struct HourFiles: Sendable {
  public let seed: UInt64
  public let count: Int

  public init(seed: UInt64 = SampleTree.usualSeed, count: Int) {
    self.seed = seed
    self.count = count
  }

  /// Writes the files, GPX and TCX in turn, below a folder that need not exist.
  public func write(to folder: String) throws {
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for index in 0..<count {
      let run = run(index)
      let recording = run.recording(of: run.truth())
      for copy in run.copies {
        let bytes = run.bytes(of: copy, recording: recording)
        try Data(bytes).write(to: root.appendingPathComponent(copy.path))
      }
    }
  }

  private func run(_ index: Int) -> SampleRun {
    let number = index < 10 ? "0\(index)" : "\(index)"
    let isGPX = index.isMultiple(of: 2)
    let speed = 2.7 + 0.02 * Double(index % 40)
    var device = Device(spacing: 1...1)
    device.spikes = index % 4
    return SampleRun(
      seed: seed,
      runner: Runner(
        mass: 68, height: 1.75, cadenceOffset: 0, cadenceSlope: 6, restingHeartRate: 50,
        maximalHeartRate: 188, maximalAerobicSpeed: 4.9),
      ground: Ground("hour \(index)", latitude: 51.5, longitude: 7.4, altitude: 90, relief: 12),
      start: 1_767_225_600 + index * 86_400,
      plan: .steady("Hour \(index)", kilometres: speed * 3.6, speed: speed),
      way: .loop(.park), device: device,
      copies: [
        SampleRun.Copy(
          path: isGPX ? "hour-\(number).gpx.gz" : "hour-\(number).tcx.gz",
          format: isGPX ? .garminGPX : .garminTCX(recordsDistance: true)),
        SampleRun.Copy(path: "hour-\(number).fit", format: .garminFIT),
      ])
  }
}
