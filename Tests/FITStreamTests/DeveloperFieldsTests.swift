import SyntheticAthletes
import Testing

@testable import FITStream

@Suite("Fields of developers")
struct DeveloperFieldsTests {
  private let wanted = [
    FITMessageKind(20, [FITField(4), FITField(developer: "Ground Time", "Contact")])
  ]

  /// A file with two fields of developer 3, one of them described by `name`.
  private func file(
    describedBy name: FITWriter.Value, type: Int = 0x84, scale: FITWriter.Value = nil,
    offset: FITWriter.Value = nil
  ) -> [UInt8] {
    var writer = FITWriter()
    writer.define(
      0, message: 206,
      [
        .init(0, .uint8), .init(1, .uint8), .init(2, .uint8), .init(3, .string, count: 20),
        .init(6, .uint8), .init(7, .sint8),
      ])
    writer.write(0, [3, 1, .number(type), name, scale, offset])
    writer.define(
      1, message: 20,
      [.init(4, .uint8), .init(0, .byte, count: 5, developer: 3), .init(1, .uint16, developer: 3)])
    writer.write(1, [80, nil, 243])
    writer.write(1, [81, nil, nil])
    return writer.file()
  }

  @Test("One is known by its name, however it is spelt, and others are passed over")
  func names() {
    for name in ["Ground Time", "ground_time", "GroundTime", "CONTACT"] {
      let log = read(file(describedBy: .text(name)), wanted).log
      #expect(log.entries.map(\.values) == [[80, 243], [81, nil]])
    }
    for name: FITWriter.Value in ["Form Power", "", nil] {
      #expect(
        read(file(describedBy: name), wanted).log.entries.map(\.values) == [[80, nil], [81, nil]])
    }
  }

  @Test("Its scale and offset are those of its description")
  func scale() {
    let log = read(file(describedBy: "Contact", scale: 10, offset: 3), wanted).log
    #expect(log.entries[0].values[1] == 21.3)
    #expect(
      read(file(describedBy: "Contact", scale: 0), wanted).log.entries[0].values[1] == 243)
  }

  @Test("A type that is unknown, or that its size does not fit, gives no value")
  func types() {
    for type in [0x1f, 0x86, 0x89] {
      #expect(
        read(file(describedBy: "Contact", type: type), wanted).log.entries.map(\.values)
          == [[80, nil], [81, nil]])
    }
  }

  @Test("Without any description the message is read all the same")
  func undescribed() {
    var writer = FITWriter()
    writer.define(1, message: 20, [.init(4, .uint8), .init(0, .uint16, developer: 9)])
    writer.write(1, [80, 1])
    #expect(read(writer.file(), wanted).log.entries.map(\.values) == [[80, nil]])
  }
}
