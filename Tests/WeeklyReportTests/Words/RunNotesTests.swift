import AthleteWeeks
import Running
import Testing

@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("Notes on runs")
struct RunNotesTests {
  @Test(
    "A shoe that the run or a service's list names is shown with its kind, or that this is a guess")
  func shoes() {
    var row = MadeUp.busy().runs[0]
    func note(_ shoe: ShoeWorn?) -> String? {
      row.run.shoe = shoe
      return RunNotes.notes(row, .km).first { $0.hasPrefix("in ") }
    }
    #expect(note(ShoeWorn(.plated, name: "Fast <1>", .gear)) == "in Fast <1>, plated")
    #expect(note(ShoeWorn(.minimal, name: "barefoot", .file)) == "in barefoot, minimal")
    #expect(
      note(ShoeWorn(.conventional, name: "Blue", .assumed)) == "in Blue, taken for conventional")
    #expect(note(ShoeWorn(.plated, name: "Old", .list)) == nil)
    #expect(note(ShoeWorn(.conventional, .assumed)) == nil && note(nil) == nil)
  }
}
