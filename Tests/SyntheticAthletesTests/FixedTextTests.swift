import Testing

@testable import SyntheticAthletes

@Suite("Numbers and text for files")
struct FixedTextTests {
  @Test(
    "A number is rounded to its decimals",
    arguments: [
      (13.390_600_4, 6, "13.390600"), (-0.038_2, 6, "-0.038200"), (-0.04, 1, "0.0"),
      (2.999, 2, "3.00"), (84.5, 0, "85"), (-1.25, 1, "-1.3"), (0.007, 3, "0.007"),
    ])
  func fixed(number: Double, decimals: Int, text: String) {
    #expect(number.fixed(decimals) == text)
  }

  @Test("Characters that mean something to XML are escaped")
  func escaped() {
    #expect("Easy & <short>".escapedForXML == "Easy &amp; &lt;short&gt;")
  }
}
