import Conditions
import RunSignals
public import Running
public import SoleusLoad

/// Every stage there is, in the order in which they usually run.
///
/// Pipeline files, checks and docs/stages.md all follow this one list.
public enum StageRegistry {
  static let rows = [
    StageRow(Times.self), StageRow(Spikes.self), StageRow(Ovals.self), StageRow(Distance.self),
    StageRow(MovingTime.self),
    StageRow(Wheels.self), StageRow(Pace.self), StageRow(Grade.self), StageRow(Cadence.self),
    StageRow(SportGuess.self),
    StageRow(FadeStage.self), StageRow(Turns.self),
    StageRow(SurfaceStage.self) { SurfaceStage($0.settings, map: $0.map) },
    StageRow(FootwearStage.self),
    StageRow(SoleusLoadStage.self) { SoleusLoadStage(model: $0.model) },
  ]

  static let all = rows.map(\.type)

  /// The row of a kind, or `nil` for a kind there is none of.
  static func row(of kind: String) -> StageRow? { rows.first { $0.type.kind == kind } }

  /// All stages with their standard options.
  public static func standard(model: LoadModel = .standard) -> [any Stage] {
    standard(model: model, map: nil)
  }

  /// The same, asking the map at `path`, which is read for once.
  public static func standard(mapAt path: String) -> [any Stage] {
    standard(model: .standard, map: MapFile(path: path).surfaces)
  }

  /// What people run on where nothing is told, as the stages take it.
  public static let surfacePrior = SurfaceVerdict.prior.chances

  static func standard(model: LoadModel, map: SurfaceMap?) -> [any Stage] {
    rows.map { $0.make(StageContext(StageSettings($0.type.options), model, map)) }
  }
}

/// What a stage may be made from.
struct StageContext: Sendable {
  /// Its own options.
  var settings: StageSettings
  var model: LoadModel
  var map: SurfaceMap?

  init(_ settings: StageSettings, _ model: LoadModel, _ map: SurfaceMap?) {
    self.settings = settings
    self.model = model
    self.map = map
  }
}

/// A kind of stage, and how one is made.
struct StageRow: Sendable {
  let type: any Stage.Type
  let make: @Sendable (StageContext) -> any Stage

  init<Kind: Stage>(_ type: Kind.Type, make: @escaping @Sendable (StageContext) -> Kind) {
    self.type = type
    self.make = make
  }

  init<Kind: StageOfOptions>(_ type: Kind.Type) {
    self.init(type) { Kind($0.settings) }
  }
}
