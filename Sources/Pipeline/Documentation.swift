import Running
import SoleusLoad
import WeeklyReport

/// The pages of docs/ that are made from the program's own tables.
public enum Documentation {
  public static var stages: String { StageRegistry.markdown() }
  public static var dataDictionary: String { DataDictionary.markdown() }
  public static var flags: String { FlagsDocument.markdown() }

  /// The load model's table as it comes with the program.
  public static var modelTable: [UInt8] { LoadModel.standardTable }

  /// docs/rejections.md: every code of rejections, skipped recordings and findings.
  public static var rejections: String {
    let lines =
      [
        "# Codes", "",
        "Made from the program's tables by `soleus docs rejections`; a test fails when it is stale.",
        "", "## Rejections", "",
        "The file could not be used. It stays listed until it changes, and is reported once; "
          + "`dated-after-today` only stands on the page, since a day makes it right.", "",
        "| code | meaning | example | what to do |", "| --- | --- | --- | --- |",
      ]
      + RejectionCode.allCases.map {
        "| `\($0.rawValue)` | \($0.meaning) | \($0.example) | \($0.hint) |"
      }
      + [
        "", "## Skipped recordings", "", "No run, and no alarm.", "", "| code | meaning |",
        "| --- | --- |",
      ]
      + SkipCode.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" }
      + [
        "", "## Findings", "", "Something was noticed or mended; the run counts.", "",
        "| code | meaning |", "| --- | --- |",
      ]
      + FindingCode.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" }
    return lines.joined(separator: "\n") + "\n"
  }
}
