import ArgumentParser
import Pipeline

struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Prints the load model: every factor, its range, its source.",
    discussion: "The table may be saved, changed and named by the key \"model\" of a pipeline file."
  )

  func run() throws {
    try Terminal.write(String(decoding: Documentation.modelTable, as: UTF8.self))
  }
}
