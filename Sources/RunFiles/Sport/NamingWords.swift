/// Words that apps put around the sport when they name an activity: times of day, dates, places indoors.
///
/// A name of these and of sports alone was written by an app; any other word is a person's.
enum NamingWords {
  static func holds(_ word: String) -> Bool { all.contains(word) || word.allSatisfy(\.isNumber) }

  private static let all = Set(
    text.flatMap { PlainWords($0, limit: .max).words })

  private static let text = [
    // en
    "morning afternoon evening night lunch lunchtime midday noon midnight early late am pm t z h min km mi k m",
    "outdoor outdoors indoor race easy long short tempo interval intervals recovery virtual treadmill trail road",
    "activity workout training session exercise track route record open water e en pool vuelta free commute group quick start my new the a in on at of and",
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun mountain stationary",
    "january february march april may june july august september october november december",
    "from to work home keep joyrun codoon nike strava garmin polar coros suunto fitbit",
    "jan feb mar apr jun jul aug sep sept oct nov dec gpx tcx fit xml gz export gravel warm up cool down",
    // de
    "morgen morgens mittag mittags nachmittag nachmittags abend abends nacht am im freien in auf der dem draussen drinnen",
    "lockerer langer kurzer aktivitat einheit runde montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "januar februar marz mai juni juli oktober dezember",
    // fr
    "matin matinale matinal midi apres soir soiree nuit le la l dans de d du a en exterieur interieur sortie seance",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    // es, it, pt
    "manana mediodia tarde noche por la al aire libre nocturna matutina vespertina de lunes martes miercoles jueves",
    "viernes sabado domingo mattina mattutina mattutino uscita volta pranzo pomeriggio pomeridiana pomeridiano sera serale notte giro lunedi martedi",
    "mercoledi giovedi venerdi manha matinal almoco noite noturna da do na no ao ar livre segunda terca quarta",
    // nl, sv, no, da, fi
    "ochtend middag avond nacht buiten binnen in de s morgon formiddag eftermiddag kvall natt ettermiddag",
    "kveld aften pa om aamu iltapaiva ilta yo ulkona tur pass lunsj",
    // pl, cs, hu, tr
    "poranny poranna poranek popoludniowy popoludniowa wieczorny wieczorna w na ranni rano odpoledni vecerni reggeli",
    "delutani esti szabadteri popoludniu wieczorem sabah ogle aksam acik hava",
    // ru, uk
    "утренний утренняя утро дневной дневная вечерний вечерняя вечер ночной на улице ранкова вечірня",
  ]
}
