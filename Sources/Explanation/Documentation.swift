import Running
import SoleusLoad
import WeeklyReport
import Writing

/// The pages of docs/ that are made from the program's own tables.
public enum Documentation {
  package static var dataDictionary: String { DataDictionary.markdown() }
  package static var flags: String { FlagsDocument.markdown() }

  /// The load model's table as it comes with the program.
  package static var modelTable: [UInt8] { LoadModel.standardTable }

  /// docs/model.md: formulas, factors, a run by hand, limits, verdicts.
  package static var model: String { ModelPage.markdown }

  /// The model held against published relations, those that do not agree included.
  public static var literature: String {
    let rows = LiteratureCheck().rows.map { row in
      let decimals = ["BW", "share", "ratio"].contains(row.unit) ? 2 : 1
      func number(_ value: Double) -> String { Format.fixed(value, decimals) }
      let modelled = row.modelled
      let cells = [
        row.quantity, row.unit, row.published,
        "\(number(modelled.central)) (\(number(modelled.low)) to \(number(modelled.high)))",
        row.agrees ? "yes" : "**no**", row.criterion, row.role.rawValue, row.subjects, row.source,
      ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
    return
      ([
        "# The model against the literature", "",
        "A row agrees when the modelled figure lies within the published spread; where none is printed, "
          + "within a quarter of the published size; where only a direction is, in that direction. "
          + "`basis`: a factor was chosen with the study in view, so agreement proves little; `check`: "
          + "the study was not used. In brackets the band of the model's factors.", "",
        "| relation | unit | published | modelled | agrees | held to | role | n | source |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
      ] + rows).joined(separator: "\n") + "\n"
  }

  /// docs/rejections.md: every code of rejections, skipped recordings and findings.
  package static var rejections: String {
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
      + PassedOverReason.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" }
      + [
        "", "## Findings", "", "Something was noticed or mended; the run counts.", "",
        "| code | meaning |", "| --- | --- |",
      ]
      + FindingCode.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" }
    return lines.joined(separator: "\n") + "\n"
  }
}
