// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "soleus", path: "..")],
  targets: [
    .executableTarget(
      name: "Decode", dependencies: [.product(name: "RunFiles", package: "soleus")])
  ]
)
