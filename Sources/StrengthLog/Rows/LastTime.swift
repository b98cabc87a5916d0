import WrittenValues

/// The time that was read last: all rows of a session have the same, and reading one costs more than the
/// rest of the row.
final class LastTime {
  private var last: (text: String, order: DateOrder?, time: LoggedTime)?

  /// What a date and time say.
  func reading(_ text: String, order: DateOrder?) -> LoggedTime {
    if let last, last.text == text, last.order == order { return last.time }
    let time = SerialDate.start(text).map(LoggedTime.read) ?? LoggedTime(text, order: order)
    last = (text, order, time)
    return time
  }
}
