/// Something wrong in a file that a person wrote, with its place.
public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
  public var file: String
  /// From 1; `nil` where the whole file is wrong, and the message names it.
  public var line: Int?
  /// From 1; `nil` where there is no line.
  public var column: Int?
  public var message: String

  public init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// A problem of the whole file, which the message names.
  public init(file: String, message: String) {
    self.file = file
    self.message = message
  }

  /// The place, where there is one, and the message.
  public var description: String {
    guard let line, let column else { return message }
    return "\(file):\(line):\(column): \(message)"
  }
}
