import Foundation

/// Which pipeline a report folder belongs to, as a hidden file in the folder says.
///
/// A pipeline has a name of its own, which it keeps with what it remembers, so that it may move house.
struct OwnersMark: Codable, Equatable {
  /// Its name in the report folder.
  static let file = ".soleus"

  private static let schema = 1
  private var schema = Self.schema
  /// The pipeline's own name; empty where nothing is remembered yet.
  var pipeline: String
  /// Without links.
  var store: String
  /// Stands for the machine.
  var host: String

  init(pipeline: String, store: String, host: String) {
    self.pipeline = pipeline
    self.store = store
    self.host = host
  }

  /// What a file holds; `nil` where it holds none that this program knows.
  init?(_ data: Data) {
    guard let mark = try? JSONDecoder().decode(Self.self, from: data),
      mark.schema == Self.schema
    else { return nil }
    self = mark
  }

  /// Whether a file holds the mark of a later program.
  static func isNewer(_ data: Data) -> Bool {
    struct Layout: Decodable {
      var schema: Int
    }
    return (try? JSONDecoder().decode(Layout.self, from: data)).map { $0.schema > schema } ?? false
  }

  var text: Data { get throws { Data((try RecordLine.text(self) + "\n").utf8) } }

  /// Whether a folder with this mark is that of the pipeline `own`.
  ///
  /// - Parameter isThere: whether there is a store of that path.
  func isOf(_ own: OwnersMark, isThere: (String) -> Bool) -> Bool {
    // Who lost all that was remembered is known by the place.
    if own.pipeline.isEmpty { return store == own.store && host == own.host }
    guard pipeline == own.pipeline else { return false }
    // It has moved, unless what was there is there still: then this is a copy.
    return store == own.store || !isThere(store)
  }
}
