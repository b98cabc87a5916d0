import Foundation

/// The files of a folder by name and bytes, and its links by where they lead, but for the marks by which
/// a pipeline knows its folder.
struct FolderContents {
  private(set) var files: [String: Data] = [:]

  init(_ folder: String) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where !name.hasPrefix(".soleus") {
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { throw CocoaError(.fileReadNoSuchFile) }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: continue
      case S_IFLNK:
        files[name] = Data(
          ("-> " + (try FileManager.default.destinationOfSymbolicLink(atPath: path))).utf8)
      default: files[name] = try Data(contentsOf: URL(fileURLWithPath: path))
      }
    }
  }

  var names: [String] { files.keys.sorted() }

  subscript(name: String) -> String { String(decoding: files[name] ?? Data(), as: UTF8.self) }

  /// The words of a mail text, whose lines are broken wherever they are long.
  func words(_ name: String) -> String { self[name].replacing(/\n *(?![-|#\n])/, with: " ") }

  /// What differs from `other`, a line each; empty where nothing does.
  func differences(from other: FolderContents) -> [String] {
    Set(names).union(other.names).sorted().compactMap { name in
      switch (files[name], other.files[name]) {
      case (nil, _): "missing: \(name)"
      case (_, nil): "unexpected: \(name)"
      case (let mine?, let theirs?): mine == theirs ? nil : "other bytes: \(name)"
      }
    }
  }

  /// Changes files before a comparison, such as one that states the time.
  mutating func remove(_ name: String) { files[name] = nil }
}
