import Running
import Testing

@testable import StrengthLog

@Suite("Notes of a set")
struct NoteReadingTests {
  @Test(
    "A phrase tells how the set was done, in any language of the names",
    arguments: [
      ("toes in", ["toes in"]), ("Toes pointed OUT today", ["toes out"]),
      ("feet parallel, felt good", ["toes straight"]), ("one leg", ["single leg"]),
      ("kept the knee bent", ["bent knee"]), ("Bent-knee; one leg!", ["bent knee", "single leg"]),
      ("left", ["single leg", "left"]), ("R", ["single leg", "right"]),
      ("left leg, 3x12", ["single leg", "left"]), ("each leg", ["single leg"]),
      ("seated", ["seated"]), ("on the Bosu ball", ["unstable"]),
      ("auf einem Bein", ["single leg"]), ("Zehen nach innen", ["toes in"]),
      ("Knie gebeugt, linkes Bein", ["bent knee", "single leg", "left"]),
      ("genoux fléchis", ["bent knee"]), ("pointes vers l'intérieur", ["toes in"]),
      ("a una pierna", ["single leg"]), ("puntas hacia fuera", ["toes out"]),
      ("una gamba, ginocchio teso", ["single leg", "straight knee"]),
      ("pés para dentro", ["toes in"]),
    ])
  func said(text: String, said: [String]) {
    #expect(NoteReading(text).said == Set(said))
  }

  @Test(
    "What is free text, taken back, put off or only part of a word says nothing",
    arguments: [
      "", "felt good", "slow, three seconds down", "right after the run", "left calf sore",
      "nothing left in the tank", "next time one leg", "not on one leg", "try toes in next week",
      "without bent knees", "knees", "toes", "stand tall", "tiptoes inside", "one legend",
      "should be single leg", "pain in left leg", "left the gym early", "nicht einbeinig",
      "sin una pierna", "Schmerzen im linken Bein, nächste Woche einbeinig",
    ])
  func nothing(text: String) {
    #expect(NoteReading(text) == NoteReading())
  }

  @Test("Toes in and out, or left and right, say neither of the whole set")
  func both() {
    #expect(NoteReading("toes in, toes out").said.isEmpty)
    #expect(NoteReading("left, right").said == ["single leg"])
    #expect(NoteReading("L/R").said == ["single leg"])
    #expect(NoteReading("one leg, both legs").said.isEmpty)
  }

  @Test(
    "To failure is what is said to have failed, not what came close to it",
    arguments: [
      ("to failure", true), ("3x to failure, hard", true), ("AMRAP", true), ("failure", true),
      ("bis zum Versagen", true), ("jusqu'à l'échec", true), ("al fallo", true),
      ("a cedimento", true), ("até a falha", true), ("not to failure", false),
      ("close to failure", false), ("almost to failure", false), ("last set to failure", false),
      ("grip failure", false), ("2 reps short of failure", false), ("no al fallo", false),
    ])
  func failure(text: String, failed: Bool) {
    #expect(NoteReading(text).isToFailure == failed)
  }

  @Test(
    "A hold has a number with a unit",
    arguments: [
      ("30 s hold", 30.0), ("hold 45sec", 45), ("2.5 s hold at the top", 2.5), ("1 min hold", 60),
      ("held 30 seconds", 30), ("3 x 30 s hold", 30), ("30 Sekunden halten", 30),
      ("tenue 20 secondes", 20), ("hold 45", nil), ("30 s rest", nil), ("hold 3600 s", nil),
      ("no hold, 30 s rest", nil),
    ])
  func hold(text: String, seconds: Double?) {
    #expect(NoteReading(text).holdS == seconds)
  }

  @Test("A set's own note comes before the session's, which fills in what it leaves open")
  func session() {
    let note = NoteReading("toes in").and(NoteReading("toes out, one leg, to failure"))
    #expect(note.said == ["toes in", "single leg"])
    #expect(note.isToFailure)
  }

  // MARK: With names

  private func exercise(_ name: String, _ note: String) -> CalfExercise? {
    ExerciseCatalogue.standard[name, noted: NoteReading(note).said]
  }

  @Test(
    "A note tells what the name leaves open",
    arguments: [
      ("Calf raise", "one leg", "standing-calf-raise-single-leg"),
      ("Calf raise", "bent knee", "bent-knee-calf-raise"),
      ("Calf raise", "left leg, knee bent", "bent-knee-calf-raise-single-leg"),
      ("Standing Calf Raise (Machine)", "bent knee", "bent-knee-calf-raise"),
      ("Calf raise", "seated", "seated-calf-raise"),
      ("Seated calf raise", "one leg", "seated-calf-raise-single-leg"),
      ("Wadenheben", "einbeinig", "standing-calf-raise-single-leg"),
      ("Calf raise", "on a foam pad", "standing-calf-raise-unstable"),
      ("Calf press on the leg press", "each leg", "leg-press-calf-press-single-leg"),
    ])
  func fillsIn(name: String, note: String, key: String) {
    #expect(exercise(name, note)?.key == key)
  }

  @Test(
    "Where name and note contradict each other the name counts",
    arguments: [
      ("Single-leg calf raise", "both legs"), ("Straight-knee calf raise", "bent knee"),
      ("Seated calf raise", "straight knee"), ("Two-leg calf raise", "left"),
      ("Calf raise, toes out", "toes in"), ("Donkey calf raise", "one leg"),
      ("Single-leg deadlift", "bent knee"), ("Calf massage", "one leg, toes in"),
    ])
  func nameWins(name: String, note: String) {
    #expect(exercise(name, note) == ExerciseCatalogue.standard[name])
  }

  @Test("A note makes no calf work of what is none, nor of a name that is not understood")
  func noCalfWork() {
    for name in ["Squat", "Calf Blaster", "Leg press"] {
      #expect(exercise(name, "seated, one leg, toes in") == nil)
    }
  }

  @Test("Toes and sides are known by name or note, and change no figure")
  func variant() throws {
    let plain = try #require(exercise("Single-leg calf raise", ""))
    for (name, note) in [
      ("Single-leg calf raise", "left, toes in"), ("Calf raise, left leg, toes in", ""),
    ] {
      let done = try #require(exercise(name, note))
      #expect(done.variant?.side == .left && done.variant?.toes == .inward)
      #expect(done.force == plain.force && done.key == plain.key)
    }
  }

  @Test("An exercise of the athlete's own takes toes and side from a note, and stays what it is")
  func ownNames() {
    let own = ExerciseCatalogue.standard.adding(
      ownNames: Array("name,exercise\nBlaster,standing-calf-raise\nNope,none\n".utf8)
    ).catalogue
    let noted = own["Blaster", noted: ["single leg", "left", "toes in"]]
    #expect(noted?.key == "standing-calf-raise")
    #expect(noted?.variant?.toes == .inward && noted?.variant?.side == nil)
    #expect(own["Nope", noted: ["toes in"]] == nil)
  }

  // MARK: In logs

  @Test(
    "Notes of Strong stand on the first set or on a row of their own, and hold for the exercise")
  func strong() throws {
    let log = try read(
      [
        strongHeader,
        "2026-05-04 18:00:00,Legs,1h,Calf Raise,1,0,15,0,0,one leg,",
        "2026-05-04 18:00:00,Legs,1h,Calf Raise,2,0,12,0,0,,",
        "2026-05-04 18:00:00,Legs,1h,Calf Raise,3,0,12,0,0,\"one leg, to failure\",",
        "2026-05-04 18:00:00,Legs,1h,Seated Calf Raise,1,40,12,0,0,,",
        "2026-05-04 18:00:00,Legs,1h,Seated Calf Raise,Note,,,,,toes out,",
        "2026-05-06 18:00:00,Legs,1h,Calf Raise,1,0,15,0,0,,",
      ].joined(separator: "\n"))
    #expect(log.problems.isEmpty)
    #expect(log.sets.map { $0.calf?.variant?.legs } == [1, 1, 1, 2, 2])
    #expect(log.sets.map(\.kind) == [.working, .working, .failure, .working, .working])
    #expect(log.sets.map { $0.calf?.variant?.toes } == [nil, nil, nil, .outward, nil])
  }

  @Test("Hevy's notes of an exercise and of a session are read, and a squat takes none")
  func hevy() throws {
    let log = try read(
      """
      title,start_time,description,exercise_title,exercise_notes,set_index,set_type,weight_kg,reps,duration_seconds
      A,2026-05-04,to failure,Calf raise,left leg,0,normal,,20,
      A,2026-05-04,to failure,Squat,one leg,0,normal,60,8,
      A,2026-05-04,to failure,Calf raise,,0,warmup,,10,
      """)
    #expect(log.sets.map(\.kind) == [.failure, .working, .warmUp])
    #expect(log.sets[0].calf?.variant?.side == .left)
    #expect(log.sets[0].calf?.loadPerLegKg == 0)
  }

  @Test("A hold that only the note tells makes a set of a row that had none")
  func holds() throws {
    let log = try read(
      """
      date,exercise,reps,seconds,note
      2026-05-04,Wall sit calf raise,,,30 s hold
      2026-05-04,Wall sit calf raise,5,,30 s hold
      2026-05-04,Wall sit calf raise,,40,30 s hold
      2026-05-04,Wall sit calf raise,,,felt good
      """)
    #expect(log.sets.map(\.durationS) == [30, nil, 40])
    #expect(log.sets.map(\.holdS) == [30, 30, 30])
    #expect(log.problems.map(\.code) == [.nothingDone])
  }

  @Test("Any table's notes and column of sides are read", arguments: ["Side", "Seite", "Lado"])
  func table(side: String) throws {
    let log = try read(
      """
      Date,Exercise,Reps,Weight (kg),\(side),Comments
      2026-05-04,Calf raise,20,,L,toes in
      2026-05-04,Calf raise,18,,right,
      2026-05-04,Calf raise,18,,,
      """)
    #expect(log.format == .table && log.findings.isEmpty)
    #expect(log.sets.map { $0.calf?.variant?.side } == [.left, .right, nil])
    #expect(log.sets.map { $0.calf?.variant?.legs } == [1, 1, 2])
    #expect(log.sets[0].calf?.variant?.toes == .inward)
  }
}
