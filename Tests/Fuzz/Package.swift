// swift-tools-version: 6.2
import PackageDescription

// A package of its own, because only here is everything built with libFuzzer and the address
// sanitizer: `swift build --sanitize fuzzer --sanitize address`.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "soleus", path: "../..")],
  targets: [
    .executableTarget(
      name: "FuzzRunFiles", dependencies: [.product(name: "RunFiles", package: "soleus")],
      // The default linker trips over the sanitizer's symbols.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
  ]
)
