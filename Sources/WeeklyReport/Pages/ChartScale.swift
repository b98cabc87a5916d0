import AthleteWeeks
import Running
import SoleusLoad
import Writing

/// A linear scale from easy km to heights in a drawing, with round numbers of the reader's units on its axis.
struct ChartScale {
  /// The y of zero and of the largest value.
  var bottom: Double
  var top: Double
  var maximum: Double
  /// In the reader's units.
  var step: Double
  private let units: Units

  /// A scale that holds `largest`, with round steps below it.
  init(largest: Double, bottom: Double, top: Double, units: Units = .km) {
    let largest = largest.isFinite && largest > 0 ? largest : 1
    var step = 1e-3
    let multiples = [2, 2.5, 2]
    var index = 0
    while units.load(ofEasyKm: largest) / step > 5 {
      step *= multiples[index % 3]
      index += 1
    }
    self.step = step
    maximum = largest
    self.units = units
    self.bottom = bottom
    self.top = top
  }

  func y(_ value: Double) -> Double {
    bottom - (bottom - top) * min(max(value, 0), maximum) / maximum
  }

  /// The y of a figure's label: on its bar, or on the outline where that leaves no room between.
  func label(of value: Double, below outline: Double?) -> Double {
    let (bar, line) = (y(value), outline.map { y($0) } ?? bottom)
    return bar - line > 16 ? bar : min(bar, line)
  }

  /// The lines of the axis, zero left out.
  var ticks: [Block] {
    let count = Int((units.load(ofEasyKm: maximum) / step).rounded(.down))
    return (1...max(1, count)).map { index in
      let value = step * Double(index)
      let decimals = step < 1 ? (step < 0.1 ? 2 : 1) : 0
      return [
        "y": chart(y(value / units.load(ofEasyKm: 1))), "label": Format.fixed(value, decimals),
      ]
    }
  }

  /// The pieces of a stacked bar, the first surface at the bottom.
  func stack(_ loads: [SurfaceLoad]) -> [Block] {
    var sum = 0.0
    return loads.filter { $0.easyKm > 0 }.map { load in
      let lower = y(sum)
      sum += load.easyKm
      return [
        "surface": load.surface.rawValue, "y": chart(y(sum)), "height": chart(lower - y(sum)),
      ]
    }
  }
}

/// A coordinate of a drawing, to a tenth of its unit.
func chart(_ value: Double) -> String { Format.fixed(value, 1) }
