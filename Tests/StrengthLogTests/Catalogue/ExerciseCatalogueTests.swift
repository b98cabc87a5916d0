import Running
import Testing

@testable import StrengthLog

@Suite("Exercise catalogue")
struct ExerciseCatalogueTests {
  private let catalogue = ExerciseCatalogue.standard

  @Test("The catalogue that comes with the program is sound")
  func standard() {
    #expect(catalogue.exercises.count == 13)
    #expect(Set(catalogue.exercises.map(\.key)).count == 13)
    for exercise in catalogue.exercises {
      #expect((exercise.force == nil) == (exercise.emphasis == .massage))
      if let multiple = exercise.force?.multiple {
        #expect(multiple.low < multiple.central, "\(exercise.key)")
        #expect(multiple.central < multiple.high, "\(exercise.key)")
      }
      #expect(catalogue[exercise.label] == exercise, "\(exercise.label)")
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
      ("Bosu Ball Balance", "single-leg-balance"), ("Wobble board", "single-leg-balance"),
      ("Single Leg Press Calf Raise", "leg-press-calf-press-single-leg"),
      ("Seated Calf Press", "leg-press-calf-press"), ("Soleus push-up", "seated-calf-raise"),
      ("Single-leg wall sit calf raise", "bent-knee-calf-raise-single-leg"),
      ("Seated soleus raise, knees bent", "seated-calf-raise"),
      ("Standing straight-knee calf raise", "standing-calf-raise"),
      ("Single Leg Bosu Squat", "single-leg-balance"),
      ("Standing Machine Calf Press", "standing-calf-raise"),
      ("Leg Press (Calves)", "leg-press-calf-press"), ("Wadenmaschine", "standing-calf-raise"),
      ("Wadenheben stehend", "standing-calf-raise"), ("Wadenpresse", "leg-press-calf-press"),
      ("Wadenheben an der Beinpresse", "leg-press-calf-press"),
      ("Wadenheben einbeinig, Knie gebeugt", "bent-knee-calf-raise-single-leg"),
      ("Einbeinstand auf dem Wackelbrett", "single-leg-balance"),
      ("Mollets debout", "standing-calf-raise"), ("Presse à mollets", "leg-press-calf-press"),
      ("Extensions des mollets debout, une jambe", "standing-calf-raise-single-leg"),
      ("Extension des mollets, genoux fléchis", "bent-knee-calf-raise"),
      ("Elevaciones de talones de pie", "standing-calf-raise"),
      ("Gemelos en prensa", "leg-press-calf-press"),
      ("Elevación de gemelos sentado a una pierna", "seated-calf-raise-single-leg"),
      ("Peso muerto rumano a una pierna", "single-leg-deadlift"),
      ("Foam Roll Calf", "calf-massage"), ("Calf massage gun (left leg)", "calf-massage"),
      ("Wadenmassage", "calf-massage"), ("Automassage des mollets", "calf-massage"),
      ("Masaje de gemelos", "calf-massage"), ("Soleus foam rolling", "calf-massage"),
      ("Single-leg stand (foam pad)", "single-leg-balance"),
      ("Wadenheben sitzend (Maschine)", "seated-calf-raise"),
      ("Polpacci seduto", "seated-calf-raise"), ("Gêmeos sentado", "seated-calf-raise"),
      ("Sollevamento polpacci in piedi", "standing-calf-raise"),
      ("Panturrilha no leg press", "leg-press-calf-press"),
      ("Elevação de calcanhares", "standing-calf-raise"),
      ("Levantamiento de talones sentado", "seated-calf-raise"),
      ("Mollets à la presse à cuisses", "leg-press-calf-press"),
      ("Gemelos a una pierna", "standing-calf-raise-single-leg"),
      ("Calf raise su una gamba", "standing-calf-raise-single-leg"),
      ("Donkey calf", "donkey-calf-raise"), ("Eselwadenheben", "donkey-calf-raise"),
    ])
  func found(name: String, key: String) {
    #expect(catalogue[name]?.key == key)
  }

  @Test(
    "Names in further languages find their exercise, with and without blanks",
    arguments: [
      ("Zittende kuitheffen (machine)", "seated-calf-raise"),
      ("Kuitheffen op één been", "standing-calf-raise-single-leg"),
      ("Kuiten op de leg press", "leg-press-calf-press"),
      ("Sittande vadpress", "seated-calf-raise"), ("Stående tåhävningar", "standing-calf-raise"),
      ("Tåhäv på ett ben", "standing-calf-raise-single-leg"),
      ("Tåhäv med böjda knän", "bent-knee-calf-raise"),
      ("Sittende legghev", "seated-calf-raise"), ("Tåhev i beinpress", "leg-press-calf-press"),
      ("Ettbens tåhev", "standing-calf-raise-single-leg"),
      ("Siddende lægløft", "seated-calf-raise"),
      ("Tåhævning på ét ben", "standing-calf-raise-single-leg"),
      ("Lægpres i benpres", "leg-press-calf-press"), ("Etbens dødløft", "single-leg-deadlift"),
      ("Wspięcia na palce siedząc", "seated-calf-raise"),
      ("Wspięcia na palce na jednej nodze", "standing-calf-raise-single-leg"),
      ("Wypychanie łydek na suwnicy", "leg-press-calf-press"), ("Masaż łydek", "calf-massage"),
      ("シーテッド・カーフレイズ", "seated-calf-raise"), ("ダンベルカーフレイズ", "standing-calf-raise"),
      ("片足カーフレイズ", "standing-calf-raise-single-leg"), ("レッグプレスカーフレイズ", "leg-press-calf-press"),
      ("座ってカーフレイズ", "seated-calf-raise"), ("ふくらはぎマッサージ", "calf-massage"),
      ("坐姿小腿提踵", "seated-calf-raise"), ("史密斯提踵", "standing-calf-raise"),
      ("單腿提踵", "standing-calf-raise-single-leg"), ("腿举机提踵", "leg-press-calf-press"),
      ("单腿罗马尼亚硬拉", "single-leg-deadlift"), ("单腿平衡", "single-leg-balance"),
    ])
  func furtherLanguages(name: String, key: String) {
    #expect(catalogue[name]?.key == key)
  }

  @Test(
    "Names in further languages that are no calf work are none",
    arguments: [
      "Beenpers", "Beenheffen", "Kuiten rekken", "Benpress", "Vadstretch", "Beinpress", "Sidehev",
      "Leggstrekk", "Benløft", "Lægstræk", "Unoszenie nóg", "Wznosy bokiem", "Rozciąganie łydek",
      "レッグプレス", "レッグレイズ", "カーフストレッチ", "サイドレイズ", "腿举", "坐姿推肩", "侧平举", "小腿拉伸", "仰卧抬腿",
    ])
  func noneInFurtherLanguages(name: String) {
    #expect(catalogue[name] == nil && !catalogue.soundsLikeCalfWork(name))
  }

  @Test(
    "False friends are not calf work",
    arguments: [
      "Calf Stretch", "Raise", "Leg Raise", "Seated Leg Raise", "Lateral Raise (Dumbbell)",
      "Deadlift (Barbell)", "Romanian Deadlift", "Single Leg Press", "Leg Press", "Seated Row",
      "Single Leg Curl", "Standing Single Leg Curl", "Single Arm Deadlift", "Wall Sit", "Bosu",
      "Bosu Ball Push Up", "Plank on Wobble Board", "Reverse Calf Raise", "Tibialis Raise",
      "Toe Raise", "Foam Roll", "Foam Roll Quads", "Squat to Calf Raise", "Calf",
      "Calf Machine Shoulder Shrug", "Front Raise", "",
      "Lower Leg Raise", "Hanging Leg Raise", "Beinheben", "Elevação de pernas",
      "Elevación de piernas",
    ])
  func falseFriends(name: String) {
    #expect(catalogue[name] == nil)
  }

  @Test(
    "How an exercise is done goes with it",
    arguments: [
      ("Seated Calf Raise", CalfVariant(knee: .bent, legs: 2, isSeated: true)),
      (
        "Single Leg Seated Calf Raise, toes in",
        CalfVariant(knee: .bent, legs: 1, toes: .inward, isSeated: true)
      ),
      (
        "Calf raise (toes out)",
        CalfVariant(knee: .straight, legs: 2, toes: .outward, isSeated: false)
      ),
      (
        "Bent-knee calf raise, toes straight",
        CalfVariant(knee: .bent, legs: 2, toes: .straight, isSeated: false)
      ),
      ("Bosu balance", CalfVariant(knee: nil, legs: 1, isSeated: false, isUnstable: true)),
      ("Single-leg balance", CalfVariant(knee: nil, legs: 1, isSeated: false)),
    ])
  func variants(name: String, variant: CalfVariant) throws {
    let exercise = try #require(catalogue[name])
    #expect(exercise.work(weightKg: nil, massKg: 70).variant == variant)
  }

  @Test("Where the toes point changes no figure")
  func toes() throws {
    let plain = try #require(catalogue["Calf raise"]).work(weightKg: 40, massKg: 70)
    for name in ["Calf raise, toes in", "Calf raise, toes out", "Calf raise, toes straight"] {
      var work = try #require(catalogue[name]).work(weightKg: 40, massKg: 70)
      #expect(work.variant?.toes != nil)
      work.variant?.toes = nil
      #expect(work == plain)
    }
  }

  @Test("A raise on a surface that gives way is balance work without a force of its own")
  func unstable() throws {
    let exercise = try #require(catalogue["Single-leg calf raise on a Bosu"])
    let work = exercise.work(weightKg: 20, massKg: 70)
    #expect(work.exercise == "standing-calf-raise-single-leg-unstable")
    #expect(work.emphasis == .stability)
    #expect(work.loadPerLegKg == 20)
    #expect(work.peakForceBW == nil && work.soleusShare == nil)
    #expect(work.variant?.isUnstable == true)
  }

  @Test("Massage is noted and has neither load nor force")
  func massage() throws {
    let work = try #require(catalogue["Foam roll calves"]).work(weightKg: nil, massKg: 70)
    #expect(work.emphasis == .massage)
    #expect(work.loadPerLegKg == nil && work.peakForceBW == nil && work.variant == nil)
  }

  @Test("The athlete's own names count before the catalogue's words")
  func ownNames() {
    let (own, problems) = catalogue.adding(
      ownNames: Array(
        """
        name,exercise
        Calf Blaster 3000,seated-calf-raise
        Wackelige  Waden (toes in),standing-calf-raise
        Calf raise,none
        """.utf8))
    #expect(problems.isEmpty)
    #expect(own["calf  BLASTER 3000"]?.key == "seated-calf-raise")
    #expect(own["Wackelige Waden (toes in)"]?.variant?.toes == .inward)
    #expect(own["Calf raise"] == nil)
    #expect(own["Calf raises"]?.key == "standing-calf-raise")
    #expect(catalogue["Calf Blaster 3000"] == nil)
  }

  @Test("A name that was mapped is no longer listed as unknown")
  func mappedNames() throws {
    let own = catalogue.adding(
      ownNames: Array("name;exercise\nCalf Blaster;none\nCalf Thing;wall-sit-calf-raise\n".utf8))
    let text =
      ([hevyHeader]
      + ["Calf Blaster", "Calf Thing", "Calf Machine"].map { "A,2026-05-04,,\($0),0,normal,60,8," })
      .joined(separator: "\n")
    let log = try StrengthLog.read(
      Array(text.utf8), of: Athlete(id: "a", name: "A"), defaultUnit: nil,
      catalogue: own.catalogue)
    #expect(log.sets.map { $0.calf?.exercise } == [nil, "wall-sit-calf-raise", nil])
    #expect(
      log.findings == [Finding(.calfExerciseUnknown, count: 1, detail: "Calf Machine")])
  }

  @Test("Rows of own names that cannot be used are told with their line, and the others count")
  func wrongOwnNames() {
    let (own, problems) = catalogue.adding(
      ownNames: Array(
        "name,exercise\nA,calf-thing\n,none\nB,none\nb ,none\nC,Seated-Calf-Raise\n".utf8))
    #expect(problems.map(\.line) == [2, 3, 5])
    #expect(problems[0].message.contains("seated-calf-raise"))
    #expect(own["C"]?.key == "seated-calf-raise")
    for wrong in ["", "name,key\nA,none\n"] {
      #expect(catalogue.adding(ownNames: Array(wrong.utf8)).problems.map(\.line) == [1])
    }
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
    #expect(abs(loaded.central - 2.8 * (0.11 + 0.5)) < 1e-12)
    #expect(abs(loaded.low - 2.5 * (0.06 + 0.5)) < 1e-12)
    #expect(abs(loaded.high - 3.3 * (0.185 + 0.5)) < 1e-12)
    let unloaded = try #require(seated.work(weightKg: nil, massKg: 80).peakForceBW)
    #expect(abs(unloaded.central - 0.308) < 0.001)
  }

  @Test("Without weight it is body weight where the exercise can be, and otherwise not logged")
  func withoutWeight() throws {
    let raise = try #require(catalogue["Single-leg calf raise"]).work(weightKg: nil, massKg: 80)
    #expect(raise.loadPerLegKg == 0)
    #expect(raise.peakForceBW?.central == 2.8)
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
    for exercise in catalogue.exercises where exercise.force != nil {
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
      "key,label,emphasis,legs,knee,posture,body_weight_share,multiple,multiple_low,multiple_high,"
      + "soleus_share,without_weight,basis,source,words"
    let row = "k,L,calf,2,straight,standing,0.5,2.7,2.2,3.2,0.6,body weight,seen,S,"
    for wrong in [
      "\(row)calf|calf", row + "arm", row.replacing("calf", with: "arm") + "calf",
      row.replacing("0.5", with: "5") + "calf", row.replacing(",S,", with: ",,") + "calf",
      row.replacing("straight", with: "crooked") + "calf", "",
    ] {
      let text = wrong.isEmpty ? "" : "\(header)\n\(row)raise\n\n\(wrong)"
      let problem = #expect(throws: CatalogueProblem.self) {
        try ExerciseCatalogue(Array(text.utf8), words: .standard)
      }
      #expect(problem?.line == (wrong.isEmpty ? 1 : 4))
    }
  }
}
