// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: warnings are errors, and imports inside a module are explicit.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the pipeline: a folder below Sources with that name.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], embedding: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: embedding.map { .embedInCode($0) },
    swiftSettings: strict)
}

/// The tests of a room, mirroring it file by file.
func tests(
  of room: String, _ dependencies: [Target.Dependency] = [], fixtures: Bool = false
) -> Target {
  .testTarget(
    name: room + "Tests", dependencies: [.byName(name: room)] + dependencies,
    exclude: fixtures ? ["Fixtures"] : [], swiftSettings: strict)
}

/// A C library of the system, with the Debian package that brings its headers.
func system(_ name: String, _ pkgConfig: String?, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
  name: "soleus",
  products: [
    .executable(name: "soleus", targets: ["soleus"]),
    .executable(name: "make-sample-data", targets: ["make-sample-data"]),
    .library(name: "RunFiles", targets: ["RunFiles"]),
    .library(name: "XMLStream", targets: ["XMLStream"]),
    .library(name: "StrengthLog", targets: ["StrengthLog"]),
    .library(name: "SoleusLoad", targets: ["SoleusLoad"]),
    .library(name: "Running", targets: ["Running"]),
    .library(name: "StreamTestSupport", targets: ["StreamTestSupport"]),
    .library(name: "Pipeline", targets: ["Pipeline"]),
    .library(name: "RunSignals", targets: ["RunSignals"]),
    .library(name: "SyntheticAthletes", targets: ["SyntheticAthletes"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    system("CLibXML2", "libxml-2.0", apt: "libxml2-dev"),
    system("CZlib", "zlib", apt: "zlib1g-dev"),
    system("CLibCrypto", "libcrypto", apt: "libssl-dev"),

    room("XMLStream", ["CLibXML2", "CZlib"]),
    room("DelimitedText"),
    room("Running"),
    room("RunFiles", ["Running", "XMLStream"]),
    .target(
      name: "StreamTestSupport", dependencies: ["XMLStream", "CZlib"],
      path: "Tests/StreamTestSupport", swiftSettings: strict),
    tests(of: "XMLStream", ["StreamTestSupport"]),
    tests(of: "RunFiles", ["Running", "XMLStream", "StreamTestSupport"]),
    room("RunSignals", ["Running"]),
    room("Surfaces", ["Running"]),
    room(
      "SoleusLoad", ["Running", "DelimitedText"],
      embedding: ["model.csv", "claims.csv", "literature.csv"]),
    room(
      "StrengthLog", ["Running", "DelimitedText"],
      embedding: ["exercises.csv", "exercise-words.csv"]),
    room(
      "WeeklyReport",
      ["Running", .product(name: "Mustache", package: "swift-mustache")],
      embedding: [
        "Templates/athlete.mustache", "Templates/roster.mustache", "Templates/style.mustache",
        "Templates/patterns.mustache", "Templates/weeks-chart.mustache",
        "Templates/days-chart.mustache",
      ]),
    tests(of: "WeeklyReport", ["Running"]),
    room(
      "Pipeline",
      [
        "RunFiles", "RunSignals", "Surfaces", "SoleusLoad", "StrengthLog", "WeeklyReport",
        "Running", "XMLStream", "DelimitedText", "CLibCrypto",
        .product(name: "Yams", package: "Yams"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      of: "Pipeline",
      [
        "Running", "RunSignals", "SoleusLoad", "StrengthLog", "SyntheticAthletes", "WeeklyReport",
        "StreamTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "soleus",
      dependencies: [
        "Pipeline", "Running",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Depends on the program so that it is built; the tests run it.
    .testTarget(
      name: "EndToEndTests", dependencies: ["soleus", "StreamTestSupport"],
      exclude: ["Fixtures", "Golden"],
      swiftSettings: strict),

    room("SyntheticAthletes", ["CZlib"]),
    tests(of: "SyntheticAthletes", ["CZlib"]),
    .executableTarget(
      name: "make-sample-data", dependencies: ["SyntheticAthletes"], swiftSettings: strict),

    tests(of: "Running"),
    tests(of: "RunSignals", ["Running", "SyntheticAthletes"]),
    tests(of: "Surfaces", ["Running"]),
    tests(of: "SoleusLoad", ["Running"]),
    tests(of: "DelimitedText"),
    tests(of: "StrengthLog", ["Running", "DelimitedText"]),
  ]
)
