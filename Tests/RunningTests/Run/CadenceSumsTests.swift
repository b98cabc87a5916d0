import Running
import Testing

@Suite("Sums of cadence")
struct CadenceSumsTests {
  @Test("They are weighed by time and centred on the formula's speed")
  func worked() {
    var sums = CadenceSums()
    sums.add(seconds: 2, speedMPS: 4.04, grade: 0.05, excessSPM: 10)
    sums.add(seconds: 1, speedMPS: 2.04, grade: -0.02, excessSPM: -4)
    #expect(abs(sums.seconds - 3) < 1e-9 && abs(sums.speed - 1) < 1e-9)
    #expect(abs(sums.grade - 0.08) < 1e-9 && abs(sums.speedSquared - 3) < 1e-9)
    #expect(abs(sums.speedGrade - 0.12) < 1e-9 && abs(sums.gradeSquared - 0.0054) < 1e-9)
    #expect(abs(sums.excess - 16) < 1e-9 && abs(sums.excessSpeed - 24) < 1e-9)
    #expect(abs(sums.excessGrade - 1.08) < 1e-9)
  }

  @Test("Speed and grade end where the formula does")
  func edges() {
    func sums(_ speed: Double, _ grade: Double) -> CadenceSums {
      var sums = CadenceSums()
      sums.add(seconds: 1, speedMPS: speed, grade: grade, excessSPM: 1)
      return sums
    }
    #expect(sums(12, 0.4) == sums(7, 0.1) && sums(1, -0.4) == sums(1.9, -0.1))
  }
}
