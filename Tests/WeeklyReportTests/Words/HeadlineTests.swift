import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("The headline")
struct HeadlineTests {
  @Test("says each kind of week in the same grammar")
  func grammar() {
    var unloaded = MadeUp.first()
    unloaded.load.easyKm = nil
    unloaded.load.hardShare = nil
    unloaded.load.runsWithoutLoad = 2
    unloaded.status = .complete
    var provisionalGap = MadeUp.gap()
    provisionalGap.status = .provisional
    var provisional = MadeUp.quiet()
    provisional.status = .provisional
    var shareless = MadeUp.quiet()
    shareless.load.hardShare = nil
    shareless.raised = [MadeUp.flags[2]]

    let table: [(AthleteWeek, String)] = [
      (
        MadeUp.busy(),
        "Soleus load 75 easy km (65–88), 44 % above the mean of the three known weeks of the four "
          + "before; 18 % of it in hard steps; three flags, first: one run longer than "
          + "recent ones."
      ),
      (
        MadeUp.quiet(),
        "Soleus load 33 easy km (28–38), level with the mean of the four weeks before; 14 % of it "
          + "in hard steps; no flags."
      ),
      (
        provisional,
        "So far soleus load 33 easy km (28–38), beside a mean of 33 in the four weeks before; "
          + "14 % of it in hard steps; no flags."
      ),
      (
        MadeUp.first(),
        "So far soleus load 15.1 easy km (13.0–17.7), too few earlier weeks to compare it with; "
          + "24 % of it in hard steps; 1 of 2 runs has no known load and is not in it; no "
          + "flags from what can be checked."
      ),
      (
        shareless,
        "Soleus load 33 easy km (28–38), level with the mean of the four weeks before; how much of "
          + "it in hard steps is unknown; one flag: hard days in a row."
      ),
      (MadeUp.gap(), "No run files for this week: unknown, not rest."),
      (provisionalGap, "No run files for this week so far: unknown, not rest."),
      (
        unloaded,
        "2 runs without a known speed: soleus load and its hard share are unknown."
      ),
    ]
    for (week, sentence) in table {
      #expect(Headline.text(week).replacing("\u{A0}", with: " ") == sentence)
    }
  }

  @Test("never says a total without its hard share")
  func together() {
    for week in MadeUp.everyState where week.load.easyKm != nil {
      let text = Headline.text(week)
      #expect(text.contains("easy\u{A0}km") && text.contains("in hard steps"))
    }
  }

  @Test("never calls a part of a week less than whole ones")
  func provisional() {
    for var week in MadeUp.everyState {
      week.status = .provisional
      #expect(!Headline.text(week).contains("above") && !Headline.text(week).contains("below"))
      #expect(Headline.text(week).contains("o far"))
    }
  }
}
