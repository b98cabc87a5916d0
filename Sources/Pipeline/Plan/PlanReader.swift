import ByteStream
import Foundation
import Running
import SoleusLoad
import XMLStream
import Yams

extension Plan {
  private static let keys = [
    "schema", "athletes", "store", "report-folder", "model", "limits", "stages", "reports",
    "units", "map", "mail",
  ]

  /// Reads and checks the pipeline file at `path`; every problem is found at once.
  package static func read(_ path: String) throws(Problems) -> Plan {
    let problems = ProblemCollector()
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problems(list: [Problem(file: path, message: UnreadablePath.words(path))])
    }
    let text = String(decoding: data, as: UTF8.self)
    let plan = YAMLMap(text: text, file: path, problems: problems).flatMap { read($0, path) }
    guard let plan, problems.list.isEmpty else { throw Problems(list: problems.list) }
    return plan
  }

  private static func read(_ map: YAMLMap, _ path: String) -> Plan? {
    map.allow(keys)
    if let schema = map.text("schema", required: true), schema != "1", let node = map.node("schema")
    {
      map.report("this program reads \"schema: 1\"", at: node)
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    func absolute(_ key: String) -> String? {
      map.text(key, required: true).map {
        URL(fileURLWithPath: $0, relativeTo: folder).standardizedFileURL.path
      }
    }
    let athletes = absolute("athletes")
    let store = absolute("store")
    let reportFolder = absolute("report-folder")
    let model = readModel(map, folder)
    let stages = readStages(map)
    let reports = readReports(map)
    let limits = readLimits(map)
    guard let athletes, let store, let reportFolder, let model, let stages else { return nil }
    return Plan(
      file: path, athletesFolder: athletes, storeFile: store, reportFolder: reportFolder,
      bands: LoadBands(model.model), modelName: model.name, modelDigest: model.digest,
      limits: limits,
      stages: stages,
      reports: reports, units: map.choice("units", Units.self) ?? .km,
      map: readMap(map, folder, store: store), mail: MailPlan(map, folder, reports))
  }

  /// What is in it is told when it is read: runs are processed without a map that cannot be used.
  private static func readMap(_ map: YAMLMap, _ folder: URL, store: String) -> MapFile? {
    guard let node = map.node("map"), let name = map.text("map") else { return nil }
    let path = URL(fileURLWithPath: name, relativeTo: folder).standardizedFileURL.path
    guard FileManager.default.isReadableFile(atPath: path) else {
      map.report("the map \"\(name)\" cannot be read", at: node)
      return nil
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
    else {
      map.report(
        "the map \"\(name)\" is a folder; name the extract in it, as .osm.pbf, .osm or .osm.gz",
        at: node)
      return nil
    }
    return MapFile(path: path, folder: (store as NSString).deletingPathExtension + ".map")
  }

  private static func readModel(
    _ map: YAMLMap, _ folder: URL
  ) -> (model: LoadModel, name: String, digest: String)? {
    guard let node = map.node("model") else {
      return (.standard, "standard", Digest.of(LoadModel.standardTable))
    }
    guard let name = map.text("model") else { return nil }
    let path = URL(fileURLWithPath: name, relativeTo: folder).standardizedFileURL.path
    guard let data = FileManager.default.contents(atPath: path) else {
      map.report("the model file \"\(name)\" cannot be read", at: node)
      return nil
    }
    do {
      let table = [UInt8](data)
      return (try LoadModel(table), (name as NSString).lastPathComponent, Digest.of(table))
    } catch {
      map.problems.add(Problem(file: path, line: error.line, column: 1, message: error.message))
      return nil
    }
  }

  private static func readLimits(_ map: YAMLMap) -> ReadLimits {
    var limits = ReadLimits.standard
    guard let node = map.node("limits"),
      let given = YAMLMap(node, file: map.file, problems: map.problems)
    else { return limits }
    given.allow(["unpacked-mib", "unpacked-ratio"])
    if let mib = given.number("unpacked-mib", in: 1...1_048_576) {
      limits.unpackedBytes = Int(mib * 1_048_576)
    }
    if let ratio = given.number("unpacked-ratio", in: 2...100_000) { limits.ratio = Int(ratio) }
    return limits
  }

  private static func readStages(_ map: YAMLMap) -> [PlannedStage]? {
    guard let node = map.node("stages") else {
      map.problems.add(
        Problem(file: map.file, line: 1, column: 1, message: "the key \"stages\" is missing"))
      return nil
    }
    guard let sequence = node.sequence, !sequence.isEmpty else {
      map.report("\"stages\" needs a list of stages", at: node)
      return nil
    }
    let found = sequence.map { (item: $0, stage: readStage($0, map)) }
    let stages = found.compactMap(\.stage?.stage)
    for (index, (item, stage)) in found.enumerated() {
      guard let stage else { continue }
      if found[..<index].contains(where: { $0.stage?.stage.kind == stage.stage.kind }) {
        map.report("the stage \"\(stage.stage.kind)\" stands here twice", at: item)
      }
    }
    // Whatever a misspelt stage was meant to be may write what those after it read.
    let known = found.prefix { $0.stage != nil }
    let order = StageOrder(stages: known.compactMap(\.stage?.type))
    for (index, (item, _)) in known.enumerated() {
      for problem in order.problems(at: index) { map.report(problem, at: item) }
    }
    return stages
  }

  /// A stage is a kind alone or a kind with its options.
  private static func readStage(
    _ node: Node, _ map: YAMLMap
  ) -> (type: any Stage.Type, stage: PlannedStage)? {
    let kind: String
    let options: Node?
    if let text = node.scalar?.string {
      kind = text
      options = nil
    } else if let mapping = node.mapping, mapping.count == 1, let entry = mapping.first,
      let key = entry.key.scalar?.string
    {
      kind = key
      options = entry.value
    } else {
      map.report("a stage is its kind, or its kind with options", at: node)
      return nil
    }
    guard let type = StageRegistry.row(of: kind)?.type else {
      let near = didYouMean(kind, among: StageRegistry.all.map { $0.kind })
      map.report("there is no stage \"\(kind)\"" + near, at: node)
      return nil
    }
    var given: [String: Double] = [:]
    if let options, options.scalar?.string != "",
      let settings = YAMLMap(options, file: map.file, problems: map.problems)
    {
      settings.allow(type.options.map(\.key))
      for option in type.options {
        if let value = settings.number(option.key, in: option.range) { given[option.key] = value }
      }
    }
    return (type, PlannedStage(kind: kind, options: given))
  }

  private static func readReports(_ map: YAMLMap) -> [ReportKind] {
    guard let node = map.node("reports") else { return ReportKind.allCases }
    guard let sequence = node.sequence else {
      map.report("\"reports\" needs a list", at: node)
      return []
    }
    var kinds: [ReportKind] = []
    for item in sequence {
      let text = item.scalar?.string ?? ""
      guard let kind = ReportKind(rawValue: text) else {
        let known = ReportKind.allCases.map(\.rawValue).joined(separator: ", ")
        map.report("there is no report \"\(text)\"; there are \(known)", at: item)
        continue
      }
      if kinds.contains(kind) { map.report("the report \"\(text)\" stands here twice", at: item) }
      kinds.append(kind)
    }
    return kinds
  }
}
