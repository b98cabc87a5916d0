import Running
import SoleusLoad

/// What runs are cut into for a series.
package enum SeriesStep: String, Sendable, CaseIterable {
  case km
  case hundredMetres = "100m"
  case minute

  /// The name of the table.
  var table: String { "series_\(rawValue)" }

  private var length: Double {
    switch self {
    case .km: 1_000
    case .hundredMetres: 100
    case .minute: 60
    }
  }

  /// A part of a track: where it begins, and the intervals that make it.
  struct Part {
    /// From 0.
    var place: Int
    var fromM: Double
    var fromS: Double
    var pieces: [IntervalPiece] = []
  }

  /// Cuts a track from its first point on; an interval that an edge falls into is shared out between two parts.
  ///
  /// - Parameter stretch: how many times as long the way is as the track has it.
  func parts(_ track: Track, stretch: Double = 1) -> [Part] {
    guard let beginM = track.distanceM.first, let begin = track.time.first else { return [] }
    let isByTime = self == .minute
    func metres(_ index: Int) -> Double { (track.distanceM[index] - beginM) * stretch }
    func position(_ index: Int) -> Double {
      isByTime ? track.time[index] - begin : metres(index)
    }
    var parts = [Part(place: 0, fromM: 0, fromS: 0)]
    for index in track.time.indices.dropFirst() {
      let (from, to) = (position(index - 1), position(index))
      let last = Self.place(of: to, length)
      guard last > parts[parts.count - 1].place else {
        parts[parts.count - 1].pieces.append(IntervalPiece(index))
        continue
      }
      // A gap of days has no parts of its own.
      guard last - parts[parts.count - 1].place <= Self.mostPlaces else {
        parts[parts.count - 1].pieces.append(IntervalPiece(index))
        parts.append(
          Part(
            place: last, fromM: metres(index), fromS: track.time[index] - begin))
        continue
      }
      var at = 0.0
      for place in parts[parts.count - 1].place + 1...last {
        let share = (Double(place) * length - from) / (to - from)
        if share > at {
          parts[parts.count - 1].pieces.append(IntervalPiece(index, share: share - at))
        }
        at = share
        func between(_ low: Double, _ high: Double) -> Double { low + share * (high - low) }
        parts.append(
          Part(
            place: place,
            fromM: between(metres(index - 1), metres(index)),
            fromS: between(track.time[index - 1], track.time[index]) - begin))
      }
      if at < 1 { parts[parts.count - 1].pieces.append(IntervalPiece(index, share: 1 - at)) }
    }
    return parts.filter { !$0.pieces.isEmpty }
  }

  /// As many parts as a day has minutes.
  private static let mostPlaces = 1_440

  /// The part that holds a position; one that lies on an edge ends the part before.
  private static func place(of position: Double, _ length: Double) -> Int {
    max(0, Int((position / length).rounded(.up)) - 1)
  }
}
