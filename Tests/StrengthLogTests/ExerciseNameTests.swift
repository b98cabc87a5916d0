import Testing

@testable import StrengthLog

@Suite("Exercise names")
struct ExerciseNameTests {
  @Test(
    "Case, plural, punctuation, order, equipment and figures do not count",
    arguments: [
      "seated calf raise", "SEATED CALF RAISES", "Seated Calf Raise (Machine)",
      "Seated Calf Raise (Plate Loaded)", "Calf Raise - Seated, Smith Machine",
      "seated calf-raises 3x15", "Seated Heel Raise", "Seated calf raise (toes in)",
      "  seated   calf raise 90°",
    ])
  func same(name: String) {
    #expect(ExerciseName(name) == ExerciseName("Seated calf raise"))
  }

  @Test(
    "One leg is told in many words",
    arguments: [
      "single leg calf raise", "Single-Leg Calf Raise", "One Leg Calf Raise",
      "One-legged calf raises", "1-leg calf raise", "Unilateral Calf Raise", "SL calf raise",
      "Calf Raise (Single)", "Calf Raise (left leg)", "Calf raise, each leg",
    ])
  func singleLeg(name: String) {
    #expect(ExerciseName(name) == ExerciseName("Single leg calf raise"))
    #expect(ExerciseName(name) != ExerciseName("Calf raise"))
  }

  @Test("Two legs are the ordinary case")
  func twoLegs() {
    for name in ["Double-leg calf raise", "Two leg calf raise", "Bilateral Calf Raise"] {
      #expect(ExerciseName(name) == ExerciseName("Calf raise"))
    }
  }

  @Test("Other words tell exercises apart")
  func different() {
    for name in [
      "Calf stretch", "Squat to calf raise", "Single arm calf raise", "Reverse calf raise",
    ] {
      #expect(ExerciseName(name) != ExerciseName("Calf raise"))
    }
  }

  @Test("Calf work is heard, stretching and rolling are not")
  func sounds() {
    for name in [
      "Calf Blaster 3000", "Soleus thing", "Heel drops", "Wadenheben", "Squat + calf raise",
    ] {
      #expect(ExerciseName(name).soundsLikeCalfWork, "\(name)")
    }
    for name in [
      "Calf Stretch", "Foam Roll Calves", "Heel Touches", "Calf Machine Shoulder Shrug",
      "Leg Raise", "",
    ] {
      #expect(!ExerciseName(name).soundsLikeCalfWork, "\(name)")
    }
  }
}
