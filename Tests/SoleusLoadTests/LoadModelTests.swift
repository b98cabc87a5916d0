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
    #expect(LoadModel.standard[.loadExponent].range == 4...8)
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
      ("force,reference,5.5,4.2,1e308", "beyond 1000"), ("load,exponent,1e5,,", "beyond 20"),
      ("speed,slope,0.08,0.05,0.125,per m/s,1.9,1e9", "beyond 20"),
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
      ("force,walking-ratio,5.5,4.2,8.5", "twice"),
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
    #expect(fault(11, "speed,slope,-0.09,-0.1,0.1,per m/s,1.9,7.0") == nil)
    #expect(fault(13, "cadence,exponent,-0.5,-1,0,1,0.9,1.1") == nil)
    let edge = try #require(fault(13, "cadence,exponent,-0.5,-1,0,1,0,1.1"))
    #expect(edge.line == 13 && edge.message.contains("above 0"))
  }

  @Test("A missing row or column, and an empty table, are problems of the header")
  func missing() {
    #expect(
      fault(3, nil)?.message
        == "the factor \"force/reference\" is missing; the standard table has: "
        + "force,reference,5.5,4.2,8.5")
    #expect(fault(3, nil)?.line == 1)
    #expect(fault(1, "factor,level,central,low")?.message == "the column \"high\" is missing")
    do {
      _ = try LoadModel([])
      Issue.record("an empty table was read")
    } catch {
      #expect(error == LoadModel.Problem(line: 1, message: "the table is empty"))
    }
  }

  @Test("An exponent below 1, also at the low end of its range, and a reversed range are refused")
  func exponent() throws {
    for row in ["load,exponent,0.5,,", "load,exponent,2,0.9,8"] {
      let problem = try #require(fault(12, row))
      #expect(problem.line == 12 && problem.message.contains("1 or more"))
    }
    #expect(fault(12, "load,exponent,6,8,4")?.message.contains("is above") == true)
    #expect(fault(12, "load,exponent,1,1,1") == nil)
  }

  @Test("A slope that leaves no force at an end of its speeds is refused")
  func slope() throws {
    for row in ["speed,slope,0.95,,,per m/s,1.9,7.0", "speed,slope,0,-0.25,0,per m/s,1.9,7.0"] {
      let problem = try #require(fault(11, row))
      #expect(problem.line == 11 && problem.message.contains("no force"))
    }
  }

  @Test("A table of a former model is told what to delete and what to add")
  func former() throws {
    var lines = Self.lines.filter {
      !$0.hasPrefix("load,exponent") && !$0.hasPrefix("shape,walking")
        && !$0.hasPrefix("force,walking")
    }
    lines.insert("force,walking,3.3,2.7,4.0,BW", at: 3)
    lines.insert("hard-step,over-usual,1.1,,,1", at: lines.count - 1)
    do {
      _ = try LoadModel(Array(lines.joined(separator: "\n").utf8))
      Issue.record("a former table was read")
    } catch {
      #expect(error.line == 4)
      for words in [
        "\"force/walking\" (line 4)", "\"hard-step/over-usual\"", "load,exponent,6,4,8",
        "shape,walking,0.36,0.31,0.42", "force,walking-ratio,0.58,0.50,0.68",
      ] {
        #expect(error.message.contains(words), "\(error.message)")
      }
    }
  }
}

extension LoadModel {
  /// The standard model with the central value of a row that begins so, and no range.
  static func standard(replacing row: String, with value: Double) throws -> LoadModel {
    let name = row.split(separator: ",").prefix(2).joined(separator: ",")
    let table = String(decoding: standardTable, as: UTF8.self)
      .replacing(row, with: "\(name),\(value),,")
    return try LoadModel(Array(table.utf8))
  }
}
