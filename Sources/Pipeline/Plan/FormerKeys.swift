/// What took the place of keys that pipeline files of the former load model may have.
enum FormerKeys {
  /// By what a key begins with, the longer first.
  private static let successors = [
    (
      "hard-",
      "quick minutes took the place of hard steps, and hang on no option: docs/model.md has their line"
    ),
    ("walking-force", "\"force/walking-ratio\" in the table of the load model took its place"),
    ("force-walking", "\"force/walking-ratio\" in the table of the load model took its place"),
    ("contact-time", "recorded time on the ground is a column and no part of the load"),
    ("damage-", "\"load/exponent\" in the table of the load model took its place"),
  ]

  /// What took its place; `nil` where the key was never one.
  static func successor(of key: String) -> String? {
    successors.first { key.hasPrefix($0.0) }?.1
  }
}
