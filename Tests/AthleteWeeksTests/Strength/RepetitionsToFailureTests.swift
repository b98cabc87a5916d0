import Running
import Testing

@testable import AthleteWeeks

@Suite("Repetitions to failure")
struct RepetitionsToFailureTests {
  /// A raise on one leg, to failure where `kind` says so.
  private func raise(
    _ reps: Int?, _ side: BodySide? = nil, kg: Double = 0, kind: SetKind = .failure,
    knee: KneeAngle = .straight
  ) -> StrengthSet {
    StrengthWorthTests.set(
      kg, reps: reps, exercise: knee == .straight ? "single" : "single bent", emphasis: .calf,
      variant: CalfVariant(knee: knee, legs: 1, side: side, isSeated: false), kind: kind
    ).set
  }

  @Test("Only a set that the log says failed tells a most")
  func onlyFailure() {
    #expect(RepetitionsToFailure([raise(30, kind: .working), raise(nil)]) == nil)
    let most = RepetitionsToFailure([raise(30, kind: .working), raise(22), raise(18)])
    #expect(most?.repetitions == 22 && most?.loadPerLegKg == 0 && most?.hasNorm == true)
    #expect(most?.left == nil && most?.right == nil)
  }

  @Test("Each leg has its own most where the log tells them apart")
  func sides() {
    let most = RepetitionsToFailure([raise(22, .left), raise(25, .right), raise(24, .right)])
    #expect(most?.repetitions == 25 && most?.left == 22 && most?.right == 25)
  }

  @Test("The norm is of raises on one straight leg without weight, which come before others")
  func norm() {
    let loaded = [raise(12, kg: 20), raise(11, kg: 20)]
    #expect(RepetitionsToFailure(loaded)?.hasNorm == false)
    #expect(RepetitionsToFailure([raise(15, knee: .bent)])?.hasNorm == false)
    let most = RepetitionsToFailure(loaded + [raise(21)])
    #expect(most?.repetitions == 21 && most?.hasNorm == true)
  }
}
