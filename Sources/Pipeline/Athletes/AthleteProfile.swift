import AthleteWeeks
import Conditions
import Foundation
import RunFiles
import Running
import StrengthLog

/// An athlete as `athlete.yaml` and `exercises.csv` describe them, and what is wrong with the files.
struct AthleteProfile: Sendable {
  var athlete: Athlete
  /// The unit of strength logs that state none.
  var weightUnit: WeightUnit?
  var shoes = ShoeList()
  /// What the athlete says of single recordings.
  private(set) var corrections = Corrections()
  /// What the athlete says of the ground.
  private(set) var surfaces = SurfaceList()
  /// What people say of single weeks.
  private(set) var words = PeoplesWords()
  /// Stands for the content of the lists that the join alone reads, which are told of beside the records
  /// and so are no part of `key`.
  private(set) var listsKey = ""
  /// Who gets the athlete's weeks by mail; no page depends on it.
  private(set) var mail: MailWishes?
  /// The exercises by all names, the athlete's own among them.
  var catalogue: ExerciseCatalogue { ownCatalogue ?? .standard }
  /// `nil` without names of the athlete's own: reading the lists of all words waits until a log asks.
  private(set) var ownCatalogue: ExerciseCatalogue?
  /// A problem costs its key or row only.
  var problems: [Problem]
  /// What is not told and matters, in sentences.
  var gaps: [String]
  /// Whether days are those of UTC because nobody told a zone.
  private var zoneIsAssumed = true
  /// The name of the file that counts as `athlete.yaml`.
  private(set) var file: String
  /// Stands for the content of `exercises.csv`.
  private(set) var ownNames: String

  /// How the file ought to be named.
  static let file = "athlete.yaml"

  /// Whether a file of that name counts where none has the name that it ought to have.
  static func isNamed(_ name: String) -> Bool {
    [file, "athlete.yml"].contains(name.lowercased())
  }

  private static let keys = [
    "name", "time-zone", "mass-kg", "height-cm", "foot-strike", "shoe", "weight-unit", "units",
    "group", "mail",
  ]

  /// Reads the profile in the athlete's folder; a folder without one is an athlete not yet described.
  ///
  /// - Parameter units: what pages are read in where the profile does not say it.
  init(id: String, folder: String, units: Units = .km) {
    athlete = Athlete(id: id, name: id, units: units)
    problems = []
    gaps = []
    ownNames = ""
    file = Self.name(in: folder)
    let path = folder + "/" + file
    if let data = FileManager.default.contents(atPath: path) {
      let collector = ProblemCollector()
      if let map = YAMLMap(
        text: String(decoding: data, as: UTF8.self), file: file, problems: collector)
      {
        read(map)
      }
      problems = collector.list
    } else if (try? FileManager.default.attributesOfItem(atPath: path)) != nil {
      problems = [Problem(file: file, line: 1, column: 1, message: "cannot be read")]
    } else {
      gaps.append("There is no athlete.yaml: the folder's name stands for the athlete's.")
    }
    // A service's own table of shoes has that name in its export.
    let isExport = Export.isOne(AthleteFolder.names(inFolder: folder))
    let list = isExport ? (pairs: [], problems: []) : ShoeList.read(folder: folder)
    shoes = ShoeList(pairs: list.pairs, usual: athlete.shoe)
    problems += list.problems
    noteGaps()
    readOwnNames(in: folder)
    readListsOfJoin(in: folder)
  }

  /// The athlete's days.
  var clock: AthleteClock {
    guard
      let clock = AthleteClock(
        athlete.timeZone, later: athlete.laterZones, isAssumed: zoneIsAssumed)
    else {
      preconditionFailure("a profile only takes zones that exist")
    }
    return clock
  }

  /// Why a file about the athlete cannot be read for now; `nil` where each can, or is none.
  ///
  /// Without it every day, name and figure would be another: whoever it is about waits.
  static func cause(in folder: String) -> Rejection? {
    for file in [name(in: folder)] + lists {
      let descriptor = open("\(folder)/\(file)", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      var byte: UInt8 = 0
      let isRead = descriptor >= 0 && Foundation.read(descriptor, &byte, 1) >= 0
      let number = errno
      if descriptor >= 0 { close(descriptor) }
      if !isRead, [EACCES, EPERM, EIO, ESTALE, ETIMEDOUT, ENXIO].contains(number) {
        return Rejection(.unreadable, "\(file): \(String(cString: strerror(number)))")
      }
    }
    return nil
  }

  /// The lists that are read where they lie beside the folders.
  static let lists = [
    "shoes.csv", "exercises.csv", Corrections.file, SurfaceList.file, Acknowledgements.file,
    Diary.file, TrainingPlanWords.file,
  ]

  private static func name(in folder: String) -> String {
    guard !isThere(folder + "/" + file) else { return file }
    return AthleteFolder.names(inFolder: folder).first(where: isNamed) ?? file
  }

  private mutating func readOwnNames(in folder: String) {
    let file = "exercises.csv"
    guard let bytes = Self.list(file, in: folder, &problems) else { return }
    ownNames = Digest.of(bytes)
    let read = ExerciseCatalogue.standard.adding(ownNames: bytes)
    ownCatalogue = read.catalogue
    problems += read.problems.map {
      Problem(file: file, line: $0.line, column: 1, message: $0.message)
    }
  }

  private mutating func readListsOfJoin(in folder: String) {
    var key = ""
    func read<List>(
      _ file: String, _ list: inout List, _ problems: WritableKeyPath<List, [Problem]>,
      _ make: ([UInt8]) -> List
    ) {
      if let bytes = Self.list(file, in: folder, &list[keyPath: problems]) {
        list = make(bytes)
        key += "\(file) \(Digest.of(bytes)) "
      } else {
        key += list[keyPath: problems].map(\.message).joined()
      }
    }
    read(Corrections.file, &corrections, \.problems) { Corrections($0) { Sport(label: $0) } }
    read(SurfaceList.file, &surfaces, \.problems) { SurfaceList($0) }
    read(Acknowledgements.file, &words.acknowledgements, \.problems) { Acknowledgements($0) }
    read(Diary.file, &words.diary, \.problems) { Diary($0) }
    read(TrainingPlanWords.file, &words.plan, \.problems) { TrainingPlanWords($0) }
    listsKey = key
  }

  /// The bytes of one of the athlete's lists; `nil` where there is none.
  private static func list(
    _ file: String, in folder: String, _ problems: inout [Problem]
  ) -> [UInt8]? {
    let path = folder + "/" + file
    if let data = FileManager.default.contents(atPath: path) { return [UInt8](data) }
    if isThere(path) {
      problems.append(Problem(file: file, line: 1, column: 1, message: "cannot be read"))
    }
    return nil
  }

  /// Takes what the file tells.
  private mutating func read(_ map: YAMLMap) {
    map.allow(Self.keys)
    if let name = map.text("name") { athlete.name = name }
    if let zones = map.zones("time-zone") {
      athlete.timeZone = zones.first
      athlete.laterZones = zones.later
      zoneIsAssumed = false
    }
    athlete.massKg = map.number("mass-kg", in: Athlete.massesKg)
    athlete.heightCm = map.number("height-cm", in: 100...230)
    athlete.footStrike = map.choice("foot-strike", FootStrike.self) ?? .unknown
    athlete.shoe = map.choice("shoe", Shoe.self)
    athlete.units = map.choice("units", Units.self) ?? athlete.units
    athlete.group = map.text("group")
    weightUnit = map.choice("weight-unit", WeightUnit.self)
    mail = MailWishes("mail", of: map)
  }

  private mutating func noteGaps() {
    if zoneIsAssumed {
      gaps.append(
        "The time zone is not told: days are those of UTC, or of the watch's own clock where a file states it."
      )
    }
    if athlete.massKg == nil {
      gaps.append(MassGap.sentence)
    }
    if athlete.heightCm == nil {
      gaps.append("Body height is not told: 175 cm stands in where cadence is estimated.")
    }
    if athlete.footStrike == .unknown {
      gaps.append("Foot strike is not told: the model's value for unknown stands in.")
    }
    if athlete.shoe == nil, shoes.pairs.isEmpty {
      gaps.append(ShoeGap.sentence)
    }
  }

  /// Stands for all that the join and the pages take from the profile.
  var key: String {
    Digest.of(
      [
        athlete.id, athlete.name, athlete.timeZone, "\(athlete.massKg ?? -1)",
        "\(athlete.heightCm ?? -1)", athlete.footStrike.rawValue, athlete.shoe?.rawValue ?? "",
        athlete.units.rawValue, athlete.group ?? "",
      ] + athlete.laterZones.map { "\($0.from) \($0.zone)" }
        + gaps + problems.map(\.description)
        + shoes.pairs.flatMap { pair in
          [
            pair.name, pair.kind.rawValue, pair.from?.description ?? "", pair.to?.description ?? "",
          ]
        })
  }
}
