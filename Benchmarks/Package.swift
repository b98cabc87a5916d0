// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "soleus", path: "..")],
  targets: [
    .executableTarget(
      name: "Decode", dependencies: [.product(name: "RunFiles", package: "soleus")]),
    .executableTarget(
      name: "Accuracy",
      dependencies: [
        "AthleteWeeks", "Explanation", "FlagRates", "Pipeline", "RunFiles", "RunSignals",
        "Running", "SoleusLoad", "SyntheticAthletes",
      ].map {
        .product(name: $0, package: "soleus")
      }),
  ]
)
