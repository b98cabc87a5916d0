import Running
import Testing

@testable import RunFiles

@Suite("Words of sports")
struct SportVocabularyTests {
  private func sports(_ text: String, label: Bool = false) -> [Sport] {
    (label ? SportVocabulary.labels : .sentences).sports(in: PlainWords(text).words).map(\.sport)
  }

  @Test("Several words that mean something together go before each alone")
  func phrases() {
    #expect(sports("run walk") == [.running])
    #expect(sports("walk run") == [.running])
    #expect(sports("bieg na nartach") == [.other])
    #expect(sports("nordic walking") == [.walking])
    #expect(sports("run then ride") == [.running, .biking])
  }

  @Test("Only whole words and known parts of compounds count")
  func whole() {
    for text in [
      "Grunewald", "Brunnen", "Bride's Hill", "Verwalkung", "rund um den See", "runpandas",
    ] {
      #expect(sports(text) == [], "\(text)")
    }
    #expect(sports("Morgenlauf") == [.running])
    #expect(sports("Fahrradtour") == [.biking])
    #expect(sports("户外跑步") == [.running])
  }

  @Test("Words with another meaning in a sentence count in labels alone")
  func labels() {
    #expect(sports("train", label: true) == [.other])
    #expect(sports("Train for spring") == [])
    #expect(sports("carrera", label: true) == [.running])
    #expect(sports("Porsche Carrera") == [])
  }

  @Test("No word stands in a list of running and in one of another sport")
  func unambiguous() {
    func words(_ lists: [SportList]) -> Set<String> {
      Set(
        lists.flatMap { ($0.words + "," + $0.labels).split(separator: ",") }
          .map { PlainWords($0, limit: .max).words.joined(separator: " ") }.filter { !$0.isEmpty })
    }
    let running = words(SportList.runs)
    let nothing = words(SportList.nothing)
    let others = words(SportList.wheels + SportList.walks + SportList.others)
    #expect(running.intersection(others).isEmpty)
    #expect(running.intersection(nothing).isEmpty)
    #expect(others.intersection(nothing).isEmpty)
  }
}
