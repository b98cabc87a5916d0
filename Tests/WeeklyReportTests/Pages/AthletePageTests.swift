import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("The athlete's page")
struct AthletePageTests {
  @Test("is well-formed in every state")
  func wellFormed() {
    for week in MadeUp.everyState {
      #expect(tagProblems(AthletePage.html(week, MadeUp.context)) == [])
    }
  }

  @Test("has no kilometre where it is read in miles")
  func miles() {
    for var week in MadeUp.everyState {
      // Flags are worded with the week, and so are those of the made-up ones.
      week.raised = []
      week.athlete.units = .mi
      for page in [
        AthletePage.html(week, MadeUp.context), AthleteMarkdown.text(week, MadeUp.context),
      ] {
        let words = page.replacing("\u{A0}", with: " ")
        #expect(
          !words.contains(/\bkm\b|kilomet/), "\(words.firstMatch(of: /.{30}\bkm\b/)?.0 ?? "")")
        #expect(words.contains("One easy mi: level road at 8:56 min/mi"))
      }
    }
  }

  @Test("loads nothing and runs nothing")
  func selfContained() {
    for week in MadeUp.everyState {
      let page = AthletePage.html(week, MadeUp.context)
      for word in ["<script", "<img", "<link", "<iframe", "http:", "https:", "@import", "url(h"] {
        #expect(!page.contains(word), "\(word)")
      }
    }
  }

  @Test("hostile names come out as text")
  func hostile() {
    for name in MadeUp.hostileNames {
      let page = AthletePage.html(MadeUp.hostile(name), MadeUp.context)
      #expect(tagProblems(page) == [], "\(name)")
      #expect(!page.contains("<script") && !page.contains("<b>x"))
      #expect(!page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{0}" || $0 == "\u{7}" })
    }
  }

  @Test("a name adds no tag and no quote, not even under an accent")
  func noMarkup() {
    func marks(_ name: String) -> [Int] {
      let page = AthletePage.html(MadeUp.hostile(name), MadeUp.context).unicodeScalars
      return [page.count { $0 == "<" }, page.count { $0 == ">" }, page.count { $0 == "\"" }]
    }
    for name in MadeUp.hostileNames { #expect(marks(name) == marks("harmless"), "\(name)") }
  }

  @Test("is the same twice")
  func stable() {
    for week in MadeUp.everyState {
      #expect(
        AthletePage.html(week, MadeUp.context) == AthletePage.html(week, MadeUp.context))
    }
  }

  @Test("shows load, kilometres, quick minutes, the longest run and calf sets in four tiles")
  func together() {
    let page = AthletePage.html(MadeUp.busy(), MadeUp.context)
    #expect(page.contains("from 76.0\u{A0}km: −0.9 for slow running"))
    #expect(page.contains("faster than 4:30\u{A0}min/km, or climbing 6\u{A0}%<"))
    #expect(page.contains("<b>75</b> easy km") && page.contains("<b>42</b> min"))
  }

  @Test("a gap is drawn as a gap and not as a bar of nothing")
  func gaps() {
    let page = AthletePage.html(MadeUp.gap(), MadeUp.context)
    #expect(page.contains("no files</li>") && page.contains("week 19: 30.4\u{A0}km"))
    #expect(page.contains("week 23: no files"))
    #expect(!page.contains("id=\"days-title\""))
  }

  @Test("weeks before the first file are blank, and days to come are said to be so")
  func before() {
    let page = AthletePage.html(MadeUp.first(), MadeUp.context)
    #expect(page.contains("week 22: before the first file") && !page.contains("class=\"gap\""))
    #expect(page.contains("Sunday: to come") && page.ranges(of: ">to come</text>").count == 1)
  }

  @Test("a flagless week has nothing to ask about, and no heading for it")
  func flagless() {
    let page = AthletePage.html(MadeUp.quiet(), MadeUp.context)
    #expect(page.contains("Nothing to ask about.") && !page.contains("To talk about"))
    #expect(AthletePage.html(MadeUp.busy(), MadeUp.context).contains("To talk about"))
  }

  @Test("what the headline has told stands below with its reason alone")
  func toldOnce() {
    let page = AthletePage.html(MadeUp.busy(), MadeUp.context)
    let parts = page.split(separator: "23.4 km on Sunday, longest before 17.5 km.")
    #expect(parts.count == 2)
    #expect(page.contains("<b>Long run up by a third</b></summary><p class=\"why\">Single runs"))
    #expect(page.contains("<b>Three demanding days in a row:</b> Tuesday"))
  }

  @Test(
    "says how far bands of runs reach once, and shows climb and surface where they tell anything")
  func onceForAll() {
    var week = MadeUp.quiet()
    let page = AthletePage.html(week, MadeUp.context)
    #expect(
      page.contains("<p class=\"key\">load bands −14 to +17\u{A0}%</p>")
    )
    #expect(!page.contains(">Up m<") && page.contains(">Surface<"))
    for index in week.runs.indices {
      week.runs[index].run.run.figures.ascentM = 500
      week.runs[index].run.run.figures.surfaces = []
    }
    let hilly = AthletePage.html(week, MadeUp.context)
    #expect(hilly.contains(">Up m<") && !hilly.contains(">Surface<"))
  }

  @Test("leads to the week before where there is a page of it, to the roster and to all weeks")
  func ways() {
    var week = MadeUp.busy(id: "a b")
    #expect(!AthletePage.html(week, MadeUp.context).contains("←"))
    week.pageBefore = week.week.advanced(by: -2)
    let page = AthletePage.html(week, MadeUp.context)
    #expect(page.contains("<a href=\"../2026-W21/a%20b.html\">← W21</a>"))
    #expect(page.contains("href=\"index.html\"") && page.contains("href=\"../index.html\""))
  }

  @Test("says that an absent strength log is unknown")
  func noLog() {
    #expect(AthletePage.html(MadeUp.first(), MadeUp.context).contains("no strength log so far"))
  }

  @Test("what was assumed of a strength log is said with the figures, on current pages only")
  func assumedUnit() {
    let log = LogFinding(file: "strength/a.csv", Finding(.weightUnitAssumed, count: 12))
    var week = MadeUp.busy()
    week.health.logFindings = [log]
    for text in [
      AthletePage.html(week, MadeUp.context), AthleteMarkdown.text(week, MadeUp.context),
    ] {
      let words = text.replacing("\n", with: " ")
      #expect(words.contains("strength/a.csv: The strength log does not say kilograms or pounds"))
    }
    let history = AthleteHistory(
      athlete: week.athlete, runs: [], sets: [], rejections: [], duplicates: [], passedOver: [],
      rowProblems: [], logFindings: [log], gapsInProfile: [])
    for isCurrent in [true, false] {
      let health = DataHealth(history, of: MadeUp.week, weekRuns: [], isCurrent: isCurrent)
      #expect(health.logFindings == (isCurrent ? [log] : []))
    }
  }

  @Test("says of each run what a kilometre of it cost, as the mail text does")
  func perKm() {
    let week = MadeUp.busy()
    #expect(AthletePage.html(week, MadeUp.context).contains(#/data-label="per km">\d\.\d\d</#))
    #expect(AthleteMarkdown.text(week, MadeUp.context).contains(#/, \d\.\d\d\x{A0}per\x{A0}km/#))
  }

  @Test("names the model, its digest and the limits, and calls nothing safe")
  func limits() {
    for week in MadeUp.everyState {
      let page = AthletePage.html(week, MadeUp.context)
      #expect(page.contains("4f1c9a2b") && page.contains("not medical advice"))
      #expect(page.contains("no known link to injury"))
      #expect(page.contains("weighted for speed"))
      #expect(page.firstRange(of: #/\bsafe\b/#.ignoresCase()) == nil)
    }
  }

  @Test("many rejected files are named in part and counted")
  func manyProblems() {
    var week = MadeUp.busy()
    week.health.rejections = (1...20).map {
      RejectedFile(
        file: "runs/\($0).tcx", rejection: Rejection(.empty, "no bytes"), day: MadeUp.week.monday)
    }
    let page = AthletePage.html(week, MadeUp.context)
    #expect(page.contains("runs/3.tcx") && !page.contains("runs/4.tcx"))
    #expect(page.contains("19 more are listed"))
    #expect(AthleteMarkdown.text(week, MadeUp.context).contains("runs/20.tcx"))
  }
}
