import AthleteWeeks
import Foundation
package import Running
package import SoleusLoad

/// A load model by the name under which it was asked for.
package struct NamedModel: Sendable {
  package var name: String
  /// SHA-256 of the table.
  package var digest: String
  package var model: LoadModel

  /// Reads the table at `path`; `standard` is the one that comes with the program.
  package init(_ path: String) throws(Execution.Failure) {
    name = path
    var table = LoadModel.standardTable
    if path != Self.standard {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Execution.Failure(
          exit: .pipelineFileWrong, message: UnreadablePath.words(path),
          hint: "Name a table as soleus model --csv prints it, or \"\(Self.standard)\".")
      }
      table = [UInt8](data)
    }
    digest = Digest.of(table)
    do throws(LoadModel.Problem) {
      model = try LoadModel(table)
    } catch {
      throw Execution.Failure(
        exit: .pipelineFileWrong, message: "\(path):\(error.line): \(error.message)")
    }
  }

  private static let standard = "standard"
}

/// What an athlete's runs and weeks come to under two models, from records alone: what `soleus model compare`
/// tells.
package struct ComparedModels {
  package let a: NamedModel
  package let b: NamedModel
  package let comparison: ModelComparison
  private let athletes: JoinedAthletes
  private let days: DayRange

  /// An athlete's week, and its runs whose load is known.
  package struct ComparedWeek: Sendable {
    package var athlete: String
    package var week: Week
    package var runs: [ComparedRun]

    package var loads: ModelComparison.Loads? {
      runs.dropFirst().reduce(runs.first?.loads) { sum, run in sum.map { $0 + run.loads } }
    }
  }

  /// A run under both models.
  package struct ComparedRun: Sendable {
    package var id: String
    package var file: String
    package var day: LocalDay
    package var loads: ModelComparison.Loads
  }

  package init(
    _ a: NamedModel, _ b: NamedModel, _ athletes: JoinedAthletes, days: DayRange
  ) throws(Execution.Failure) {
    self.a = a
    self.b = b
    self.athletes = athletes
    self.days = days
    do throws(ModelComparison.Refused) {
      comparison = try ModelComparison(a.model, b.model)
    } catch {
      throw Self.refused(error.rows, "\(a.name) and \(b.name) cannot be compared")
    }
    // What the records were derived by; the other model clips as this one does.
    let conflicts = ModelComparison.conflicts(athletes.plan.model, a.model)
    guard conflicts.isEmpty else {
      throw Self.refused(conflicts, "the records were derived by a model that differs")
    }
  }

  private static func refused(_ rows: [String], _ what: String) -> Execution.Failure {
    Execution.Failure(
      exit: .pipelineFileWrong, message: "\(what): " + rows.joined(separator: ", "),
      hint: "These rows act before a file is summed up: run a pipeline with each model instead.")
  }

  /// Hands on the weeks of one athlete after another, oldest first; weeks without a load have none.
  package func run(receive: ([ComparedWeek]) throws -> Void) throws {
    do {
      for name in athletes.names { try receive(weeks(of: try athletes.joined(name))) }
    } catch let failure as Execution.Failure {
      throw failure
    } catch let error where error is Store.Failure || error is RecordLine.Problem {
      throw Execution.Failure(error, athletes.plan)
    }
  }

  private func weeks(of joined: JoinedAthlete) -> [ComparedWeek] {
    let runs = joined.join.history.runs.filter { days.touches($0.day.week) }.compactMap { run in
      run.run.dose.map { dose in
        ComparedRun(
          id: run.id, file: run.file, day: run.day,
          loads: comparison.loads(
            of: dose, shoe: run.shoe?.kind ?? .conventional,
            strike: run.run.strike ?? joined.athlete.footStrike))
      }
    }
    return Dictionary(grouping: runs) { $0.day.week }.sorted { $0.key < $1.key }.map {
      ComparedWeek(athlete: joined.athlete.id, week: $0.key, runs: $0.value)
    }
  }
}
