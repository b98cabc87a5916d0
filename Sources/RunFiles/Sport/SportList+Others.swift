import Running

// Accents and capitals do not matter here.

extension SportList {
  /// What goes on wheels with pedals.
  static let wheels = [
    SportList(
      "en", .biking,
      "bike, biking, bicycle, cycle, cycling, cyclist, ride, riding, mtb, bmx, mountain bike, ebike, spinning, "
        + "gravel ride, cyclocross, velomobile, handcycle, zwift, peloton, bikepacking, velodrome",
      parts:
        "*biking, *bike, mountainbik*, ebike*, cyclocross*, indoorcycl*, outdoorcycl*, roadcycl*",
      labels: "spin, gravel"),
    SportList(
      "de", .biking,
      "rad, radfahren, radfahrt, radtour, fahrrad, velo, velofahren, rennrad, rennvelo, bike",
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
      "nl", .biking, "fietsen, fiets, fietstocht, fietsrit, wielrennen, mountainbiken, racefiets",
      parts: "fiets*, *fietsen, *fietstocht, *fietsrit"),
    SportList(
      "sv no da", .biking,
      "cykling, cykel, cykla, cykeltur, sykling, sykkel, sykkeltur, cykle, terrengsykling",
      parts: "cykel*, cykling*, sykkel*, *sykling, *cykling, *sykkeltur, *cykeltur"),
    SportList(
      "fi", .biking, "pyoraily, pyoralenkki, maastopyoraily, pyora",
      parts: "pyorail*, *pyoraily, pyoralenk*"),
    SportList(
      "pl", .biking, "rower, rowerowa, rowerze, jazda na rowerze, kolarstwo", parts: "rowerow*"),
    SportList(
      "cs sk", .biking, "kolo, cyklistika, cyklovylet, bicykel, cyklo, jizda na kole",
      parts: "cyklist*"),
    SportList(
      "ru uk", .biking, "велосипед, велоспорт, вело, велопрогулка, велоезда, велотренировка",
      parts: "вело*"),
    SportList("tr", .biking, "bisiklet, bisiklete binme"),
    SportList(
      "hu", .biking, "kerekpar, kerekparozas, bicikli, biciklizes, bringa, bringazas",
      parts: "kerekpar*, bicikli*"),
    SportList("ja", .biking, "ライド", parts: "*サイクリング*, *自転車*, *ロードバイク*, *マウンテンバイク*"),
    SportList("ko", .biking, "라이딩", parts: "*자전거*, *사이클*, *라이딩*"),
    SportList("zh", .biking, "", parts: "*骑行*, *騎行*, *骑车*, *騎車*, *单车*, *單車*, *自行车*, *自行車*"),
  ]

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
      "de", .walking, "gehen, spaziergang, spazieren, spazierengehen, walking",
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
      "gang, ga tur, gatur, promenad, spasertur, promenera, spadseretur, gatur, vandring, gang, spassertur",
      parts: "promenad*, spaser*, *gatur"),
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
    SportList("tr", .walking, "yuruyus, yurume"),
    SportList("tr", .hiking, "doga yuruyusu, dag yuruyusu"),
    SportList("hu", .walking, "gyaloglas, seta", parts: "gyaloglas*"),
    SportList("hu", .hiking, "tura, turazas, gyalogtura, kirandulas"),
    SportList("ja", .walking, "", parts: "*ウォーキング*, *散歩*, *ウォーク*"),
    SportList("ja", .hiking, "", parts: "*ハイキング*, *登山*, *トレッキング*"),
    SportList("ko", .walking, "", parts: "*걷기*, *산책*, *워킹*"),
    SportList("ko", .hiking, "", parts: "*등산*, *하이킹*"),
    SportList("zh", .walking, "", parts: "*步行*, *散步*, *健走*, *走路*"),
    SportList("zh", .hiking, "", parts: "*徒步*, *登山*, *爬山*, *健行*"),
  ]

  /// Water, snow, ice, machines, balls and horses.
  static let others = [
    SportList(
      "en", .swimming, "swim, swims, swimming, open water, lap swimming", parts: "*swimming, *swim"),
    SportList(
      "de fr es it pt nl sv no da fi pl cs ru uk tr hu", .swimming,
      "schwimmen, freiwasser, natation, nage, natacion, nadar, nuoto, natacao, zwemmen, simning, svomming, "
        + "svomning, uinti, plywanie, plavani, plavanie, плавание, плавання, yuzme, uszas",
      parts: "schwimm*, *schwimmen, *zwemmen, *svomming, *svomning, *uinti"),
    SportList("ja ko zh", .swimming, "", parts: "*水泳*, *スイミング*, *수영*, *游泳*"),
    SportList(
      "several at once", .other,
      "swimrun, swim run, triathlon, duathlon, aquathlon, multisport, multi sport, biathlon, run bike, bike run, "
        + "bike and run, transition",
      parts: "swimrun*, *triathlon, *duathlon"),
    SportList(
      "en", .other,
      "ski, skis, skiing, snowboard, snowboarding, skate, skating, inline, rollerblading, rowing, kayak, "
        + "kayaking, canoe, canoeing, paddle, paddling, stand up paddling, surf, surfing, kitesurf, windsurf, "
        + "kitesurfing, windsurfing, sail, sailing, boating, rafting, golf, soccer, football, tennis, basketball, "
        + "rugby, hockey, cricket, squash, padel, badminton, volleyball, handball, horse riding, horseback riding, "
        + "horseback, equestrian, "
        + "yoga, pilates, crossfit, elliptical, cross trainer, crosstrainer, stair climbing, stairmaster, "
        + "stair stepper, rock climbing, climbing, bouldering, wheelchair, skateboard, scooter, motorcycle, "
        + "motorcycling, motorbike, motor bike, atv, snowmobile, snowmobiling, hang gliding, paragliding, "
        + "skydiving, gliding, dog sled, sledding, driving, weight training, strength training, "
        + "gymnastics, dance, dancing, boxing, martial arts, hunting, fishing, diving, hiit, roller ski, sailboat",
      parts:
        "*skiing, *snowboarding, *skating, *kayaking, *paddling, *surfing, *sailing, rollerski*",
      labels:
        "row, sup, flying, drive, car, bus, train, tram, ferry, airplane, plane, flight, motor, transport, boat"
    ),
    SportList(
      "de", .other,
      "ski, skilanglauf, langlauf, skitour, skifahren, eislaufen, inlineskaten, inlineskating, rudern, kajak, "
        + "paddeln, segeln, surfen, reiten, ausritt, klettern, fussball, krafttraining, crosstrainer, rollski, "
        + "motorrad, autofahrt, schlitteln, schlittenfahren, schlittschuhlaufen, rollschuhlaufen, eislauf",
      parts:
        "*langlauf, *skilauf, *eislauf, *schuhlauf, *schuhlaufen, *eislaufen, *langlaufen, skitour*, "
        + "*skilaufen, *skitour, segel*, kajak*, *verlauf, *ablauf, *kreislauf, *auflauf, *zulauf, *umlauf",
      labels: "auto, bahn, zug, schiff, fahre, flugzeug"),
    SportList(
      "fr es it pt", .other,
      "ski de fond, ski alpin, ski de randonnee, patinage, aviron, voile, equitation, escalade, musculation, "
        + "velo elliptique, canoe kayak, esqui, patinaje, patinar, remo, vela, equitacion, escalada, futbol, "
        + "eliptica, sci, sci di fondo, pattinaggio, canottaggio, equitazione, arrampicata, calcio, ellittica, "
        + "esqui de fondo, patinacao, equitacao, futebol, eliptico, piragua, musculacion, musculacao",
      labels: "voiture, coche, macchina, carro, tren, treno, comboio, auto"),
    SportList(
      "nl sv no da fi", .other,
      "schaatsen, skeeleren, roeien, zeilen, paardrijden, voetbal, langrenn, langdskidakning, skidakning, skidor, "
        + "langdskidor, skiloping, skridskor, rodd, segling, ridning, fotboll, fotball, skitur, langrend, skojter, "
        + "roning, sejlads, fodbold, hiihto, maastohiihto, laskettelu, luistelu, soutu, melonta, purjehdus, "
        + "ratsastus, jalkapallo, rulleski, rullskidor, rulleskojter",
      parts: "langrenn*, *skidakning, *hiihto, hiihto*, *luistelu"),
    SportList(
      "pl cs sk hu tr", .other,
      "narty, biegi narciarskie, bieg na nartach, biegowki, narciarstwo, lyzwy, rolki, wioslarstwo, kajaki, "
        + "zeglarstwo, jazda konna, pilka nozna, lyze, lyzovani, lyzovanie, bezky, bezecke lyzovani, brusleni, "
        + "veslovani, jizda na koni, fotbal, sieles, siles, sifutas, korcsolya, evezes, vitorlazas, lovaglas, "
        + "kayak, kurek, yelken, paten, futbol, binicilik",
      parts: "narciar*, lyzov*"),
    SportList(
      "ru uk", .other,
      "лыжи, лыжный, лыжные гонки, беговые лыжи, лижі, біг на лижах, коньки, ролики, гребля, каяк, парусный спорт, верховая езда, футбол, "
        + "эллипс, альпинизм, сноуборд",
      parts: "лыж*, лижн*", labels: "автомобиль, машина, поезд, автобус"),
    SportList(
      "ja ko zh", .other, "",
      parts:
        "*スキー*, *スノーボード*, *スケート*, *カヤック*, *ヨット*, *ゴルフ*, *サッカー*, *스키*, *스케이트*, *축구*, *골프*, *滑雪*, "
        + "*滑冰*, *划船*, *皮划艇*, *帆船*, *骑马*, *足球*, *高尔夫*, *椭圆机*, *瑜伽*"),
  ]
}
