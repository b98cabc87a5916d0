import Running
import Testing

@testable import Conditions

@Suite("Words that name surfaces")
struct SurfaceVocabularyTests {
  private func surfaces(_ text: String) -> Set<Surface> {
    SurfaceVocabulary.standard.surfaces(in: text)
  }

  @Test(
    "Words that only resemble a surface say nothing",
    arguments: [
      "Running", "running", "9", "", "Long Beach Marathon", "Sandra's birthday", "Back on track",
      "Morning Run", "Soundtrack test", "Contrails over the park", "Trailer park loop",
      "Trailing Tom home", "Soundtrack runs out", "Virtually done", "Tapisserie", "Waldlauf",
      "Skogsløp", "Bosloop", "Silk Road run", "Road Runners", "Piste cyclable", "Autobahn",
      "Bieżnia", "Asfalterna", "Grama family picnic",
    ])
  func nothing(text: String) {
    #expect(surfaces(text).isEmpty)
  }

  @Test(
    "Compounds name surfaces as their parts do",
    arguments: [
      ("Laufband", Surface.treadmill), ("Laufbandtraining", .treadmill),
      ("Heimlaufband", .treadmill), ("Indoorløp", .treadmill), ("Traillauf am Abend", .trail),
      ("Trailløp", .trail), ("Nacht-Trail", .trail), ("Ultratrail", .trail), ("Trails!", .trail),
      ("Trailrunning", .trail), ("Track sessions", .track), ("Easy track running", .track),
      ("Sand dunes", .sand), ("Beach runs", .sand),
    ])
  func compounds(text: String, surface: Surface) {
    #expect(surfaces(text) == [surface])
  }

  @Test(
    "Every surface is known in the languages that services export in",
    arguments: [
      ("10 x 400 auf der Bahn", Surface.track), ("Crosslauf: Geländelauf", .trail),
      ("20 min tapis", .treadmill), ("Séance piste 8x400", .track), ("Course sur la plage", .sand),
      ("Cinta de correr", .treadmill), ("Series en pista", .track), ("Por montaña", .trail),
      ("Tapis roulant in palestra", .treadmill), ("Ripetute in pista", .track),
      ("Lungo sullo sterrato", .trail), ("Corrida na esteira", .treadmill),
      ("Treino na pista", .track), ("Longão na trilha", .trail), ("Loopband 5k", .treadmill),
      ("Intervallen op de baan", .track), ("Duurloop op het strand", .sand),
      ("Löpband intervaller", .treadmill), ("Terränglöpning", .trail),
      ("Bieżnia mechaniczna", .treadmill), ("Bieg w terenie", .trail), ("跑步机5公里", .treadmill),
      ("操场间歇跑", .track), ("越野跑", .trail), ("トレッドミル 30分", .treadmill),
      ("陸上競技場で練習", .track), ("トレイルラン", .trail), ("芝生ジョグ", .grass),
    ])
  func languages(text: String, surface: Surface) {
    #expect(surfaces(text) == [surface])
  }

  @Test("A phrase within a longer one says nothing of its own")
  func longer() {
    #expect(surfaces("Indoor track 200 m") == [.track])
    #expect(surfaces("Indoor run") == [.treadmill])
  }

  @Test("Programs are known by their own names only")
  func programs() {
    #expect(SurfaceVocabulary.standard.surfaces(ofProgram: "Zwift") == [.treadmill])
    #expect(surfaces("Zwift bike race").isEmpty)
  }
}
