import RunFiles

/// Decodes files of runs and nothing more: what is held against the floor.
///
/// Usage: Decode FILE...; prints the number of points.
@main
enum Decode {
  static func main() throws {
    var points = 0
    for path in CommandLine.arguments.dropFirst() {
      points += try RunFile.read(path: path).recordings.reduce(0) { $0 + $1.pointsRead }
    }
    print(points)
  }
}
