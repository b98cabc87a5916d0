import Foundation
import Running
import Testing

@testable import SoleusLoad

@Suite("Cells of running")
struct RunningCellsTests {
  private let limits = RunningCells.Limits(.standard)
  private let values = FactorValues(centralOf: .standard)

  private func bins(
    speed: Double, grade: Double = 0, cadence: Double = 0, cadenceSquared: Double = 0,
    gradeCadence: Double = 0
  ) -> SpeedBins {
    var bins = SpeedBins(first: SpeedBins.bin(ofMPS: speed), count: 2)
    bins.seconds[0] = 200
    bins.steps[0] = 280
    bins.speed[0] = 200 * speed
    bins.grade[0] = 200 * grade
    bins.cadence[0] = 200 * cadence
    bins.cadenceSquared[0] = 200 * cadenceSquared
    bins.gradeCadence[0] = 200 * gradeCadence
    return bins
  }

  @Test("A cell has the means of its bin, and a bin without a second has none")
  func means() throws {
    let cells = RunningCells(
      bins(speed: 3.2, grade: 2, cadence: 0.03, cadenceSquared: 0.001, gradeCadence: 0.08), limits
    ).cells
    let cell = try #require(cells.first)
    #expect(cells.count == 1 && cell.seconds == 200 && cell.steps == 280)
    #expect(abs(cell.speedMPS - 3.2) < 1e-9 && abs(cell.grade - 2) < 1e-9)
    #expect(abs(cell.quicker - 0.03) < 1e-9)
    #expect(abs(cell.variance - 0.0001) < 1e-9 && abs(cell.covariance - 0.02) < 1e-9)
  }

  @Test("Speed and cadence are clipped to what the model covers; clipped cadence has no spread")
  func clips() throws {
    let cell = try #require(
      RunningCells(bins(speed: 8, cadence: 0.2, cadenceSquared: 0.05), limits).cells.first)
    #expect(cell.speedMPS == 7 && abs(cell.quicker - log(1.1)) < 1e-12)
    #expect(cell.variance == 0 && cell.covariance == 0)
    #expect(try #require(RunningCells(bins(speed: 1.2), limits).cells.first).speedMPS == 1.9)
  }

  @Test("A leg stands for its half of the time over the mean force on the ground")
  func contact() throws {
    let cell = try #require(RunningCells(bins(speed: 3), limits).cells.first)
    #expect(abs(cell.contactS(values) - 100 / (1.255 + 0.1055 * 3)) < 1e-9)
    #expect(abs(cell.bySpeed(values) - 1) < 1e-9)
  }

  @Test("Grade and cadence multiply, and what they share counts too")
  func gradeAndCadence() throws {
    let cell = try #require(
      RunningCells(
        bins(speed: 3, grade: 4, cadence: 0.05, cadenceSquared: 0.0034, gradeCadence: 0.22),
        limits
      ).cells.first)
    let expected = exp(-0.025) * (1.028 * (1 + 0.125 * 0.0009) + 0.007 * -0.5 * 0.02)
    #expect(abs(cell.byGradeAndCadence(values) - expected) < 1e-9)
  }
}
