import DelimitedText
import Running
import WrittenValues

/// One row of `exercises.csv`.
struct CatalogueRow {
  let table: DelimitedTable
  let row: DelimitedText.Row

  func text(_ column: String) throws(CatalogueProblem) -> String {
    guard let text = table[row, column] else { throw problem("no \(column)") }
    return text
  }

  func number(_ column: String, _ range: ClosedRange<Double>) throws(CatalogueProblem) -> Double {
    guard let number = plainNumber(try text(column)), range.contains(number) else {
      throw problem("\(column) is not within \(range)")
    }
    return number
  }

  func choice<Choice: RawRepresentable<String>>(
    _ column: String
  ) throws(CatalogueProblem) -> Choice {
    guard let choice = Choice(rawValue: try text(column)) else {
      throw problem("\(column) is no choice")
    }
    return choice
  }

  func has(_ column: String) -> Bool { table[row, column] != nil }

  /// The share of body weight, which few exercises have a range of.
  func bodyWeightShare() throws(CatalogueProblem) -> Banded {
    func share(_ end: String) throws(CatalogueProblem) -> Double? {
      has("body_weight_share" + end) ? try number("body_weight_share" + end, 0...1) : nil
    }
    let central = try number("body_weight_share", 0...1)
    return Banded(
      central: central, low: try share("_low") ?? central, high: try share("_high") ?? central)
  }

  private func problem(_ message: String) -> CatalogueProblem {
    CatalogueProblem(line: row.line, message: message)
  }
}

extension CalfExercise {
  /// Reads a row of the catalogue's table.
  init(_ row: CatalogueRow) throws(CatalogueProblem) {
    key = try row.text("key")
    label = try row.text("label")
    emphasis = try row.choice("emphasis")
    let withoutWeight: WithoutWeight = try row.choice("without_weight")
    worksWithoutWeight = withoutWeight == .bodyWeight
    basis = try row.choice("basis")
    source = try row.text("source")
    guard emphasis != .massage else {
      variant = nil
      force = nil
      return
    }
    let posture: Posture? = row.has("posture") ? try row.choice("posture") : nil
    variant = CalfVariant(
      knee: row.has("knee") ? try row.choice("knee") : nil,
      legs: Int(try row.number("legs", 1...2)), isSeated: posture == .seated)
    force = Force(
      bodyWeightShare: try row.bodyWeightShare(),
      multiple: Banded(
        central: try row.number("multiple", 0...10), low: try row.number("multiple_low", 0...10),
        high: try row.number("multiple_high", 0...10)),
      soleusShare: try row.number("soleus_share", 0...1))
  }

  private enum WithoutWeight: String {
    case bodyWeight = "body weight"
    case notLogged = "not logged"
  }

  private enum Posture: String {
    case seated, standing
  }
}
