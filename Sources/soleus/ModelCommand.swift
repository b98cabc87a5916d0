import ArgumentParser
import Explanation
import Foundation
import Pipeline

struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Prints the load model, or holds two models side by side.",
    discussion: """
        soleus model
        soleus model --csv > mine.csv
        soleus model compare standard mine.csv weekly.yaml
      """, subcommands: [ModelTableCommand.self, ModelCompareCommand.self],
    defaultSubcommand: ModelTableCommand.self)
}

/// What `soleus model` does where nothing else is asked for.
struct ModelTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Prints the load model: every factor, its range, its source.",
    discussion: """
      The table that --csv prints may be saved, changed and named by the key "model" of a pipeline \
      file. docs/model.md has the formulas and a run worked out by hand.
      """)

  @Flag(help: "As one JSON document, with the verdicts on the article's claims.")
  var json = false

  @Flag(help: "As the table that a pipeline file may name.")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("--json and --csv exclude each other") }
  }

  func run() throws {
    if json {
      try Terminal.write(ModelListing.json(digest: Digest.of(Documentation.modelTable)))
    } else if csv {
      try Terminal.write(String(decoding: Documentation.modelTable, as: UTF8.self))
    } else {
      try Terminal.show(ModelListing.text(width: Terminal.width))
    }
  }
}
