import Running
import Testing
import Writing

@Suite("Units for people")
struct UnitsFormatTests {
  @Test("A figure and its band have the same decimals")
  func bands() {
    #expect(Units.km.load(Banded(central: 41.2, low: 38.4, high: 45.6)) == "41 (38–46)")
    #expect(Units.km.load(Banded(central: 19.4, low: 16.04, high: 22)) == "19.4 (16.0–22.0)")
    #expect(Units.mi.load(Banded(central: 32, low: 28, high: 36)) == "19.9 (17.4–22.4)")
  }

  @Test("A marathon and its pace, in both")
  func marathon() {
    #expect(Units.km.distanceWithUnit(42_195) == "42.2\u{A0}km")
    #expect(Units.mi.distanceWithUnit(42_195) == "26.2\u{A0}mi")
    #expect(Units.km.pace(300) == "5:00")
    #expect(Units.mi.pace(300) == "8:03")
    #expect(Units.mi.paceName == "min/mi")
  }

  @Test("A mile at the reference is one easy mile")
  func easyMile() {
    #expect(Units.mi.load(ofEasyKm: 1.609344) == 1)
    #expect(Units.mi.loadWithUnit(16.09344) == "10.0\u{A0}easy\u{A0}mi")
    #expect(Units.km.loadWithUnit(16.09344) == "16.1\u{A0}easy\u{A0}km")
  }
}
