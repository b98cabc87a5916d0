import Mustache

/// What a template shows, by the names that stand in its braces; what is `nil` is not there.
///
/// The template library finds the members of a plain struct by reflection, for every name anew, which
/// took three quarters of the time of a page. A block it asks.
struct Block: MustacheParent, ExpressibleByDictionaryLiteral {
  private let values: [String: Any]

  init(dictionaryLiteral members: (String, Any?)...) {
    values = members.reduce(into: [:]) { values, member in values[member.0] = member.1 }
  }

  func child(named name: String) -> Any? { values[name] }
}
