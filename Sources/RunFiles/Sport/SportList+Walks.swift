import Running

// Accents and capitals do not matter here.

extension SportList {
  /// What goes on foot, and does not run.
  static let walks = [
    SportList(
      "en", .walking,
      "walk, walks, walking, stroll, speed walking, race walking, nordic walking, dog walk",
      parts: "*walking, nordicwalk*"),
    SportList(
      "en", .hiking,
      "hike, hikes, hiking, trek, trekking, backpacking, snowshoe, snowshoeing, mountaineering, ramble",
      parts: "*hiking, *hike"),
    SportList(
      "de", .walking,
      "gehen, spaziergang, spazieren, spazierengehen, walking, gassi, gassirunde, hunderunde",
      parts: "spazier*, *spaziergang"),
    SportList(
      "de", .hiking,
      "wandern, wanderung, bergwandern, bergtour, bergsteigen, schneeschuh, hochtour",
      parts: "wandern*, wanderung*, *wanderung, *wandern, schneeschuh*, bergsteig*"),
    SportList("fr", .walking, "marche, promenade, marche nordique, balade"),
    SportList("fr", .hiking, "randonnee, rando, raquettes, randonnee pedestre, alpinisme"),
    SportList("es", .walking, "caminar, caminata, caminando, paseo, marcha nordica, andar"),
    SportList("es", .hiking, "senderismo, excursion, montanismo, trekking"),
    SportList("it", .walking, "camminata, camminare, passeggiata"),
    SportList("it", .hiking, "escursionismo, escursione, trekking, ciaspole"),
    SportList("pt", .walking, "caminhada, caminhar, passeio, andar"),
    SportList("pt", .hiking, "trilha, pedestrianismo, montanhismo"),
    SportList("nl", .walking, "wandelen, wandeling, wandeltocht", parts: "wandel*, *wandeling"),
    SportList(
      "sv no da", .walking,
      "gang, ga tur, gatur, promenad, spasertur, promenera, spadseretur, gatur, vandring, gang, spassertur, til fods",
      parts: "promenad*, *promenad, spaser*, *gatur"),
    SportList(
      "sv no da", .hiking, "vandring, vandra, vandretur, fottur, fjelltur, fjallvandring",
      parts: "*vandring, vandre*, fottur*, fjelltur*"),
    SportList("fi", .walking, "kavely, kavelylenkki, sauvakavely", parts: "kavely*, *kavely"),
    SportList("fi", .hiking, "vaellus, retkeily, patikointi", parts: "vaellus*"),
    SportList("pl", .walking, "spacer, chod, marsz, chodzenie, nordic walking"),
    SportList("pl", .hiking, "wedrowka, piesza wycieczka, turystyka piesza"),
    SportList("cs sk", .walking, "chuze, prochazka, chodza, prechadzka"),
    SportList("cs sk", .hiking, "turistika, pesi turistika, tura"),
    SportList("ru uk", .walking, "ходьба, прогулка, прогулянка, хода, скандинавская ходьба"),
    SportList("ru uk", .hiking, "поход, пеший поход, похід, треккинг, хайкинг"),
    SportList("tr", .walking, "yuruyus, yuruyusu, yurume"),
    SportList("tr", .hiking, "doga yuruyusu, dag yuruyusu"),
    SportList("hu", .walking, "gyaloglas, seta", parts: "gyaloglas*"),
    SportList("hu", .hiking, "tura, turazas, gyalogtura, kirandulas"),
    SportList("ja", .walking, "", parts: "*ウォーキング*, *散歩*, *ウォーク*"),
    SportList("ja", .hiking, "", parts: "*ハイキング*, *登山*, *トレッキング*"),
    SportList("ko", .walking, "", parts: "*걷기*, *산책*, *워킹*"),
    SportList("ko", .hiking, "", parts: "*등산*, *하이킹*"),
    SportList("zh", .walking, "", parts: "*步行*, *散步*, *健走*, *走路*"),
    SportList("zh", .hiking, "", parts: "*徒步*, *登山*, *爬山*, *健行*"),
    SportList(
      "hr sl sr ro lt lv et el he ar bg", .walking,
      "hodanje, setnja, hoja, plimbare, ejimas, iesana, kondimine, περπάτημα, περπατημα, ходене, הליכה, المشي, مشي"
    ),
    SportList(
      "hr sl sr ro lt lv et el bg", .hiking,
      "planinarenje, pohodnistvo, drumetie, matkamine, πεζοπορία, πεζοπορια, туризъм"),
    SportList("id ms vi th", .walking, "jalan kaki, berjalan, di bo", parts: "*เดิน*"),
  ]
}
