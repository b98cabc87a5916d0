/// Writes `activities.csv` as Strava exports it: in the account's language, some names twice, dates in UTC.
public struct ActivitiesCSV: Sendable {
  public enum Language: String, Sendable, CaseIterable {
    case english, german, dutch, french
    case spanish, italian, russian, chinese
    /// One whose words nobody here has seen.
    case unseen
  }

  /// One activity.
  public struct Row: Sendable {
    public enum Kind: String, Sendable {
      case run, ride, walk, workout
    }

    /// Such as `activities/9.gpx.gz`; `nil` for one that was entered by hand.
    public var file: String?
    /// Seconds since 1970.
    public var start: Int
    public var kind: Kind
    public var name: String
    public var description = ""
    public var privateNote = ""
    public var gear = ""
    public var seconds: Int
    public var metres: Double
    public var steps: Int?
    public var dirtMetres: Double?
    public var mass: Double?

    public init(
      _ file: String?, start: Int, _ kind: Kind = .run, name: String = "Run", seconds: Int,
      metres: Double
    ) {
      self.file = file
      self.start = start
      self.kind = kind
      self.name = name
      self.seconds = seconds
      self.metres = metres
    }
  }

  public var language: Language
  /// How the names of columns are written.
  public var header = Header.plain

  public enum Header: Sendable {
    case plain
    /// `<span class="translation_missing" …>Type</span>`, as in 2021.
    case spans
    /// `translation missing: en-US.lib.export…`, as in 2020.
    case missing
    /// With `.1` behind the second of two names, as pandas writes them.
    case numbered
  }

  public init(_ language: Language = .english) { self.language = language }

  /// The whole file.
  public func text(of rows: [Row]) -> String {
    ([names.enumerated().map(headerField)] + rows.map(fields)).map { fields in
      fields.map(Self.quoted).joined(separator: ",") + "\n"
    }.joined()
  }

  private func fields(_ row: Row) -> [String] {
    let kilometres = (row.metres / 1_000).fixed(2)
    return [
      "\(row.start)", date(row.start), row.name, word(row.kind), row.description, "\(row.seconds)",
      hasComma ? kilometres.replacing(".", with: ",") : kilometres, "", "", "", row.privateNote,
      row.gear, row.file ?? "", row.mass.map { $0.fixed(1) } ?? "", "\(row.seconds).0",
      "\(row.seconds).0", row.metres.fixed(1), row.gear.isEmpty ? "" : "1234567.0",
      row.dirtMetres.map { $0.fixed(1) } ?? "", row.steps.map { "\($0).0" } ?? "",
    ]
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { ",\"\n\r".contains($0) }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  // MARK: Words

  private func headerField(_ place: Int, _ name: String) -> String {
    switch header {
    case .plain: name
    case .spans:
      "<span class=\"translation_missing\" title=\"translation missing: en-US.lib.\(place)\">"
        + name + "</span>"
    case .missing:
      "translation missing: en-US.lib.export.portability_exporter.activities."
        + name.lowercased().replacing(" ", with: "_")
    case .numbered: names[..<place].contains(name) ? name + ".1" : name
    }
  }

  /// Identifier, date, name, type, description, seconds, way, heart rate, effort, commute, private note,
  /// gear, file, mass, seconds, moving, way, gear, dirt, steps.
  private var names: [String] {
    switch language {
    case .english:
      [
        "Activity ID", "Activity Date", "Activity Name", "Activity Type", "Activity Description",
        "Elapsed Time", "Distance", "Max Heart Rate", "Relative Effort", "Commute",
        "Activity Private Note", "Activity Gear", "Filename", "Athlete Weight", "Elapsed Time",
        "Moving Time", "Distance", "Gear", "Dirt Distance", "Total Steps",
      ]
    case .german:
      [
        "Aktivitäts-ID", "Aktivitätsdatum", "Name der Aktivität", "Aktivitätsart",
        "Aktivitätsbeschreibung", "Verstrichene Zeit", "Distanz", "Max. Herzfrequenz",
        "Relative Leistung", "Pendeln", "Hinweis zur Privatsphäre für Aktivitäten",
        "Aktivitätsausrüstung", "Dateiname", "Sportlergewicht", "Verstrichene Zeit",
        "Bewegungszeit", "Distanz", "Ausrüstung", "Auf Schotter zurückgelegte Distanz",
        "Schritte insgesamt",
      ]
    case .dutch:
      [
        "Activiteits-ID", "Datum van activiteit", "Naam activiteit", "Activiteitstype",
        "Beschrijving van activiteit", "Verstreken tijd", "Afstand", "Max. hartslag",
        "Relatieve inspanning", "Woon-werkverkeer", "Privénotitie activiteit",
        "Uitrusting voor activiteit", "Bestandsnaam", "Gewicht sporter", "Verstreken tijd",
        "Beweegtijd", "Afstand", "Uitrusting", "Afstand (onverharde wegen)",
        "Totaal aantal stappen",
      ]
    case .french:
      [
        "ID de l'activité", "Date de l’activité", "Nom de l'activité", "Type d’activité",
        "Description de l'activité", "Temps écoulé", "Distance", "Fréquence cardiaque max.",
        "Effort relatif", "Trajet", "Note privée sur les activités",
        "Matériel utilisé pour l'activité", "Nom du fichier", "Poids de l’athlète",
        "Temps écoulé", "Durée de déplacement", "Distance", "Matériel", "Distance sur chemin",
        "Nombre total de pas",
      ]
    case .spanish:
      others([
        0: "ID de actividad", 1: "Fecha de la actividad", 2: "Nombre de la actividad",
        3: "Tipo de actividad", 12: "Nombre del archivo",
      ])
    case .italian:
      others([0: "ID attività", 1: "Data dell'attività", 2: "Nome attività"])
    case .russian:
      others([
        1: "Дата тренировки", 2: "Название тренировки", 3: "Тип активности", 4: "Описание",
        5: "Общее время", 6: "Расстояние", 11: "Снаряжение", 12: "Название файла",
        15: "Время в движении", 16: "Дистанция",
      ])
    case .chinese:
      others([
        0: "活动 ID", 1: "活动日期", 2: "活动名称", 3: "活动类型", 4: "活动描述", 5: "全程耗时", 6: "距离",
        12: "文件名",
      ])
    case .unseen: others([:])
    }
  }

  /// The names that were seen of a language, and made-up ones.
  private func others(_ seen: [Int: String]) -> [String] {
    (0..<20).map { seen[$0] ?? "Qx\($0)" }
  }

  /// What the language calls a sport.
  private func word(_ kind: Row.Kind) -> String {
    let words: [Row.Kind: String] =
      switch language {
      case .english, .unseen: [.run: "Run", .ride: "Ride", .walk: "Walk", .workout: "Workout"]
      case .german: [.run: "Lauf", .ride: "Radfahrt", .walk: "Spaziergang", .workout: "Training"]
      case .dutch: [.run: "Hardloopsessie", .ride: "Fietsrit", .walk: "Wandeling"]
      case .french: [.run: "Course à pied", .ride: "Sortie à vélo", .walk: "Marche"]
      case .spanish: [.run: "Carrera", .ride: "Ciclismo", .walk: "Caminata"]
      case .italian: [.run: "Corsa", .ride: "Ciclismo", .walk: "Camminata"]
      case .russian: [.run: "Забег", .ride: "Велосипед", .walk: "Ходьба"]
      case .chinese: [.run: "跑步", .ride: "骑行", .walk: "步行"]
      }
    return words[kind] ?? "Training"
  }

  private var hasComma: Bool { language != .english && language != .chinese }

  /// A date and time in UTC.
  private func date(_ instant: Int) -> String {
    let (year, month, day) = CivilTime.date(ofDay: instant / 86_400)
    let clock = CivilTime.clock(instant % 86_400)
    func named(_ months: String) -> String { String(months.split(separator: " ")[month - 1]) }
    switch language {
    case .english:
      let hour = instant % 86_400 / 3_600
      let month = named("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
      return "\(month) \(day), \(year), \((hour + 11) % 12 + 1)\(clock.dropFirst(2))"
        + "\u{202F}\(hour < 12 ? "AM" : "PM")"
    case .german, .italian, .unseen:
      let (month, day) = ("\(month)".padded(to: 2), "\(day)".padded(to: 2))
      return "\(day).\(month).\(year), \(clock)"
    case .dutch:
      let month = named("jan feb mrt apr mei jun jul aug sep okt nov dec")
      return "\(day) \(month) \(year), \(clock)"
    case .french:
      let month = named(
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.")
      return "\(day) \(month) \(year), \(clock)"
    case .spanish:
      let month = named("ene feb mar abr may jun jul ago sept oct nov dic")
      return "\(day) \(month) \(year), \(clock)"
    case .russian:
      let month = named("янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.")
      return "\(day) \(month) \(year) г., \(clock)"
    case .chinese: return "\(year)年\(month)月\(day)日 \(clock)"
    }
  }
}
