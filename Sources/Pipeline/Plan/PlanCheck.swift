import AthleteWeeks
import Foundation
package import Running
import Yams

/// What is wrong with pipeline files, in them and around them: folders that are missing or in each other's
/// way.
package struct PlanCheck {
  /// By file, in the order they were named.
  package private(set) var problems: [(file: String, list: [Problem])] = []

  package init(_ files: [String]) {
    var plans: [Surroundings] = []
    for file in files {
      do throws(Problems) {
        let own = Surroundings(try Plan.read(file))
        problems.append((file, own.problems + plans.flatMap(own.shared)))
        plans.append(own)
      } catch {
        problems.append((file, error.list))
      }
    }
  }
}

/// A plan that can be read, with what lies around it.
private struct Surroundings {
  let plan: Plan
  private let map: YAMLMap?
  private let collector = ProblemCollector()

  init(_ plan: Plan) {
    self.plan = plan
    let data = FileManager.default.contents(atPath: plan.file) ?? Data()
    map = YAMLMap(
      text: String(decoding: data, as: UTF8.self), file: plan.file, problems: collector)
  }

  var problems: [Problem] {
    let athletes: [String]
    var found: [Problem?] = []
    do throws(Execution.Failure) {
      athletes = try AthleteFolder.names(of: plan).athletes
    } catch {
      athletes = []
      found.append(problem("athletes", missing(plan.athletesFolder) ?? error.message))
    }
    found += [noReports, reportsAmong(athletes), storeAmong(athletes), store]
    found.append(plan.mail?.carrier.fault.map { problem("mail", $0) })
    return found.compactMap(\.self)
  }

  /// What another plan has too: each night would write over the other's.
  func shared(with other: Surroundings) -> [Problem] {
    guard Self.real(plan.file) != Self.real(other.plan.file) else { return [] }
    var found: [Problem] = []
    let (own, others) = (Self.real(plan.reportFolder), Self.real(other.plan.reportFolder))
    if own == others {
      found.append(problem("report-folder", "\(other.plan.file) writes its reports there too"))
    } else if Self.lies(own, in: others) || Self.lies(others, in: own) {
      let words = "it and the report folder of \(other.plan.file) lie in each other"
      found.append(problem("report-folder", words))
    }
    // What is remembered and what the roster joins is named by the store's file without its ending.
    if Self.real(plan.memoryFolder) == Self.real(other.plan.memoryFolder) {
      found.append(problem("store", "\(other.plan.file) has this store too"))
    }
    return found
  }

  // MARK: One plan

  private func missing(_ folder: String) -> String? {
    isThere(folder) ? nil : "there is no folder \(folder)"
  }

  private var noReports: Problem? {
    plan.reports.isEmpty
      ? problem(
        "reports",
        "no report is asked for; there are "
          + ReportKind.allCases.map(\.rawValue).joined(separator: ", ")) : nil
  }

  private func reportsAmong(_ athletes: [String]) -> Problem? {
    let folder = Self.real(plan.reportFolder)
    if isThere(folder), !isFolder(folder) {
      return problem("report-folder", "\(plan.reportFolder) is a file")
    }
    let people = Self.real(plan.athletesFolder)
    if folder == people {
      return problem("report-folder", "reports would lie among the folders of athletes")
    }
    if let athlete = athlete(around: folder, athletes) {
      return problem("report-folder", "reports would lie in the folder of the athlete \(athlete)")
    }
    if Self.lies(people, in: folder) {
      return problem("report-folder", "the folders of athletes would lie among the reports")
    }
    if Self.lies(folder, in: people) {
      return problem("report-folder", "reports would be taken for an athlete")
    }
    return nil
  }

  private func storeAmong(_ athletes: [String]) -> Problem? {
    let store = Self.real(plan.storeFile)
    if let athlete = athlete(around: store, athletes) {
      return problem("store", "the store would lie in the folder of the athlete \(athlete)")
    }
    return Self.lies(store, in: Self.real(plan.reportFolder))
      ? problem("store", "the store would lie among the reports, where others read") : nil
  }

  private func athlete(around path: String, _ athletes: [String]) -> String? {
    athletes.first { Self.lies(path, in: Self.real("\(plan.athletesFolder)/\($0)")) }
  }

  /// A store that cannot be read as one: it may be somebody's file.
  private var store: Problem? {
    do throws(Store.Failure) {
      _ = try Store(reading: plan.storeFile)
      return nil
    } catch {
      return problem("store", Execution.Failure(error, plan).message)
    }
  }

  /// A problem at the value of a key.
  private func problem(_ key: String, _ message: String) -> Problem {
    let mark = map?.node(key)?.mark
    return Problem(
      file: plan.file, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message)
  }

  // MARK: Paths

  /// A path without links, of which the last parts need not be there.
  private static func real(_ path: String) -> String {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    if isThere(url.path) || url.path == "/" { return url.resolvingSymlinksInPath().path }
    return (real(url.deletingLastPathComponent().path) as NSString)
      .appendingPathComponent(url.lastPathComponent)
  }

  private static func lies(_ path: String, in folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}
