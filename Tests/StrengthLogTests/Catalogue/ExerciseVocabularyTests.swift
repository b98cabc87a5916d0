import Testing

@testable import StrengthLog

@Suite("Exercise words")
struct ExerciseVocabularyTests {
  private let words = ExerciseVocabulary.standard

  @Test(
    "Case, plural, punctuation, order, equipment and figures do not count",
    arguments: [
      "seated calf raise", "SEATED CALF RAISES", "Seated Calf Raise (Machine)",
      "Seated Calf Raise (Plate Loaded)", "Calf Raise - Seated, Smith Machine",
      "seated calf-raises 3x15", "Seated Heel Raise", "Calves - seated raise",
      "  seated   calf raise 90°", "Wadenheben sitzend (Maschine)", "Sitzendes Wadenheben",
      "Wadenheben im Sitzen", "Mollets assis à la machine", "Extension des mollets assis",
      "Elevación de talones sentado", "Gemelos sentado en máquina",
    ])
  func same(name: String) {
    #expect(words.read(name) == ExerciseName(said: ["seated", "calf", "raise"], unknown: []))
  }

  @Test(
    "One leg is told in many words",
    arguments: [
      "single leg calf raise", "Single-Leg Calf Raise", "One Leg Calf Raise",
      "One-legged calf raises", "1-leg calf raise", "Unilateral Calf Raise", "SL calf raise",
      "Calf Raise (Single)", "Calf raise, each leg",
      "Einbeiniges Wadenheben", "Extension des mollets à une jambe",
      "Elevación de talones a una pierna",
    ])
  func singleLeg(name: String) {
    #expect(words.read(name) == ExerciseName(said: ["single leg", "calf", "raise"], unknown: []))
  }

  @Test(
    "Where the toes point is told in four languages",
    arguments: [
      ("Calf raise, toes in", "toes in"), ("Calf Raise (toes pointed in)", "toes in"),
      ("Calf raise toes-out", "toes out"), ("Calf raise (toes forward)", "toes straight"),
      ("Wadenheben, Zehen nach innen", "toes in"), ("Wadenheben Fußspitzen außen", "toes out"),
      ("Extension des mollets, pointes vers l'intérieur", "toes in"),
      ("Elevación de talones con las puntas hacia fuera", "toes out"),
    ])
  func toes(name: String, meaning: String) {
    #expect(words.read(name) == ExerciseName(said: ["calf", "raise", meaning], unknown: []))
  }

  @Test("A word without a meaning is kept, and a figure is not")
  func unknown() {
    let read = words.read("Reverse Squat to Calf Raise 45")
    #expect(read.unknown == ["reverse", "to"])
    #expect(read.said == ["squat", "calf", "raise"])
    #expect(words.read("").said.isEmpty)
  }

  @Test("Calf work is heard, stretching is not")
  func sounds() {
    for name in [
      "Calf Blaster 3000", "Soleus thing", "Heel drops", "Wadenheben", "Squat + calf raise",
      "Mollets bizarres", "Gemelos raros",
    ] {
      #expect(words.soundsLikeCalfWork(name), "\(name)")
    }
    for name in [
      "Calf Stretch", "Heel Touches", "Calf Machine Shoulder Shrug", "Leg Raise", "",
      "Wadendehnung", "Étirement mollets",
    ] {
      #expect(!words.soundsLikeCalfWork(name), "\(name)")
    }
  }

  @Test("A phrase with two meanings, or with none, is refused with its line")
  func wrongTables() {
    for wrong in ["raise,lift\npress,lift", "raise,lift\n-,of\npress,of"] {
      let problem = #expect(throws: CatalogueProblem.self) {
        try ExerciseVocabulary(Array("meaning,en\n\(wrong)\n".utf8))
      }
      #expect(problem?.line == (wrong.contains("-,of") ? 4 : 3))
    }
  }
}
