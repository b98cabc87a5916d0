/// The exit codes of every command as a table, of which the manual pages are made.
package enum ExitCodesPage {
  /// What comes from outside of the program's own work, and has no case.
  private static let further = [
    ("64", "The command line is wrong."),
    ("130, 143", "It was ended by a signal; what was done by then is kept."),
  ]

  /// A row an exit code.
  package static func markdown() -> String {
    let rows = ExitCode.allCases.map { ("\($0.rawValue)", $0.meaning) } + further
    return (["| code | meaning |", "| --- | --- |"] + rows.map { "| \($0.0) | \($0.1) |" })
      .joined(separator: "\n") + "\n"
  }
}
