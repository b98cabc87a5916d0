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
    unloaded.load.quickS = nil
    unloaded.load.runsWithoutLoad = 2
    unloaded.status = .complete
    var provisionalGap = MadeUp.gap()
    provisionalGap.status = .provisional
    var provisional = MadeUp.quiet()
    provisional.status = .provisional
    var lineless = MadeUp.quiet()
    lineless.load.quickS = nil
    lineless.raised = [MadeUp.flags[2]]

    let table: [(AthleteWeek, String)] = [
      (
        MadeUp.busy(),
        "Soleus load 75 easy km (65–88) from 76.0 km: −0.9 for slow running; above all of the nine known weeks of the twelve "
          + "before (35–55); 42 min quick; three flags, first: one run longer than "
          + "recent ones."
      ),
      (
        MadeUp.quiet(),
        "Soleus load 33 easy km (28–38); sixth highest among the eleven known weeks of the twelve "
          + "before (29–36); 7 min quick; no flags."
      ),
      (
        provisional,
        "So far soleus load 33 easy km (28–38); beside 29–36 in the eleven known weeks of the twelve before; "
          + "7 min quick; no flags."
      ),
      (
        MadeUp.first(),
        "So far soleus load 15.1 easy km (13.0–17.7); too few earlier weeks to compare it with; "
          + "1 of 2 runs has no known load and is not in it; no "
          + "flags from what can be checked."
      ),
      (
        lineless,
        "Soleus load 33 easy km (28–38); sixth highest among the eleven known weeks of the twelve "
          + "before (29–36); one flag: three demanding days in a row."
      ),
      (MadeUp.gap(), "No run files for this week: unknown, not rest."),
      (provisionalGap, "No run files for this week so far: unknown, not rest."),
      (
        unloaded,
        "2 runs without a known speed: soleus load is unknown."
      ),
    ]
    for (week, sentence) in table {
      #expect(Headline.text(week).replacing("\u{A0}", with: " ") == sentence)
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
