import Foundation
import SoleusLoad
import Testing

@testable import Explanation

@Suite("The model as people read it")
struct ModelListingTests {
  @Test(
    "No line is wider than the terminal, and every factor, source and note is there",
    arguments: [60, 80, 140])
  func width(width: Int) {
    let text = ModelListing.text(width: width)
    let lines = text.split(separator: "\n")
    // The columns alone take about 70.
    #expect(lines.filter { $0.hasPrefix("    ") }.allSatisfy { $0.count <= width })
    #expect(lines.allSatisfy { $0.count <= max(width, 75) })
    #expect(lines.allSatisfy { $0.last != " " })
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for factor in LoadModel.standard.factors {
      #expect(words.contains(ModelListing.name(factor)))
      for remark in [factor.source, factor.note] where !remark.isEmpty {
        #expect(words.contains(remark))
      }
    }
  }

  @Test("The columns line up")
  func columns() throws {
    let lines = ModelListing.text(width: 100).split(separator: "\n")
      .filter { !$0.hasPrefix(" ") }.prefix(LoadModel.standard.factors.count + 1)
    let head = try #require(lines.first)
    let basis = try #require(head.range(of: "basis")).lowerBound
    let column = head.distance(from: head.startIndex, to: basis)
    for (line, factor) in zip(lines.dropFirst(), LoadModel.standard.factors) {
      #expect(line.dropFirst(column) == factor.basis.rawValue, "\(line)")
    }
  }

  @Test("What is clipped says so with what it is")
  func clipping() throws {
    let factors = LoadModel.standard.factors
    let speed = try #require(factors.first { $0.name == "speed" })
    #expect(ModelListing.clipping(speed) == "speed in m/s clipped to 1.9–7")
    #expect(factors.filter { ModelListing.clipping($0) != nil }.count == 3)
  }
}
