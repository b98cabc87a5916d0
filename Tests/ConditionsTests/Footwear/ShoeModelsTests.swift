import Running
import Testing

@testable import Conditions

@Suite("Kinds of shoes by their models")
struct ShoeModelsTests {
  @Test(
    "A model that is known tells its kind, any other name nothing",
    arguments: [
      ("Nike Vaporfly 3", Shoe.plated), ("HOKA Bondi-8", .maximal),
      ("Vibram FiveFingers", .minimal), ("Pegasus 40", nil), ("Barefoot Vaporfly", nil),
    ])
  func kinds(name: String, kind: Shoe?) { #expect(ShoeModels.kind(of: name) == kind) }
}
