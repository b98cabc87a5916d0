import Running

// Accents and capitals do not matter here.

extension SportList {
  /// What running is called.
  static let runs = [
    SportList(
      "en", .running,
      "run, running, runner, jog, jogging, jogger, parkrun, fartlek, trail run, marathon, half marathon, "
        + "ultramarathon, longrun, funrun, nightrun, easyrun, temporun, morningrun, eveningrun, orienteering, cross country running, track running, treadmill run, zwift run, zwift running, "
        + "peloton run, peloton running",
      parts: "*running, trailrun*, *jogging, *jog, *marathon, *parkrun",
      labels:
        "treadmill, plogging, sprint, sprints, sprinting, cross country, athletics, trail, ultra, steeplechase, canicross, "
        + "obstacle racing, obstacle race, obstacle course racing"),
    SportList(
      "de", .running,
      "laufen, lauf, joggen, dauerlauf, waldlauf, trailrunning, orientierungslauf, crosslauf, berglauf",
      parts: "*lauf, *laufen, *laufrunde, lauftraining*, laufrunde*, lauftreff*, joggingrunde*",
      labels: "laufband, laufsport"),
    SportList(
      "fr", .running, "course a pied, footing, course en sentier, trail running, jogging, courir",
      labels: "course, tapis de course, course sur piste, course d'orientation"),
    SportList(
      "es", .running,
      "correr, corriendo, trote, carrera a pie, carrera de montana, rodaje, carrera continua, carrera por montana, maraton",
      labels: "carrera, carreras, cinta de correr, cinta, atletismo"),
    SportList(
      "it", .running, "corsa, corsetta, podismo, correre, correndo, maratona",
      labels: "tapis roulant, atletica"),
    SportList(
      "pt", .running,
      "corrida, corridinha, caminhada e corrida, corrida em trilha, corrida de trilha, corrida na trilha, corrida em trilhas",
      labels: "esteira, passadeira"),
    SportList(
      "nl", .running,
      "hardlopen, trailrunnen, loopje, duurloop, joggen, ochtendloop, middagloop, avondloop, nachtloop, lunchloop, "
        + "trailloop, bosloop, baanlopen",
      parts: "hardloop*, *duurloop, *hardlopen", labels: "loopband, atletiek, lopen"),
    SportList(
      "sv no da", .running,
      "lopning, loptraning, loptrening, lobetraening, loprunda, loppass, loping, lob, lop, lopa, lopetur, lobetur, lopatur, joggetur, joggning, jogging, joggetur, "
        + "terranglopning, terrenglop, motionslob, morgenlob, formiddagslob, eftermiddagslob, aftenlob, natlob, "
        + "traillob, orienteringslob, skovlob, morgenlop, formiddagslop, ettermiddagslop, kveldslop, nattlop, lunsjlop, "
        + "traillop, orienteringslop",
      parts:
        "*lopning, *loping, *lopetur, *lobetur, lopetur*, lobetur*, *terranglop, *loprunda, *loptur, *loppass",
      labels: "lopband, tredemolle, lobeband, orientering, spring"),
    SportList(
      "fi", .running, "juoksu, juoksen, juokseminen, juoksulenkki, hölkkä, polkujuoksu, maraton",
      parts: "*juoksu, juoksulenkki*, *holkka", labels: "juoksumatto, suunnistus, lenkki"),
    SportList(
      "pl", .running, "bieganie, wybieganie, bieg, biegi, biegowy, trucht, maraton",
      labels: "bieznia, bieganie na biezni, bieg przelajowy"),
    SportList(
      "cs sk", .running, "beh, behani, behanie, klus, trail beh, maraton", labels: "bezecky pas"),
    SportList(
      "ru uk", .running,
      "бег, забег, пробежка, бегать, трейл, марафон, біг, пробіжка, трейлраннинг, ориентирование",
      parts: "*пробежка, *марафон", labels: "беговая дорожка, бігова доріжка"),
    SportList("tr", .running, "kosu, kosusu, kosma, maraton", labels: "kosu bandi"),
    SportList(
      "hu", .running, "futas, kocogas, futok, futoedzes, terepfutas, maraton", parts: "*futas",
      labels: "futopad"),
    SportList(
      "ja", .running, "ラン, ジョグ, 長距離走, 持久走, 駅伝",
      parts:
        "*ランニング*, *ジョギング*, *マラソン*, *トレイルラン*, *トレラン*, *朝ラン, *昼ラン, *夕ラン, *夜ラン, *のラン, *外ラン, *内ラン, "
        + "*ナイトラン, *モーニングラン",
      labels: "トレッドミル"),
    SportList(
      "ko", .running, "런", parts: "*달리기*, *러닝*, *런닝*, *조깅*, *마라톤*, *트레일러닝*",
      labels: "트레드밀"),
    SportList(
      "zh", .running, "跑",
      parts: "*跑步*, *慢跑*, *越野跑*, *马拉松*, *馬拉松*, *夜跑*, *晨跑*, *長跑*, *长跑*, *室内跑*, *路跑*, *跑"),
    SportList(
      "hr sl sr ro lt lv et el he ar bg sq is ga", .running,
      "trcanje, alergare, alergat, tekaski, бягане, vrapim, hlaup, hlaupa, rith, begimas, skriesana, jooks, jooksmine, τρεξιμο, τρέξιμο, ריצה, الجري, جري",
      labels: "tek"
    ),
    SportList(
      "ca eu gl", .running, "correguda, cursa, korrika, lasterketa, carreira, carreiras"),
    SportList(
      "id ms vi th hi fa", .running,
      "berlari, larian, lari pagi, lari siang, lari sore, lari malam, chay bo, วิ่ง, दौड़, दौड़ना, دویدن",
      parts: "วิ่ง*, *วิ่ง", labels: "lari, chay"),
    // Runs with walks between them, whichever is named first.
    SportList(
      "runs with walks", .running,
      "run walk, walk run, run and walk, walk and run, jog walk, walk jog"),
  ]

  /// What says nothing of the sport.
  static let nothing = [
    SportList(
      "en", .unknown,
      "other, others, workout, workouts, generic, uncategorized, uncategorised, unknown, unspecified, "
        + "undefined, none, null, nil, activity, activities, sport, sports, training, exercise, default, "
        + "misc, miscellaneous, race, competition, general, custom, all, any, track, tracks, gps, gpx, tcx, gps track, "
        + "recording, fitness, cardio, outdoor, indoor, na"),
    SportList(
      "de fr es it pt nl", .unknown,
      "sonstige, sonstiges, andere, anderes, aktivitat, unbekannt, autre, autres, activite, entrainement, "
        + "inconnu, otro, otra, otros, actividad, entrenamiento, desconocido, altro, altra, attivita, "
        + "allenamento, sconosciuto, outro, outra, outros, atividade, treino, desconhecido, overig, overige, "
        + "anders, activiteit, onbekend"),
    SportList(
      "sv no da fi pl cs hu tr", .unknown,
      "annat, ovrigt, aktivitet, traning, okand, annet, trening, ukjent, andet, ukendt, traening, muu, muut, "
        + "harjoitus, tuntematon, inne, inny, inna, trening, nieznany, aktywnosc, jine, jiny, ostatni, trenink, "
        + "aktivita, nezname, egyeb, edzes, ismeretlen, diger, antrenman, aktivite, bilinmeyen"),
    SportList(
      "ru uk ja ko zh", .unknown,
      "другое, прочее, тренировка, активность, неизвестно, інше, тренування, その他, ワークアウト, 기타, 운동, "
        + "其他, 其它, 运动, 運動, 锻炼, 训练"),
  ]
}
