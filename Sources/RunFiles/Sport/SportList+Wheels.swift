import Running

// Accents and capitals do not matter here.

extension SportList {
  /// What goes on wheels with pedals.
  static let wheels = [
    SportList(
      "en", .biking,
      "bike, bikes, biking, bicycle, cycle, cycling, cyclist, ride, rides, riding, mtb, bmx, mountain bike, ebike, spinning, "
        + "gravel ride, cyclocross, velomobile, handcycle, zwift, peloton, bikepacking, velodrome, rouvy, trainer road, systm, bkool",
      parts:
        "*biking, *bike, mountainbik*, ebike*, cyclocross*, indoorcycl*, outdoorcycl*, roadcycl*",
      labels: "spin, gravel"),
    SportList(
      "de", .biking,
      "rad, radfahren, radfahrt, radsport, fahrt, radtour, fahrrad, velo, velofahren, rennrad, rennvelo, bike",
      parts:
        "radfahr*, radtour*, fahrrad*, *radfahrt, *radtour, *radrunde, *fahrrad, rennrad*, radrennen*, "
        + "radausfahrt*, velotour*, *velotour"),
    SportList(
      "fr", .biking, "velo, vtt, cyclisme, vae, cyclotourisme, sortie velo, bicyclette",
      parts: "cyclisme*"),
    SportList("es", .biking, "ciclismo, bicicleta, bici, btt, pedaleo, ciclista, rodada"),
    SportList("it", .biking, "ciclismo, bicicletta, bici, pedalata, giro in bici"),
    SportList("pt", .biking, "ciclismo, bicicleta, pedalada, pedal, btt, bike"),
    SportList(
      "nl", .biking,
      "fietsen, fiets, fietstocht, fietsrit, wielrennen, mountainbiken, racefiets, rit, ochtendrit, middagrit, avondrit, nachtrit, lunchrit",
      parts: "fiets*, *fietsen, *fietstocht, *fietsrit"),
    SportList(
      "sv no da", .biking,
      "cykling, cykel, cykla, cykeltur, sykling, sykkel, sykkeltur, cykle, terrengsykling",
      parts: "cykel*, cykling*, sykkel*, *sykling, *cykling, *sykkeltur, *cykeltur"),
    SportList(
      "fi", .biking, "pyoraily, pyoralenkki, maastopyoraily, pyora",
      parts: "pyorail*, *pyoraily, pyoralenk*"),
    SportList(
      "pl", .biking, "rower, rowerowa, rowerze, jazda na rowerze, przejazdzka, kolarstwo",
      parts: "rowerow*"),
    SportList(
      "cs sk", .biking, "kolo, cyklistika, cyklovylet, cyklojizda, bicykel, cyklo, jizda na kole",
      parts: "cyklist*"),
    SportList(
      "ru uk", .biking,
      "велосипед, велоспорт, вело, велопрогулка, велоезда, велотренировка, заезд, заїзд",
      parts: "вело*"),
    SportList("tr", .biking, "bisiklet, bisiklete binme, surus, surusu", parts: "bisiklet*"),
    SportList(
      "hu", .biking, "kerekpar, kerekparozas, bicikli, biciklizes, bringa, bringazas",
      parts: "kerekpar*, bicikli*"),
    SportList("ja", .biking, "ライド", parts: "*のライド, *サイクリング*, *自転車*, *ロードバイク*, *マウンテンバイク*"),
    SportList("ko", .biking, "라이딩", parts: "*자전거*, *사이클*, *라이딩*"),
    SportList(
      "zh", .biking, "", parts: "*骑行*, *騎行*, *骑车*, *騎車*, *单车*, *單車*, *自行车*, *自行車*, *骑乘*, *騎乘*, *騎乗*"
    ),
    SportList(
      "hr sl sr ro lt lv et el he ar bg", .biking,
      "biciklizam, bicikl, kolesarjenje, ciclism, dviraciai, dviratis, ritenbrauksana, jalgrattasoit, ποδηλασία, "
        + "ποδηλασια, ποδήλατο, колоездене, רכיבה, ركوب الدراجات, دراجة"),
    SportList(
      "id ms vi th", .biking, "bersepeda, gowes, berbasikal, dap xe", parts: "*จักรยาน*"),
  ]
}
