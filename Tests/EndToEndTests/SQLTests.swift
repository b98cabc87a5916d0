import Foundation
import StreamTestSupport
import Testing

@Suite("sql")
struct SQLTests {
  private func ask(
    _ workshop: Workshop, _ question: String, _ options: String...
  ) throws -> SoleusCommand.Outcome {
    try SoleusCommand.run(
      ["sql", workshop.pipeline, question, "--as-of", Workshop.asOf] + options)
  }

  @Test("An answer is a table, CSV or lines of JSON; unknown is a dash, empty and null")
  func forms() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let question = """
      SELECT athlete, week, runs, own_easy_km IS NULL AS short, fade_pace AS fade FROM weeks
      JOIN (SELECT athlete AS who, max(fade_pace) AS fade_pace FROM runs GROUP BY 1) ON who = athlete
      WHERE week = '2026-W20' ORDER BY athlete
      """.replacing("own_easy_km", with: "quick_s")
    let table = try ask(workshop, question)
    #expect(table.end == .exit(0) && table.errors == "")
    #expect(
      table.output.hasPrefix("athlete     week      runs  short  fade\n----------  --------  ----"))
    #expect(table.output.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
    #expect(table.output.contains("–"))
    let csv = try ask(workshop, question, "--csv")
    #expect(csv.output.hasPrefix("athlete,week,runs,short,fade\r\ndana-lind,2026-W20,"))
    let json = try ask(workshop, question, "--json").output.split(separator: "\n")
    let first = try #require(
      try JSONSerialization.jsonObject(with: Data(json[0].utf8)) as? [String: Any])
    #expect(first["runs"] is Int && first["fade"] is NSNull)
    #expect(try ask(workshop, question, "--csv", "--json").end == .exit(64))
  }

  @Test("Who is gone is in no answer, and that is said")
  func gone() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    try workshop.remove("athletes/emil-hofer")
    let answer = try ask(workshop, "SELECT DISTINCT athlete FROM runs", "--csv")
    #expect(answer.end == .exit(0) && answer.output == "athlete\r\ndana-lind\r\n")
    #expect(answer.errors.contains("emil-hofer: the athlete's folder is gone"))
    let dana = try ask(workshop, "SELECT 1 FROM runs LIMIT 1", "--athlete", "dana-lind")
    #expect(dana.errors == "")
  }

  @Test("Numbers are those of the tables, and of a week's runs they add up")
  func figures() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let sums = try ask(
      workshop,
      """
      SELECT count(*) FROM weeks w JOIN (SELECT athlete, week, sum(easy_km) AS easy_km,
        sum(distance_m) AS distance_m, count(*) AS runs FROM runs GROUP BY 1, 2) r USING (athlete, week)
      WHERE w.runs > 0 AND (abs(w.easy_km - r.easy_km) > 0.05 OR w.runs <> r.runs
        OR abs(w.distance_m - r.distance_m) > 1)
      """, "--csv")
    #expect(sums.output == "count(*)\r\n0\r\n")
    let some = try ask(workshop, "SELECT count(*) > 3 AS n FROM weeks WHERE runs > 0", "--csv")
    #expect(some.output == "n\r\n1\r\n")
  }

  @Test("Without a question all tables are listed, with every column of the data dictionary")
  func listing() throws {
    let workshop = try Workshop()
    let outcome = try SoleusCommand.run(["sql", workshop.pipeline])
    #expect(outcome.end == .exit(0))
    let words = Set(outcome.output.split { $0 == " " || $0 == "\n" })
    for word in ["runs:", "weeks:", "sets:", "findings:", "easy_km_per_km", "soleus_share", "code"]
    {
      #expect(words.contains(Substring(word)))
    }
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 101 })
  }

  @Test(
    "Only a question is answered, and nothing is written anywhere",
    arguments: [
      "DROP TABLE runs", "DELETE FROM runs", "UPDATE weeks SET runs = 0", "", "SELECT 1; SELECT 2",
      "VACUUM INTO 'x.db'", "ATTACH 'x.db' AS x", "CREATE TABLE x (a)", "PRAGMA user_version = 7",
      "BEGIN", "SELECT * FROM runs WHERE day = ?",
    ])
  func onlyReads(question: String) throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    func contents() throws -> FolderContents {
      var contents = try FolderContents(workshop.folder.path)
      // SQLite's own, which come and go with every reader.
      for ending in ["-shm", "-wal"] { contents.remove("state/store.sqlite" + ending) }
      return contents
    }
    let before = try contents()
    let outcome = try SoleusCommand.run(
      ["sql", workshop.pipeline, question], in: workshop.folder.path)
    #expect(
      outcome.end == .exit(64) && outcome.output == "" && outcome.errors.hasPrefix("soleus: "))
    #expect(try contents().differences(from: before) == [])
  }

  @Test("What SQLite does not understand is told with the name that was meant")
  func wrong() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let column = try ask(workshop, "SELECT easykm FROM weeks")
    #expect(column.end == .exit(64))
    #expect(column.errors == "soleus: no such column: easykm; did you mean \"easy_km\"?\n")
    let elsewhere = try ask(workshop, "SELECT exercise FROM runs")
    #expect(elsewhere.errors.contains("exercise; of that name there is one in sets\n"))
    #expect(try ask(workshop, "SELECT * FROM week").errors.contains("did you mean \"weeks\"?"))
    #expect(try ask(workshop, "SELEKT 1").errors.contains("syntax error"))
    #expect(try ask(workshop, "SELECT 1", "--athlete", "dana").errors.contains("dana-lind"))
  }

  @Test("Foreign text is no command to a terminal and no formula of a spreadsheet")
  func foreign() throws {
    let workshop = try Workshop(empty: true)
    let run = try TinyRun("2026-05-20T06:00:00Z", name: "=1+1&#x9B;2J")
    try workshop.write(run.gpx, to: "athletes/ada/runs/a.gpx")
    _ = try workshop.run()
    #expect(!(try ask(workshop, "SELECT name FROM runs").output.contains("\u{9B}")))
    #expect(try ask(workshop, "SELECT name FROM runs", "--csv").output.contains("'=1+1"))
  }
}
