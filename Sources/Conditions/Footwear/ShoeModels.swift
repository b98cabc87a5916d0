import Running

/// The kind of a shoe whose name a person chose, by the models that are mostly of another kind than a
/// conventional one.
///
/// ASSUMED after what the makers say of plates, stack height and drop; the studies on kinds of shoes
/// (docs/model.md) had some of these. Any other name says nothing.
enum ShoeModels {
  private static let names: [(Shoe, [String])] = [
    (
      .plated,
      [
        "vaporfly", "alphafly", "zoom fly", "zoomfly", "adios pro", "prime x", "metaspeed",
        "endorphin pro", "endorphin elite", "rocket x", "carbon x", "sc elite", "rc elite",
        "hyperion elite", "deviate elite", "cloudboom", "rebellion pro",
      ]
    ),
    (.maximal, ["bondi", "clifton", "fresh foam more", "glycerin max", "olympus"]),
    (
      .minimal,
      [
        "fivefingers", "five fingers", "vivobarefoot", "xero", "vapor glove", "minimus",
        "barefoot", "barfuß",
      ]
    ),
  ]

  /// `nil` where the name is of none, or of several.
  static func kind(of name: String) -> Shoe? {
    let text = WordSequence(name)
    let named = names.filter { _, models in
      models.contains { text.holds(WordSequence($0)) }
    }
    return named.count == 1 ? named[0].0 : nil
  }
}
