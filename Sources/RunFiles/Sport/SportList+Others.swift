import Running

// Accents and capitals do not matter here.

extension SportList {
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
      parts: "swimrun*, *triathlon, *duathlon", labels: "tri"),
    SportList(
      "en", .other,
      "ski, ski touring, ski tour, backcountry ski, skis, skiing, snowboard, snowboarding, skate, skating, inline, rollerblading, rowing, kayak, "
        + "kayaking, canoe, canoeing, paddle, paddling, stand up paddling, surf, surfing, kitesurf, windsurf, "
        + "kitesurfing, windsurfing, sail, sailing, boating, rafting, golf, soccer, football, tennis, basketball, "
        + "rugby, hockey, cricket, squash, padel, badminton, volleyball, handball, horse riding, horseback riding, "
        + "horseback, equestrian, aquajogging, aqua jogging, aquarunning, aqua running, water running, "
        + "water jogging, pool running, aquagym, "
        + "yoga, pilates, crossfit, elliptical, cross trainer, crosstrainer, stair climbing, stairmaster, "
        + "stair stepper, rock climbing, climbing, bouldering, wheelchair, skateboard, scooter, motorcycle, "
        + "motorcycling, motorbike, motor bike, atv, snowmobile, snowmobiling, hang gliding, paragliding, "
        + "skydiving, gliding, dog sled, sledding, driving, weight training, strength training, "
        + "gymnastics, dance, dancing, boxing, martial arts, hunting, fishing, diving, hiit, roller ski, sailboat",
      parts:
        "*skiing, *snowboarding, *skating, *kayaking, *paddling, *surfing, *sailing, rollerski*",
      labels:
        "row, sup, horse, flying, drive, car, bus, train, tram, ferry, airplane, plane, flight, motor, transport, boat"
    ),
    SportList(
      "de", .other,
      "ski, skilanglauf, langlauf, skitour, skifahren, eislaufen, inlineskaten, inlineskating, rudern, ergometer, kajak, "
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
        + "zeglarstwo, jazda konna, pilka nozna, beh na lyzich, lyze, lyzovani, lyzovanie, bezky, bezecke lyzovani, brusleni, "
        + "veslovani, jizda na koni, fotbal, sieles, siles, sifutas, korcsolya, evezes, vitorlazas, lovaglas, "
        + "kayak, kayakli kosu, kayakli kosusu, kurek, yelken, paten, futbol, binicilik",
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
