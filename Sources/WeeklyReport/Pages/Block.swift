import Mustache

/// What a template shows, by the names that stand in its braces; what is `nil` is not there.
///
/// The template library finds the members of a plain struct by reflection, for every name anew, which
/// took three quarters of the time of a page. A block it asks.
struct Block: MustacheParent, ExpressibleByDictionaryLiteral {
  private let values: [String: Any]

  init(dictionaryLiteral members: (String, Any?)...) {
    var values: [String: Any] = [:]
    values.reserveCapacity(members.count)
    for (name, value) in members {
      values[name] = value.map { ($0 as? String).map(Shown.init) ?? $0 } ?? Shown.nothing
    }
    self.values = values
  }

  func child(named name: String) -> Any? { values[name] }
}

/// A text, or that there is none: the library need not try what else it might be, nor look for the name in
/// the blocks around.
struct Shown: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  let isNull: Bool

  static let nothing = Shown(renderText: "", isNull: true)

  init(_ text: String) { self.init(renderText: text, isNull: false) }

  func child(named _: String) -> Any? { nil }

  private init(renderText: String, isNull: Bool) {
    self.renderText = renderText
    self.isNull = isNull
  }
}
