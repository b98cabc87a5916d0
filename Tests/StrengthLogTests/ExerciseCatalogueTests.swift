import Running
import Testing

@testable import StrengthLog

@Suite("Exercise catalogue")
struct ExerciseCatalogueTests {
  private let catalogue = ExerciseCatalogue.standard

  @Test("The catalogue that comes with the program is sound")
  func standard() throws {
    let catalogue = try ExerciseCatalogue(PackageResources.exercises_csv)
    #expect(catalogue.exercises.count == 12)
    #expect(Set(catalogue.exercises.map(\.key)).count == 12)
    for exercise in catalogue.exercises {
      #expect(exercise.multiple.low < exercise.multiple.central, "\(exercise.key)")
      #expect(exercise.multiple.central < exercise.multiple.high, "\(exercise.key)")
      #expect(catalogue[exercise.label]?.key == exercise.key, "\(exercise.label)")
    }
  }

  @Test(
    "Names as apps and people write them find their exercise",
    arguments: [
      ("Seated Calf Raise (Machine)", "seated-calf-raise"),
      ("Single Leg Seated Calf Raise (Dumbbell)", "seated-calf-raise-single-leg"),
      ("Bent-Knee Calf Raise", "bent-knee-calf-raise"),
      ("Soleus Raises", "bent-knee-calf-raise"),
      ("Single-Leg Bent Knee Heel Raise", "bent-knee-calf-raise-single-leg"),
      ("Wall Sit Calf Raise", "wall-sit-calf-raise"),
      ("Wall-sit heel raises", "wall-sit-calf-raise"),
      ("Standing Calf Raise (Barbell)", "standing-calf-raise"),
      ("Calf Raise", "standing-calf-raise"),
      ("Single Leg Standing Calf Raise (Dumbbell)", "standing-calf-raise-single-leg"),
      ("Eccentric Heel Drop (single leg)", "standing-calf-raise-single-leg"),
      ("Calf Press on Seated Leg Press", "leg-press-calf-press"),
      ("Calf Press on Leg Press Machine", "leg-press-calf-press"),
      ("Calf Extension (Machine)", "leg-press-calf-press"),
      ("Single Leg Leg Press Calf Raise", "leg-press-calf-press-single-leg"),
      ("Donkey Calf Raises", "donkey-calf-raise"),
      ("Single Leg Deadlift (Kettlebell)", "single-leg-deadlift"),
      ("Single Leg RDL", "single-leg-deadlift"),
      ("Romanian Deadlift (Single Leg)", "single-leg-deadlift"),
      ("Bosu Ball Balance", "single-leg-balance"),
      ("Single-leg stand (foam pad)", "single-leg-balance"),
      ("Wadenheben sitzend (Maschine)", "seated-calf-raise"),
    ])
  func found(name: String, key: String) {
    #expect(catalogue[name]?.key == key)
  }

  @Test(
    "False friends are not calf work",
    arguments: [
      "Calf Stretch", "Raise", "Leg Raise", "Seated Leg Raise", "Lateral Raise (Dumbbell)",
      "Deadlift (Barbell)", "Romanian Deadlift", "Single Leg Press", "Leg Press", "Seated Row",
      "Single Leg Curl", "Standing Single Leg Curl", "Single Arm Deadlift", "Wall Sit", "Bosu",
      "Bosu Ball Push Up", "Plank on Wobble Board", "Reverse Calf Raise", "Tibialis Raise",
      "Toe Raise", "Foam Roll Calf", "Calf Machine Shoulder Shrug", "Front Raise", "",
    ])
  func falseFriends(name: String) {
    #expect(catalogue[name] == nil)
  }

  @Test("Two legs share the weight, one leg takes all of it")
  func loadPerLeg() throws {
    let two = try #require(catalogue["Standing calf raise"]).work(weightKg: 40, massKg: 80)
    #expect(two.loadPerLegKg == 20)
    let one = try #require(catalogue["Single-leg calf raise"]).work(weightKg: 40, massKg: 80)
    #expect(one.loadPerLegKg == 40)
  }

  @Test("Peak force is the multiple of the lifted weight over the body's")
  func peakForce() throws {
    let seated = try #require(catalogue["Seated calf raise"])
    let loaded = try #require(seated.work(weightKg: 80, massKg: 80).peakForceBW)
    #expect(abs(loaded.central - 2.7 * (0.185 + 0.5)) < 1e-12)
    #expect(abs(loaded.low - 2.2 * (0.185 + 0.5)) < 1e-12)
    #expect(abs(loaded.high - 3.2 * (0.185 + 0.5)) < 1e-12)
    let unloaded = try #require(seated.work(weightKg: nil, massKg: 80).peakForceBW)
    #expect(abs(unloaded.central - 0.5) < 0.001)
  }

  @Test("Without weight it is body weight where the exercise can be, and otherwise not logged")
  func withoutWeight() throws {
    let raise = try #require(catalogue["Single-leg calf raise"]).work(weightKg: nil, massKg: 80)
    #expect(raise.loadPerLegKg == 0)
    #expect(raise.peakForceBW?.central == 2.7)
    let press = try #require(catalogue["Leg press calf press"]).work(weightKg: nil, massKg: 80)
    #expect(press.loadPerLegKg == nil)
    #expect(press.peakForceBW == nil)
  }

  @Test("Without body mass there is no force", arguments: [nil, 0.0])
  func withoutMass(massKg: Double?) throws {
    let work = try #require(catalogue["Calf raise"]).work(weightKg: 40, massKg: massKg)
    #expect(work.peakForceBW == nil)
    #expect(work.loadPerLegKg == 20)
  }

  @Test("The force grows with the weight and shrinks with the body's mass")
  func monotone() throws {
    for exercise in catalogue.exercises {
      let forces = [10.0, 20, 40, 80].compactMap {
        exercise.work(weightKg: $0, massKg: 70).peakForceBW?.central
      }
      #expect(forces.count == 4 && zip(forces, forces.dropFirst()).allSatisfy(<))
      let heavier = exercise.work(weightKg: 40, massKg: 90).peakForceBW
      let lighter = exercise.work(weightKg: 40, massKg: 60).peakForceBW
      #expect(try #require(heavier).central < #require(lighter).central)
    }
  }

  @Test("Unknown names that sound like calf work are listed once each")
  func unknownNames() throws {
    let names = ["Calf Blaster", "Squat", "Calf Blaster", "Squat to Calf Raise", "Calf Stretch"]
    let log = try read(
      ([hevyHeader] + names.map { "A,2026-05-04,,\($0),0,normal,60,8," }).joined(separator: "\n"))
    #expect(log.sets.allSatisfy { $0.calf == nil })
    #expect(
      log.findings == [
        Finding(.calfExerciseUnknown, count: 2, detail: "Calf Blaster; Squat to Calf Raise")
      ])
  }

  @Test("Every name in a row finds the same exercise as the first")
  func memory() throws {
    let log = try read(
      ([hevyHeader]
        + (0..<4).map { "A,2026-05-04,,Seated Calf Raise,0,normal,\(20 + 10 * $0),8," })
        .joined(separator: "\n"))
    #expect(log.sets.map { $0.calf?.loadPerLegKg } == [10, 15, 20, 25])
    #expect(log.sets.allSatisfy { $0.calf?.exercise == "seated-calf-raise" })
  }

  @Test("A table that is wrong is refused with its line")
  func wrongTables() {
    let header =
      "key,label,emphasis,legs,body_weight_share,multiple,multiple_low,multiple_high,soleus_share,"
      + "without_weight,basis,source,names"
    let row = "k,L,calf,2,0.5,2.7,2.2,3.2,0.6,body weight,seen,S,"
    for wrong in [
      "\(row)x|X", row.replacing("calf", with: "arm") + "x", row.replacing("0.5", with: "5") + "x",
      row.replacing(",S,", with: ",,") + "x", "",
    ] {
      let text = wrong.isEmpty ? "" : "\(header)\n\n\(wrong)"
      let problem = #expect(throws: CatalogueProblem.self) {
        try ExerciseCatalogue(Array(text.utf8))
      }
      #expect(problem?.line == (wrong.isEmpty ? 1 : 3))
    }
  }
}
