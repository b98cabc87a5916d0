public import Running

extension SportWord {
  /// What `text` says of the sport; `nil` where it names none, or running beside another.
  init?(_ text: some StringProtocol, in place: SportPlace) {
    let words = PlainWords(text).words
    var found = SportVocabulary.sentences.sports(in: words)
    let isShort = found.isEmpty
    if isShort { found = Self.asLabel(words) }
    guard let sport = Self.sport(of: found) else { return nil }
    let named = found.filter { $0.sport == sport }
    let trust = Trust(of: place)
    let others = words.indices.filter { index in
      !found.contains { $0.words.contains(index) } && !NamingWords.holds(words[index])
    }
    // First or last in a name the sport is what it is about; in the middle it may be part of a place.
    let isEdge =
      [found.first, found.last].compactMap { $0 }.contains {
        ($0.words.lowerBound == 0 || $0.words.upperBound == words.count)
          && !Self.playedWith.contains(words[$0.words].joined(separator: " "))
      } || Self.sets(out: found, words)
    let confidence =
      if isShort {
        trust.placed
      } else if others.isEmpty {
        sport == .running ? trust.running : trust.another
      } else if isEdge, others.count <= 4 {
        trust.placed
      } else {
        trust.loose
      }
    var texts: [String] = []
    for text in named.map({ words[$0.words].joined(separator: " ") }) where !texts.contains(text) {
      texts.append(text)
    }
    self.init(
      sport: sport, text: texts.joined(separator: ", "), place: place, confidence: confidence)
  }

  /// What words name that are a sport in labels alone, where an app wrote nothing but one beside times of
  /// day and dates.
  private static func asLabel(_ words: [String]) -> [SportVocabulary.Found] {
    let found = SportVocabulary.labels.sports(in: words)
    let isAll = words.indices.allSatisfy { index in
      found.contains { $0.words.contains(index) } != NamingWords.holds(words[index])
    }
    return isAll ? found : []
  }

  /// Walks belong to many a run; anything else beside one leaves open which it was.
  private static func sport(of found: [SportVocabulary.Found]) -> Sport? {
    let others = found.first { ![.running, .walking, .hiking].contains($0.sport) }
    guard found.contains(where: { $0.sport == .running }) else {
      return (others ?? found.first)?.sport
    }
    return others == nil ? .running : nil
  }

  /// "Joy Ride" and "Lake Golf" are titles, where "Bern Cycling" is a place and a sport.
  private static let playedWith: Set = [
    "ride", "ski", "row", "sail", "walk", "golf", "drive", "bike", "swim", "spin", "hike", "cycle",
    "skate", "surf", "football", "soccer", "tennis", "velo", "rad", "gang", "marche", "vela",
  ]

  /// Whether a text begins with a sport and goes on with where to, with whom or how: "Ride to work", "Bike
  /// ride with Tom", where "Ride the Lightning" is a title.
  private static func sets(out found: [SportVocabulary.Found], _ words: [String]) -> Bool {
    var next = 0
    for sport in found where sport.words.lowerBound == next { next = sport.words.upperBound }
    return next > 0 && next < words.count && leadingOn.contains(words[next])
  }

  /// Words between a sport and where it went, in the languages of the lists.
  private static let leadingOn: Set = [
    "to", "with", "from", "around", "along", "through", "round", "nach", "mit", "zur", "zum", "von",
    "vom", "durch",
    "entlang", "vers", "avec", "jusqu", "depuis", "autour", "con", "hasta", "desde", "hacia",
    "fino", "verso", "com",
    "ate", "met", "naar", "langs", "med", "till", "til", "fran", "fra", "ze", "do", "wokol",
  ]

  /// How far words of a place are trusted.
  private struct Trust {
    /// Where nothing but the sport, times and dates stand: an app wrote it.
    var another = 0.95
    var running = 0.95
    /// A place before the sport, as Garmin names activities, or behind it, as people do.
    var placed = 0.8
    /// Anywhere in a sentence: speed that fits running well weighs more.
    var loose = 0.6

    init(of place: SportPlace) {
      switch place {
      case .metadata: (another, running, placed, loose) = (0.9, 0.9, 0.75, 0.58)
      case .notes: (another, running, placed, loose) = (0.9, 0.9, 0.6, 0.55)
      // Many a file of rides is called "run".
      case .fileName: (another, running, placed, loose) = (0.85, 0.7, 0.65, 0.5)
      case .folder: (another, running, placed, loose) = (0.8, 0.65, 0.5, 0.45)
      case .name, .label, .exerciseType, .signals, .list: break
      }
    }
  }

  /// What the file's own name and its folder's say, the surest first.
  ///
  /// - Parameter path: only its last two parts are looked at.
  public static func words(ofPath path: String) -> [SportWord] {
    let parts = path.split(separator: "/").suffix(2)
    let file = parts.last.flatMap { SportWord($0, in: .fileName) }
    let folder = parts.count == 2 ? SportWord(parts[parts.startIndex], in: .folder) : nil
    return [file, folder].compactMap { $0 }.inOrder
  }

  /// What an element made for it says, such as `<exercisetype>`; `nil` for one that says nothing.
  init?(exerciseType text: String) {
    let sport = Sport(label: text)
    guard sport != .unknown else { return nil }
    self.init(
      sport: sport, text: PlainWords(text).words.joined(separator: " "), place: .exerciseType,
      confidence: 0.88)
  }
}

extension [SportWord] {
  /// The surest first, and of equals the one that came first.
  var inOrder: [SportWord] {
    enumerated().sorted {
      ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset)
    }.map(\.element)
  }
}
