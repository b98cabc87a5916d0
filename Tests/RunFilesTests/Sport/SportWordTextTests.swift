import Running
import Testing

@testable import RunFiles

@Suite("Words on the sport outside the label")
struct SportWordTextTests {
  @Test(
    "A name of a sport, times and dates was written by an app, and weighs most",
    arguments: [
      ("Cycling 3/10/26 5:00 pm", Sport.biking), ("Running 3/11/26 6:00 am", .running),
      ("Morning Ride", .biking), ("Afternoon Run", .running), ("20260310 Outdoor cycling", .biking),
      ("Fahrradtour", .biking), ("Lauf am Morgen", .running), ("Sortie vélo le matin", .biking),
      ("Caminata de mañana", .walking), ("Evening Hike", .hiking), ("Lunch Swim", .swimming),
      ("Morning Race Cycling", .biking), ("Fahrt am Morgen", .biking), ("Ochtendrit", .biking),
      ("Poranna przejażdżka", .biking), ("Odpolední cyklojízda", .biking),
      ("Akşam sürüşü", .biking),
      ("Дневной заезд", .biking), ("傍晚骑乘", .biking), ("Uscita in bici serale", .biking),
      ("Commute Ride", .biking), ("ride from keep", .biking), ("walk from joyrun", .walking),
      ("Commute to work (e-bike)", .biking), ("run from codoon", .running),
      ("Kvällspromenad", .walking), ("Sabah yürüyüşü", .walking),
      ("Hunderunde", .walking), ("Ochtendloop", .running), ("Eftermiddagsløb", .running),
      ("Morgonlöprunda", .running), ("Sabah koşusu", .running), ("昼のラン", .running),
      ("午间跑", .running), ("Morning Zwift Run", .running),
      ("Radsport 10.03.2026", .biking), ("Joggingrunde", .running),
    ])
  func app(name: String, sport: Sport) throws {
    let word = try #require(SportWord(name, in: .name))
    #expect(word.sport == sport)
    #expect(word.confidence == 0.95)
  }

  @Test(
    "A place before the sport is how watches name activities; a title that plays with words is none"
  )
  func placed() throws {
    #expect(SportWord("Bern Cycling", in: .name)?.confidence == 0.8)
    #expect(SportWord("Joy Ride", in: .name)?.confidence == 0.6)
    #expect(SportWord("Ride the Lightning", in: .name)?.confidence == 0.6)
    for outing in [
      "Ride to the lake", "Bike ride with Tom", "Hike to the hut", "Walk from the station",
    ] {
      #expect(SportWord(outing, in: .name)?.confidence == 0.8, "\(outing)")
    }
    #expect(SportWord("Golf course loop with Ann", in: .name)?.confidence == 0.6)
  }

  @Test(
    "Names without a sport, or with running beside another, say nothing",
    arguments: ["x", "Route 2026-03-10 5:00pm", "10/03/2026 17:00", "Ride home after the run", ""])
  func silent(name: String) {
    #expect(SportWord(name, in: .name) == nil)
  }

  @Test(
    "A word that is a sport in labels alone is one in a name too where times and dates are all that is beside it",
    arguments: [
      ("Carrera por la mañana", Sport.running), ("Course du matin", .running),
      ("Evening Drive", .other),
    ])
  func labelWords(name: String, sport: Sport) throws {
    let word = try #require(SportWord(name, in: .name))
    #expect(word.sport == sport && word.confidence == 0.8)
    #expect(SportWord("Porsche " + name, in: .name) == nil)
    #expect(SportWord("Morning Trail", in: .name) == nil)
  }

  @Test("Walks between stretches of running leave a run")
  func walks() {
    #expect(SportWord("Run with a walk up the hill", in: .name)?.sport == .running)
  }

  @Test("The name of the file and of its folder tell less, and the folder of all runs nothing")
  func path() {
    let words = SportWord.words(ofPath: "/a/anna/runs/20260310_0700_Race Cycling.gpx.gz")
    #expect(words.map(\.sport) == [.biking])
    #expect(words.map(\.place) == [.fileName])
    #expect(SportWord.words(ofPath: "runs/2026-03-10-1700.gpx") == [])
    #expect(SportWord.words(ofPath: "runs/Radfahren/a.tcx").map(\.place) == [.folder])
    #expect(SportWord.words(ofPath: "cycling/run-3.gpx").map(\.sport) == [.biking, .running])
    #expect(SportWord.words(ofPath: "/cycling/old/a.gpx") == [])
  }

  @Test("An element for the sport is read as a label is, below a name that an app wrote")
  func exerciseType() {
    #expect(SportWord(exerciseType: "RUNNING")?.sport == .running)
    #expect(SportWord(exerciseType: "Quidditch")?.sport == .other)
    #expect(SportWord(exerciseType: "Other") == nil)
    #expect(SportWord(exerciseType: "Cycling")?.confidence == 0.88)
  }

  @Test("GPX: head, track and exercise type are read, the surest first")
  func gpxWords() throws {
    let text = """
      <?xml version="1.0"?><gpx version="1.1" creator="x"><metadata><name>10/03/2026</name>
      <desc>Ridge loop by MTB</desc><keywords>hiking</keywords></metadata>
      <trk><name>Morning Run</name><extensions><exercisetype>CYCLING</exercisetype></extensions><trkseg>
      <trkpt lat="47" lon="8"><time>2026-03-10T06:00:00Z</time></trkpt>
      <trkpt lat="47" lon="8"><time>2026-03-10T06:00:05Z</time></trkpt></trkseg></trk></gpx>
      """
    let file = try RunFile.read(bytes: Array(text.utf8))
    let words = try #require(file.recordings.first).sportWords
    #expect(words.map(\.text) == ["run", "hiking", "cycling", "mtb"])
    #expect(words.map(\.place) == [.name, .metadata, .exerciseType, .metadata])
  }

  @Test("GPX: other programs' elements name the sport too, by words that are known")
  func elements() throws {
    func words(_ element: String) throws -> [SportWord] {
      let text =
        "<gpx><trk><extensions>\(element)</extensions><trkseg><trkpt lat='47' lon='8'>"
        + "<time>2026-03-10T06:00:00Z</time></trkpt></trkseg></trk></gpx>"
      return try #require(try RunFile.read(bytes: Array(text.utf8)).recordings.first).sportWords
    }
    for element in ["sport", "activity", "activityType", "activity_type"] {
      #expect(try words("<\(element)>road_cycling</\(element)>").map(\.sport) == [.biking])
      #expect(try words("<\(element)>8f2c-11</\(element)>") == [])
    }
  }

  @Test("TCX: notes are read, and whether cadence is of feet or of a crank")
  func tcxWords() throws {
    func recording(_ cadence: String) throws -> Recording {
      let text = """
        <?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Other">
        <Lap StartTime="2026-03-10T06:00:00Z"><Track>
        <Trackpoint><Time>2026-03-10T06:00:00Z</Time>\(cadence)</Trackpoint>
        <Trackpoint><Time>2026-03-10T06:00:05Z</Time>\(cadence)</Trackpoint></Track></Lap>
        <Notes>Evening Ride</Notes></Activity></Activities></TrainingCenterDatabase>
        """
      return try #require(try RunFile.read(bytes: Array(text.utf8)).recordings.first)
    }
    let feet = try recording("<Extensions><TPX><RunCadence>84</RunCadence></TPX></Extensions>")
    #expect(feet.sportWords.map(\.sport) == [.biking])
    #expect(feet.sportWords.map(\.place) == [.notes])
    #expect(feet.cadenceElement == .feet)
    #expect(try recording("<Cadence>84</Cadence>").cadenceElement == .crank)
    #expect(try recording("").cadenceElement == nil)
  }
}
