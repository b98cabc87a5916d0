import Running

/// Activities that services hand out in forms of their own: counted, with what to export in their place, and
/// not read.
struct OtherExports {
  /// Whose export it is, by how its files are named in it.
  private enum Service: CaseIterable {
    case adidas, nike, polar, runkeeper

    /// The folder of the export in which a file stands for one activity or more; `nil` where it is none of
    /// the service.
    func export(_ folders: ArraySlice<Substring>, _ name: Substring) -> String? {
      let isJSON = name.hasSuffix(".json")
      switch self {
      // Folders below hold the positions and heights of the same sessions.
      case .adidas where isJSON && folders.last == "sport-sessions",
        .polar where isJSON && name.hasPrefix("training-session-"),
        .runkeeper where name == "cardioactivities.csv":
        return folders.joined(separator: "/")
      case .nike where isJSON:
        return folders.firstIndex(of: "nrc").map { folders[...$0].joined(separator: "/") }
      case .adidas, .nike, .polar, .runkeeper: return nil
      }
    }

    /// What `count` of its files are, and what is read in their place.
    func words(_ count: Int) -> String {
      switch self {
      case .adidas:
        "\(files(count)) of adidas Running; the GPX files of its export are read, and activities that it "
          + "exports one by one as TCX or GPX"
      case .nike:
        "\(files(count)) of Nike Run Club, which exports no other; share the runs with Strava, and export "
          + "them there"
      case .polar: "\(files(count)) of Polar Flow; export the sessions there as TCX or GPX"
      case .runkeeper:
        "Runkeeper's list of activities; the GPX files beside it are read, and what it alone knows is not"
      }
    }

    private func files(_ count: Int) -> String {
      count == 1 ? "an activity in JSON" : "one of \(count) activities in JSON"
    }
  }

  private struct Export: Hashable {
    var service: Service
    var folder: String
  }

  /// The first file of each export, and how many there are.
  private var found: [Export: (path: String, count: Int)] = [:]

  /// Counts the file at `path` where it is such an activity.
  mutating func take(_ path: String) -> Bool {
    let parts = path.lowercased().split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last else { return false }
    for service in Service.allCases {
      guard let folder = service.export(parts.dropLast(), name) else { continue }
      let export = Export(service: service, folder: folder)
      let before = found[export]
      found[export] = (min(before?.path ?? path, path), (before?.count ?? 0) + 1)
      return true
    }
    return false
  }

  /// The first file of each export, which stands for all of it, by path.
  var files: [(path: String, stamp: String, rejection: Rejection)] {
    found.map { export, first in
      (first.path, "\(first.count)", Rejection(.otherExport, export.service.words(first.count)))
    }.sorted { $0.path < $1.path }
  }
}
