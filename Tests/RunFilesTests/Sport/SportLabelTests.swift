import Running
import Testing

@testable import RunFiles

@Suite("Sport from a label")
struct SportLabelTests {
  @Test(
    "Words, capitals and codes of services mean a sport",
    arguments: [
      ("running", Sport.running), ("RUNNING", .running), ("Run", .running),
      ("trail_running", .running), ("Trail Run", .running), ("treadmill_running", .running),
      ("jogging", .running), ("VirtualRun", .running), ("trailrunning", .running), ("9", .running),
      ("1002", .running), ("1001", .walking), ("11007", .biking), ("13001", .hiking),
      (" running\n", .running), ("Run/Walk", .running), ("treadmill", .running),
      ("cross_country", .running), ("Biking", .biking), ("cycling", .biking), ("Ride", .biking),
      ("mountain biking", .biking), ("EBikeRide", .biking), ("1", .biking),
      ("walking", .walking), ("10", .walking), ("Hike", .hiking), ("swimming", .swimming),
      ("open_water_swimming", .swimming), ("Cross-country skiing", .other), ("rowing", .other),
      ("driving", .other), ("car", .other),
    ])
  func meaning(text: String, sport: Sport) {
    #expect(Sport(label: text) == sport)
  }

  @Test(
    "A word of running with one wrong letter is one, and a sprint is run",
    arguments: [
      "Runing", "Runnning", "Rnning", "Runnign", "Joging", "Trail Runing", "Treadmil", "Hardlopn",
      "Joggen!", "Longrun", "Löpträning", "Futóedzés", "Lopen", "Rodaje", "Wybieganie", "ジョグ",
      "Plogging", "Sprint", "Sprints",
      "Sprint training",
    ])
  func misspelt(text: String) { #expect(Sport(label: text) == .running) }

  @Test(
    "What is as near to another word is none",
    arguments: [
      "Rowing", "Riding", "Cunning", "Gunning", "Logging", "Ruling", "Juggling", "Runes", "Rune",
      "Curling", "Bowling", "Aquajogging", "Aqua running", "Horse running", "Fencing", "Trekking",
      "Sprint triathlon", "Sprint tri", "Bike sprint", "Roping",
    ])
  func others(text: String) { #expect(Sport(label: text) != .running) }

  @Test(
    "Labels that say nothing are no sport, in every language",
    arguments: [
      "", " ", "Other", "OTHER", "Workout", "Generic", "Uncategorized", "Unknown", "track",
      "Sonstiges", "Activité", "Otro", "Treino", "annet", "Другое", "その他", "기타", "其他", "0",
    ])
  func silent(text: String) {
    #expect(Sport(label: text) == .unknown)
  }

  @Test(
    "A label in no list is another sport",
    arguments: ["Quidditch", "zumba", "42", "Padel-Tennis", "乒乓球", "easy session", "multi_sport"])
  func unlisted(text: String) {
    #expect(Sport(label: text) == .other)
  }

  @Test(
    "Running is known in the languages that services export in",
    arguments: [
      "Laufen", "Waldlauf", "Course à pied", "Carrera", "Corsa", "Corrida", "Hardlopen", "Löpning",
      "Løping", "Løb", "Juoksu", "Bieganie", "Běh", "Бег", "Біг", "Koşu", "Futás", "ランニング",
      "달리기", "跑步", "户外跑步", "Tapis roulant", "Corrida em trilha", "Baanlopen", "Trailløb",
      "Orienteringsløb", "Patika koşusu", "トレッドミル", "屋外ラン", "트레드밀", "路跑", "操场跑", "Alergat",
      "Бягане", "วิ่ง", "Lari", "Chạy bộ", "दौड़ना", "Hlaup", "Correguda", "Korrika", "Vrapim",
    ])
  func languages(text: String) {
    #expect(Sport(label: text) == .running)
  }

  @Test(
    "A word of running beside one of another sport is that sport",
    arguments: [
      ("treadmill_walking", Sport.walking), ("Walk (treadmill)", .walking), ("swimrun", .other),
      ("Biegi narciarskie", .other), ("Skilanglauf", .other), ("Eislauf", .other),
      ("Беговые лыжи", .other), ("ski running", .other), ("Run-Bike", .other),
      ("Běh na lyžích", .other), ("Kayaklı koşu", .other),
    ])
  func beside(text: String, sport: Sport) {
    #expect(Sport(label: text) == sport)
  }
}
