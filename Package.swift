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
    .library(name: "ByteStream", targets: ["ByteStream"]),
    .library(name: "XMLStream", targets: ["XMLStream"]),
    .library(name: "AthleteWeeks", targets: ["AthleteWeeks"]),
    .library(name: "Explanation", targets: ["Explanation"]),
    .library(name: "StrengthLog", targets: ["StrengthLog"]),
    .library(name: "SoleusLoad", targets: ["SoleusLoad"]),
    .library(name: "Running", targets: ["Running"]),
    .library(name: "StreamTestSupport", targets: ["StreamTestSupport"]),
    .library(name: "Pipeline", targets: ["Pipeline"]),
    .library(name: "RunSignals", targets: ["RunSignals"]),
    .library(name: "OpenStreetMap", targets: ["OpenStreetMap"]),
    .library(name: "SyntheticAthletes", targets: ["SyntheticAthletes"]),
    .library(name: "FlagRates", targets: ["FlagRates"]),
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
    // Of the C library, which needs no package of its own.
    .systemLibrary(name: "CRenaming"),

    // Bytes.
    room("ByteStream", ["CZlib"]),
    room("XMLStream", ["ByteStream", "CLibXML2"]),
    room("FITStream", ["ByteStream"]),
    room("DelimitedText"),

    // Values, and how they are written.
    room("Running"),
    room("Writing", ["Running"]),
    room("WrittenValues", ["Running", "DelimitedText"]),
    room("Mail", ["Writing"]),

    // From one file to what it came to.
    room("RunFiles", ["Running", "WrittenValues", "ByteStream", "XMLStream", "FITStream"]),
    room("RunSignals", ["Running"]),
    room("OpenStreetMap", ["ByteStream", "XMLStream"]),
    room(
      "Conditions", ["Running", "DelimitedText", "OpenStreetMap"],
      embedding: ["Surface/surface-words.csv", "Surface/map-chances.csv"]),
    room(
      "SoleusLoad", ["Running", "DelimitedText"],
      embedding: ["model.csv", "claims.csv", "literature.csv"]),
    room(
      "StrengthLog", ["Running", "Writing", "WrittenValues", "DelimitedText"],
      embedding: [
        "Catalogue/exercises.csv", "Catalogue/exercise-words.csv", "Catalogue/note-words.csv",
        "Rows/column-words.csv",
      ]),

    room(
      "ActivityList", ["Running", "WrittenValues", "DelimitedText"], embedding: ["list-words.csv"]),

    // From an athlete's files to weeks, and from weeks to pages.
    room("AthleteWeeks", ["Running", "Writing", "Conditions", "SoleusLoad"]),
    room(
      "WeeklyReport",
      [
        "Running", "Writing", "SoleusLoad", "AthleteWeeks",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      embedding: [
        "athlete", "roster", "style", "style-roster", "patterns", "spark", "index", "weeks-chart",
        "days-chart",
      ].map { "Pages/Templates/\($0).mustache" }),
    room(
      "Explanation",
      ["StrengthLog", "Running", "Writing", "SoleusLoad", "AthleteWeeks", "WeeklyReport"]),
    room(
      "Pipeline",
      [
        "Running", "Writing", "ByteStream", "RunFiles", "RunSignals", "Conditions", "SoleusLoad",
        "StrengthLog", "ActivityList", "AthleteWeeks", "WeeklyReport", "Explanation",
        "OpenStreetMap", "Mail",
        "CLibCrypto", "CRenaming",
        .product(name: "Yams", package: "Yams"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "soleus",
      dependencies: [
        "Pipeline", "Running", "Writing", "SoleusLoad", "Explanation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Depends on the program so that it is built; the tests run it.
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "soleus", "StreamTestSupport", "Pipeline", "Running", "StrengthLog", "SyntheticAthletes",
      ],
      exclude: ["Fixtures", "Golden"],
      swiftSettings: strict),

    room("SyntheticAthletes", ["CZlib"]),
    tests(of: "SyntheticAthletes", ["CZlib"]),
    room(
      "FlagRates",
      [
        "Running", "SoleusLoad", "StrengthLog", "Conditions", "AthleteWeeks", "SyntheticAthletes",
      ]),
    tests(of: "FlagRates", ["Running", "AthleteWeeks", "SyntheticAthletes"]),
    .executableTarget(
      name: "make-sample-data", dependencies: ["SyntheticAthletes"], swiftSettings: strict),

    .target(
      name: "StreamTestSupport", dependencies: ["ByteStream", "XMLStream", "CZlib"],
      path: "Tests/StreamTestSupport", swiftSettings: strict),
    .target(
      name: "MadeUpAthletes",
      dependencies: [
        "Running", "RunSignals", "Writing", "SoleusLoad", "AthleteWeeks", "WeeklyReport",
      ],
      path: "Tests/MadeUpAthletes", swiftSettings: strict),
    tests(of: "ByteStream", ["StreamTestSupport", "SyntheticAthletes"]),
    tests(of: "XMLStream", ["ByteStream", "StreamTestSupport"]),
    tests(of: "FITStream", ["ByteStream", "StreamTestSupport", "SyntheticAthletes"]),
    tests(of: "DelimitedText"),
    tests(of: "Running", ["MadeUpAthletes"]),
    tests(of: "Writing", ["Running"]),
    tests(of: "WrittenValues", ["Running", "DelimitedText"]),
    tests(of: "Mail", ["StreamTestSupport"]),
    tests(
      of: "RunFiles",
      [
        "Running", "ByteStream", "XMLStream", "FITStream", "DelimitedText", "StreamTestSupport",
        "SyntheticAthletes",
      ]),
    tests(of: "RunSignals", ["Running", "SyntheticAthletes", "MadeUpAthletes"]),
    tests(of: "OpenStreetMap", ["ByteStream", "XMLStream", "StreamTestSupport", "CZlib"]),
    tests(of: "Conditions", ["Running", "OpenStreetMap", "ByteStream", "StreamTestSupport"]),
    tests(of: "SoleusLoad", ["Running"]),
    tests(of: "StrengthLog", ["Running", "DelimitedText"]),
    tests(of: "ActivityList", ["Running", "SyntheticAthletes"]),
    tests(
      of: "AthleteWeeks",
      [
        "Running", "Writing", "SoleusLoad", "RunSignals", "Pipeline", "SyntheticAthletes",
        "WeeklyReport", "MadeUpAthletes", "StreamTestSupport",
      ]),
    tests(
      of: "WeeklyReport", ["Running", "AthleteWeeks", "Explanation", "Writing", "MadeUpAthletes"]),
    tests(
      of: "Explanation",
      ["Running", "Writing", "AthleteWeeks", "SoleusLoad", "WeeklyReport", "MadeUpAthletes"]),
    tests(
      of: "Pipeline",
      [
        "Running", "ByteStream", "RunFiles", "RunSignals", "SoleusLoad", "StrengthLog",
        "SyntheticAthletes", "WeeklyReport", "AthleteWeeks", "Writing", "Conditions",
        "MadeUpAthletes", "StreamTestSupport", "FlagRates", "Mail",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ]
)
