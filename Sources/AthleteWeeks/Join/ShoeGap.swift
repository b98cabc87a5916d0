/// What is said where neither shoes.csv nor athlete.yaml tells an athlete's shoes.
package enum ShoeGap {
  package static let sentence = "Shoes are not told: conventional ones stand in."
  static let named =
    "Shoes are told by runs alone, in their words or a service's list: conventional ones stand in where "
    + "these say nothing of the kind."
}
