import Running
import Testing

@testable import SoleusLoad

@Suite("The table of the load model")
struct LoadModelTests {
  private static let lines = String(decoding: LoadModel.standardTable, as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  /// The problem of the standard table with one line, counted from 1, replaced.
  private func fault(_ line: Int, _ text: String?) -> LoadModel.Problem? {
    var lines = Self.lines
    if let text { lines[line - 1] = text } else { lines.remove(at: line - 1) }
    do {
      _ = try LoadModel(Array(lines.joined(separator: "\n").utf8))
      return nil
    } catch { return error }
  }

  @Test("The table that comes with the program holds every factor once")
  func standard() {
    #expect(LoadModel.standard.factors.count == FactorKey.allCases.count)
    #expect(LoadModel.standard.hardStepRatio == 1.1)
    for factor in LoadModel.standard.factors {
      #expect(Self.lines[factor.line - 1].hasPrefix("\(factor.name),\(factor.level),"))
    }
    #expect(LoadModel.standard[.force].range == 4.2...8.5)
    #expect(LoadModel.standard[.speedSlope].valid == 1.9...7)
  }

  @Test("What was seen or derived names its source, and what was assumed says so")
  func sources() {
    for factor in LoadModel.standard.factors where [.seen, .derived].contains(factor.basis) {
      #expect(!factor.source.isEmpty, "\(factor.name)/\(factor.level)")
    }
  }

  @Test(
    "Every fault of a row is a problem with the row's line and the fault in words",
    arguments: [
      ("force,reference,,4.2,8.5", "central value is missing"),
      ("force,reference,much,4.2,8.5", "\"much\""),
      ("force,reference,inf,4.2,8.5", "\"inf\""), ("force,reference,nan,4.2,8.5", "\"nan\""),
      ("force,reference,5.5,low,8.5", "\"low\""), ("force,reference,5.5,4.2,", "without \"high\""),
      ("force,reference,5.5,,8.5", "without \"low\""),
      ("force,reference,5.5,8.5,4.2", "is above"), ("force,reference,9,4.2,8.5", "outside"),
      ("force,reference,5.5,4.2,8.5,BW,7,1.9", "is above"),
      ("force,reference,5.5,4.2,8.5,BW,1.9", "without \"valid_to\""),
      ("force,reference,5.5,4.2,8.5,BW,,,,many", "\"many\""),
      ("force,reference,5.5,4.2,8.5,BW,,,,1e300", "subjects"),
      ("force,reference,5.5,4.2,8.5,BW,,,,2.5", "subjects"),
      ("force,reference,5.5,4.2,8.5,BW,,,,24,guessed", "\"guessed\""),
      (",reference,5.5,4.2,8.5", "needs a factor"), ("force,,5.5,4.2,8.5", "needs a factor"),
      ("force,unheard-of,5.5,4.2,8.5", "no factor \"force/unheard-of\""),
      ("force,walking,5.5,4.2,8.5", "twice"),
      ("force,reference,0,0,8.5", "above 0"), ("force,reference,-5,-6,8.5", "above 0"),
      ("force,reference,5.5,0,8.5", "above 0"),
      ("force,reference,5.5,4.2,8.5,BW,,,,24,seen,a,b,c", "more fields"),
      ("force,reference,5.5,4.2,8.5,BW,,,,24,seen,\"Sancho, 2023", "quote"),
    ])
  func faults(row: String, words: String) throws {
    let problem = try #require(fault(3, row))
    // Twice is the fault of the second row.
    #expect(problem.line == (words == "twice" ? 4 : 3))
    #expect(problem.message.contains(words), "\(problem.message)")
  }

  @Test("Slopes and the exponent of cadence may be negative, the edges of cadence may not")
  func signs() throws {
    #expect(fault(10, "speed,slope,-0.09,-0.1,0.1,per m/s,1.9,7.0") == nil)
    #expect(fault(11, "cadence,exponent,-0.5,-1,0,1,0.9,1.1") == nil)
    let edge = try #require(fault(11, "cadence,exponent,-0.5,-1,0,1,0,1.1"))
    #expect(edge.line == 11 && edge.message.contains("above 0"))
  }

  @Test("A missing row or column, and an empty table, are problems of the header")
  func missing() {
    #expect(fault(3, nil)?.message == "the factor \"force/reference\" is missing")
    #expect(fault(3, nil)?.line == 1)
    #expect(fault(1, "factor,level,central,low")?.message == "the column \"high\" is missing")
    do {
      _ = try LoadModel([])
      Issue.record("an empty table was read")
    } catch {
      #expect(error == LoadModel.Problem(line: 1, message: "the table is empty"))
    }
  }
}
