import Running
import Testing
import WeeklyReport
import Writing

@testable import MadeUpAthletes

@Suite("The CSV files")
struct CSVTableTests {
  @Test("every row has the columns of the header, whatever the names")
  func columns() {
    let weeks = MadeUp.everyState + MadeUp.hostileNames.map { MadeUp.hostile($0) }
    check(records(WeeklyCSV.table.text(weeks)), WeeklyCSV.table.columns.map(\.name))
    let runs = MadeUp.hostileNames.map { MadeUp.runRow(named: $0) }
    check(records(RunsCSV.table.text(runs)), RunsCSV.table.columns.map(\.name))
    let sets = MadeUp.hostileNames.map { MadeUp.setRow(named: $0) }
    check(records(StrengthCSV.table.text(sets)), StrengthCSV.table.columns.map(\.name))
  }

  private func check(_ records: [[String]], _ names: [String]) {
    #expect(records.first == names)
    #expect(Set(names).count == names.count)
    for record in records.dropFirst() {
      #expect(record.count == names.count)
      for cell in record {
        let number = cell.firstMatch(of: #/^-?[0-9.]+$/#) != nil
        #expect(number || !["=", "+", "-", "@", "\t", "\r"].contains(cell.first), "\(cell)")
        #expect(!cell.unicodeScalars.contains { $0.value < 32 || $0 == "\u{202E}" })
      }
    }
  }

  @Test("a gap has empty cells where a rest would have zeros")
  func gaps() throws {
    let table = records(WeeklyCSV.table.text([MadeUp.gap()]))
    let row = Dictionary(uniqueKeysWithValues: zip(table[0], table[1]))
    #expect(row["gap"] == "yes" && row["runs"] == "0")
    for name in ["easy_km", "easy_km_low", "quick_s", "distance_m", "steps", "easy_km_road"] {
      #expect(row[name] == "", "\(name)")
    }
  }

  @Test("a week with load has 0 on the surfaces it did not touch")
  func surfaces() {
    let table = records(WeeklyCSV.table.text([MadeUp.first()]))
    let row = Dictionary(uniqueKeysWithValues: zip(table[0], table[1]))
    #expect(row["easy_km_trail"] == "15.10" && row["easy_km_road"] == "0.00")
    #expect(row["soleus_sets"] == "", "no strength log is unknown")
  }

  @Test("a run's and a set's figures stand under their names")
  func figures() {
    let run = records(RunsCSV.table.text([MadeUp.runRow(named: "Lap, \"fast\"")]))
    let byName = Dictionary(uniqueKeysWithValues: zip(run[0], run[1]))
    #expect(byName["name"] == "Lap, \"fast\"" && byName["distance_m"] == "10000.0")
    #expect(byName["start_utc"] == "2026-06-01T04:35:00Z" && byName["local_time"] == "06:35")
    #expect(byName["share_trail"] == "0.250" && byName["share_sand"] == "0.000")
    #expect(byName["surface_witness"] == "map" && byName["quick_s"] == "375")
    #expect(byName["findings"] == "gps-spike:3;pause:1")
    let set = records(StrengthCSV.table.text([MadeUp.setRow(named: "Seated calf raise")]))
    let ofSet = Dictionary(uniqueKeysWithValues: zip(set[0], set[1]))
    #expect(ofSet["start_local"] == "2026-06-02T18:30:00" && ofSet["start_utc"] == "")
    #expect(ofSet["weight_kg"] == "40.00" && ofSet["load_per_leg_kg"] == "20.00")
    #expect(ofSet["duration_s"] == "")
  }

  @Test("lines end as RFC 4180 has it")
  func lineEnds() {
    let text = WeeklyCSV.table.text([MadeUp.quiet()])
    #expect(text.unicodeScalars.count { $0 == "\n" } == 2)
    #expect(text.utf8.suffix(2).elementsEqual([13, 10]))
  }
}

/// The records of a CSV text by RFC 4180.
func records(_ text: String) -> [[String]] {
  var records: [[String]] = []
  var record: [String] = []
  var cell = String.UnicodeScalarView()
  var quoted = false
  var afterQuote = false
  for scalar in text.unicodeScalars {
    if quoted {
      if scalar == "\"" { (quoted, afterQuote) = (false, true) } else { cell.append(scalar) }
      continue
    }
    switch scalar {
    case "\"":
      if afterQuote { cell.append(scalar) }
      quoted = true
    case ",", "\n":
      record.append(String(cell))
      cell = .init()
      if scalar == "\n" {
        records.append(record)
        record = []
      }
    case "\r": break
    default: cell.append(scalar)
    }
    afterQuote = false
  }
  return records
}
