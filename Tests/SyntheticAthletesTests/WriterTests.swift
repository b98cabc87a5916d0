import Testing

@testable import SyntheticAthletes

/// The first way in which tags do not nest, or nil; enough for files without comments.
func nestingFault(_ xml: String) -> String? {
  var open: [Substring] = []
  for piece in xml.split(separator: "<").dropFirst(xml.hasPrefix("<") ? 0 : 1) {
    guard let end = piece.firstIndex(of: ">") else { return "unfinished tag \(piece)" }
    let tag = piece[..<end]
    if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
    let name = tag.prefix { !$0.isWhitespace }
    if name.hasPrefix("/") {
      guard open.popLast() == name.dropFirst() else { return "unexpected \(name)" }
    } else {
      open.append(name)
    }
  }
  return open.isEmpty ? nil : "unclosed \(open)"
}

/// The texts of all elements with a name, as numbers.
private func numbers(_ element: String, in xml: String) -> [Double] {
  xml.split(separator: "<").filter { $0.hasPrefix(element + ">") }
    .compactMap { Double($0.dropFirst(element.utf8.count + 1).prefix { $0 != "\n" }) }
}

@Suite("Writers")
struct WriterTests {
  private let recording: DeviceRecording = {
    var device = Device(spacing: 4...8)
    device.pausesByItself = true
    device.tunnel = 60
    var generator = SeededGenerator(seed: 1, purpose: "writers")
    return device.record(sampleTruth(), generator: &generator)
  }()

  @Test("The check for nesting finds faults")
  func check() {
    #expect(nestingFault("<?xml?>\n<a b=\"c\"><d/><e>1</e></a>\n") == nil)
    #expect(nestingFault("<a><b></a></b>") != nil)
    #expect(nestingFault("<a><b></b>") != nil)
    #expect(nestingFault("<a></a") != nil)
  }

  @Test("All formats nest their tags")
  func nesting() {
    let name = "Easy & short"
    let route = sampleTruth().route
    for xml in [
      GarminTCX(mass: 60).text(of: recording), GarminGPX(name: name).text(of: recording),
      StravaTCX().text(of: recording), StravaGPX(name: name).text(of: recording),
      PlainGPX(version: .one, name: name).text(of: recording),
      PlainGPX(name: name, type: "trail_running").text(of: recording),
      StravaGPX(name: name).text(of: route),
    ] { #expect(nestingFault(xml) == nil) }
  }

  @Test("Garmin counts one foot, Strava's GPX both")
  func cadence() {
    func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    let tcx = median(numbers("ns3:RunCadence", in: GarminTCX(mass: 60).text(of: recording)))
    let gpx = median(numbers("gpxtpx:cad", in: GarminGPX(name: "").text(of: recording)))
    let strava = median(numbers("gpxtpx:cad", in: StravaGPX(name: "").text(of: recording)))
    #expect((78...92).contains(tcx))
    #expect(abs(gpx - tcx) <= 1)
    #expect(abs(strava - 2 * tcx) <= 2)
  }

  @Test("TCX keeps points without positions, GPX cannot")
  func positions() {
    let tcx = numbers("AltitudeMeters", in: GarminTCX(mass: 60).text(of: recording)).count
    let withPosition = recording.samples.filter { $0.position != nil }.count
    #expect(tcx == recording.samples.count)
    #expect(numbers("ele", in: GarminGPX(name: "").text(of: recording)).count == withPosition)
    #expect(withPosition < tcx)
  }

  @Test("Laps of a Garmin file carry distance, time and steps")
  func laps() {
    let xml = GarminTCX(recordsDistance: false, mass: 60).text(of: recording)
    let metres = numbers("DistanceMeters", in: xml)
    #expect(metres.count == recording.laps.count)
    #expect(abs(metres.reduce(0, +) - (recording.metres ?? 0)) < 0.1)
    #expect(numbers("ns3:Steps", in: xml).count == recording.laps.count)
    #expect(xml.contains("</Track>\n<Track>"))
  }

  @Test("Strava's TCX begins with ten blanks")
  func blanks() {
    #expect(StravaTCX().text(of: recording).hasPrefix("          <?xml"))
  }

  @Test("Plain GPX says nothing of heart or feet, and a drawn way nothing of time")
  func plain() {
    let xml = PlainGPX(version: .one, name: "x").text(of: recording)
    #expect(!xml.contains("hr>") && !xml.contains("cad>") && !xml.contains("<type>"))
    #expect(xml.contains("http://www.topografix.com/GPX/1/0\""))
    #expect(!StravaGPX(name: "x").text(of: sampleTruth().route).contains("<time>"))
  }
}
