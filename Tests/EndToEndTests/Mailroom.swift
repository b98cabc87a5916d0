import Foundation
import StreamTestSupport

/// A workshop whose athletes and coach ask for mail.
struct Mailroom {
  /// The Monday after the third of the archive's weeks.
  static let monday = "2026-05-25T03:15:00Z"

  let workshop: Workshop
  var outbox: String { workshop.folder.path + "/outbox" }

  /// - Parameters:
  ///   - carrier: as the pipeline file has it.
  ///   - coach: what the coach wishes; `nil` for nothing.
  ///   - dana: what one athlete wishes; the other wishes nothing.
  init(
    carrier: String = "outbox: outbox", coach: String? = "{to: coach@example.org}",
    dana: String? = "{to: Dana <dana@example.org>}"
  ) throws {
    workshop = try Workshop()
    let coach = coach.map { "\n  coach: \($0)" } ?? ""
    try workshop.editPipeline(
      "stages:", "mail:\n  from: Läufe <runs@example.org>\n  \(carrier)\(coach)\nstages:")
    if let dana { try wish(dana) }
  }

  /// Adds a line to one athlete's profile.
  func wish(_ wishes: String, of athlete: String = "dana-lind") throws {
    let file = "athletes/\(athlete)/athlete.yaml"
    let text = try String(
      contentsOfFile: workshop.folder.path + "/" + file, encoding: .utf8)
    try workshop.write(
      text.split(separator: "\n").filter { !$0.hasPrefix("mail:") }.joined(separator: "\n")
        + "\nmail: \(wishes)\n", to: file)
  }

  /// One more run of the last week that is over.
  func addLateRun(_ hour: Int = 6) throws {
    try workshop.write(
      TinyRun("2026-05-21T\(hour < 10 ? "0" : "")\(hour):00:00Z").gpx,
      to: "athletes/dana-lind/runs/late-\(hour).gpx")
  }

  /// The night of a day of May or June.
  func night(_ date: String = monday) throws -> SoleusCommand.Outcome {
    try workshop.run(asOf: date)
  }

  /// The messages of the outbox by their names, oldest names first.
  func messages() throws -> [String] {
    try texts(in: outbox + "/new")
  }

  /// Their names.
  func names() throws -> [String] {
    let new = outbox + "/new"
    guard FileManager.default.fileExists(atPath: new) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: new)
  }

  /// What lies in a folder, by names.
  func texts(in folder: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
      try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
    }
  }

  /// A program that takes a message as `sendmail` does; `body` is of sh, with the message as its input.
  ///
  /// - Returns: the line of the pipeline file.
  static func carrier(_ program: String) -> String { "sendmail: [\(program), -t, -i]" }

  /// Writes the program that stands for `sendmail`.
  func writeCarrier(_ body: String) throws {
    let path = try workshop.folder.write("#!/bin/sh\n\(body)\n", to: "sendmail")
    chmod(path, 0o755)
  }

  /// What programs of `writeCarrier` put where: one file a message.
  var sent: String { workshop.folder.path + "/sent" }
  /// Takes a message whole or not at all.
  var takes: String {
    "mkdir -p '\(sent)'; f=$(mktemp -p '\(sent)'); cat >\"$f\""
  }
}

extension String {
  /// A field of a message's head.
  func field(_ name: String) -> String? {
    split(separator: "\n").first { $0.hasPrefix(name + ": ") }.map {
      String($0.dropFirst(name.count + 2))
    }
  }
}
