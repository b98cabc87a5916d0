public import Running

/// What a service says of activities in a file so long that it is read as its bytes pass by.
public protocol StreamedList {
  /// Takes the bytes that follow.
  mutating func take(_ bytes: UnsafeRawBufferPointer)

  /// The activities, in the order of the file; what breaks off has those before.
  func finish() throws(Rejection) -> ListedActivities
}
