/// What words in a date mean: apps write dates in the language of the phone.
enum MonthNames {
  /// The month, 1 to 12, that a word names in full or cut short; the longest beginning that fits counts.
  static func month(_ word: Substring) -> Int? {
    let word = word.trimmingDot.lowercased()
    guard word.count <= 12 else { return nil }
    var best: (month: Int, length: Int)?
    for (index, beginnings) in beginnings.enumerated() {
      for beginning in beginnings where word.hasPrefix(beginning) {
        if beginning.count > best?.length ?? 0 { best = (index + 1, beginning.count) }
      }
    }
    return best?.month
  }

  /// Whether a word beside the date says nothing: the name of a weekday, or one that only joins.
  static func isIdle(_ word: Substring) -> Bool {
    let word = String(word.trimmingDot).lowercased()
    return joining.contains(word) || weekdays.contains { word == $0 }
      || word.count > 3 && longWeekdays.contains(where: word.hasPrefix)
  }

  /// English, German, French, Spanish, Portuguese, Italian, Dutch, Danish, Norwegian, Swedish,
  /// Finnish, Polish, Russian, Romanian, Turkish, Czech, Slovak, Hungarian, Ukrainian, Bulgarian, Greek; as few
  /// letters as tell a month from the others.
  private static let beginnings: [[String]] = [
    ["jan", "jän", "ene", "gen", "tammi", "sty", "янв", "ian", "oca", "led", "січ", "яну", "ιαν"],
    ["feb", "fév", "fev", "helmi", "lut", "фев", "şub", "úno", "лют", "φεβ"],
    [
      "mar", "mär", "mae", "mrz", "mrt", "maa", "maalis", "мар", "már", "bře", "бер", "μαρ", "μάρ",
    ],
    ["apr", "avr", "abr", "huhti", "kwi", "апр", "nis", "ápr", "dub", "кві", "απρ"],
    [
      "may", "mai", "mag", "mei", "maj", "touko", "май", "мая", "máj", "kvě", "тра", "μαΐ", "μαϊ",
      "μαι",
    ],
    [
      "jun", "juin", "giu", "kesä", "cze", "июн", "iun", "haz", "jún", "čer", "čvn", "чер", "юни",
      "ιουν", "ιούν",
    ],
    [
      "jul", "juil", "lug", "heinä", "lip", "июл", "iul", "tem", "júl", "červenc", "čvc", "лип",
      "юли", "ιουλ", "ιούλ",
    ],
    ["aug", "aoû", "aou", "ago", "elo", "sie", "авг", "ağu", "srp", "сер", "αυγ", "αύγ"],
    ["sep", "set", "syys", "wrz", "сен", "eyl", "sze", "zář", "вер", "сеп", "σεπ"],
    ["oct", "okt", "ott", "out", "loka", "paź", "paz", "окт", "eki", "říj", "жов", "οκτ"],
    ["nov", "marras", "lis", "ноя", "noi", "kas", "лис", "ное", "νοε", "νοέ"],
    ["dec", "dez", "dic", "déc", "des", "joulu", "gru", "дек", "ara", "pro", "гру", "δεκ"],
  ]

  private static let joining: Set<String> = [
    "at", "of", "the", "um", "uhr", "den", "der", "am", "le", "à", "de", "del", "a", "as", "às",
    "alle", "ore", "om", "kl", "klo", "d", "i", "o", "в", "г", "года",
  ]

  private static let weekdays: Set<String> = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "mo", "di", "mi", "do", "fr", "sa", "so",
    "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "mié", "jue", "vie", "sáb", "sab", "dom",
    "seg", "ter", "qua", "qui", "sex", "gio", "ma", "wo", "vr", "za", "zo", "man", "tir", "ons",
    "tor", "fre", "lør", "søn", "mån", "tis", "lör", "sön", "ti", "ke", "to", "pe", "la", "su",
    "pon", "wt", "śr", "czw", "pt", "sob", "nie", "пн", "вт", "ср", "чт", "пт", "сб", "вс",
  ]

  private static let longWeekdays = [
    "mond", "tues", "wedn", "thur", "frid", "satu", "sund", "mont", "dien", "mitt", "donn", "frei",
    "sams", "sonn", "lund", "mard", "merc", "jeud", "vend", "same", "dima", "lune", "mart", "miér",
    "juev", "vier", "sába", "doming", "segu", "terç", "quar", "quin", "sext", "giov", "vene",
    "maan", "dins", "woen", "dond", "vrij", "zate", "zond", "manda", "tirs", "onsd", "tors",
    "fred", "lørd", "sønd", "månd", "tisd", "lörd", "sönd", "poni", "wtor", "środ", "czwa", "piąt",
    "sobo", "niedz", "понед", "втор", "сред", "четв", "пятн", "субб", "воскр",
  ]
}

extension Substring {
  package var trimmingDot: Substring { last == "." ? dropLast() : self }
}
