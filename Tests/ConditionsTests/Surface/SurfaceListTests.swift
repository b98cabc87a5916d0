import Running
import Testing

@testable import Conditions

@Suite("surfaces.csv")
struct SurfaceListTests {
  private func read(_ text: String) -> SurfaceList { SurfaceList(Array(text.utf8)) }

  @Test("A row is of a day or of a file, all of it or a part")
  func rows() {
    let list = read(
      """
      date,file,from_km,to_km,surface
      2026-05-31,,,,Trail
      ,runs/a.gpx,2,5.5,grass
      """)
    #expect(list.problems.isEmpty)
    #expect(
      list.rows == [
        SurfaceList.Row(line: 2, day: LocalDay("2026-05-31"), surface: .trail),
        SurfaceList.Row(line: 3, file: "runs/a.gpx", fromKm: 2, toKm: 5.5, surface: .grass),
      ])
  }

  @Test(
    "A row that says nothing costs itself only, with its line and the reason",
    arguments: [
      ("2026-05-31,mud", "none of: road"), ("2026-02-30,trail", "no day"),
      (",trail", "missing"), ("2026-05-31,unknown", "none of"),
    ])
  func faults(row: String, reason: String) {
    let list = read("date,surface\n\(row)\n2026-05-30,sand\n")
    #expect(list.rows.map(\.surface) == [.sand])
    #expect(list.problems.count == 1 && list.problems[0].line == 2)
    #expect(list.problems[0].message.contains(reason))
  }

  @Test("Kilometres run forwards and are numbers")
  func kilometres() {
    let list = read(
      "file,from_km,to_km,surface\na.gpx,5,2,trail\na.gpx,-1,2,trail\na.gpx,x,2,trail\n")
    #expect(list.rows.isEmpty && list.problems.map(\.line) == [2, 3, 4])
  }

  @Test("A header without a surface, or without what it is of, is one problem")
  func header() {
    for text in ["date,ground\n2026-05-31,trail\n", "surface\ntrail\n"] {
      #expect(read(text).problems.map(\.line) == [1])
      #expect(
        read(text).problems.first?.message
          == "the header needs the columns surface and date or file")
    }
  }

  @Test("A column that nobody reads, and a decimal comma, are told")
  func columns() {
    let other = read("date,surface,from,to\n2026-05-31,grass,0,3\n")
    #expect(other.problems.map(\.line) == [1, 1])
    let comma = read("date,surface,from_km,to_km\n2026-05-31,grass,1,5,3,0\n")
    #expect(comma.rows.isEmpty && comma.problems.map(\.line) == [2])
  }
}
