// swift-tools-version: 6.2
import PackageDescription

/// A fuzz target, which links with lld because the usual linker trips over the sanitizer's symbols.
func target(_ name: String, _ product: String) -> Target {
  .executableTarget(
    name: name, dependencies: [.product(name: product, package: "soleus")],
    linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
}

// A package of its own, because only here is everything built with libFuzzer and the address
// sanitizer: `swift build --sanitize fuzzer --sanitize address`.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "soleus", path: "../..")],
  targets: [
    target("FuzzGzip", "XMLStream"),
    target("FuzzGPX", "RunFiles"),
    target("FuzzTCX", "RunFiles"),
    target("FuzzDates", "RunFiles"),
  ]
)
