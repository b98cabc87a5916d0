/// A visit to the gym.
public struct StrengthSession: Sendable, Equatable {
  /// Some sets of one exercise.
  public struct Exercise: Sendable, Equatable {
    public var name: String
    public var sets: [Repetitions]
    public var note = ""

    public init(_ name: String, _ sets: [Repetitions], note: String = "") {
      self.name = name
      self.sets = sets
      self.note = note
    }

    /// Sets that are all alike.
    public static func alike(
      _ name: String, sets: Int, count: Int, weight: Double? = nil, note: String = ""
    ) -> Exercise {
      Exercise(
        name, [Repetitions](repeating: Repetitions(count: count, weight: weight), count: sets),
        note: note)
    }
  }

  /// One set.
  public struct Repetitions: Sendable, Equatable {
    /// `nil` for a hold.
    public var count: Int?
    /// Kilograms beyond the body; `nil` where none was written down.
    public var weight: Double?
    /// Seconds of a hold.
    public var seconds: Int?
    /// Whether it served to warm up.
    public var isWarmUp = false

    public init(
      count: Int?, weight: Double? = nil, seconds: Int? = nil, isWarmUp: Bool = false
    ) {
      self.count = count
      self.weight = weight
      self.seconds = seconds
      self.isWarmUp = isWarmUp
    }
  }

  public var title: String
  /// The local day, as days since 1970-01-01.
  public var day: Int
  /// Seconds of the local day.
  public var secondOfDay: Int
  public var minutes: Int
  public var exercises: [Exercise]

  public init(
    title: String, day: Int, secondOfDay: Int, minutes: Int, exercises: [Exercise]
  ) {
    self.title = title
    self.day = day
    self.secondOfDay = secondOfDay
    self.minutes = minutes
    self.exercises = exercises
  }
}
