// swift-tools-version: 6.2
import PackageDescription

/// A target that links with lld, because the usual linker trips over the sanitizer's symbols.
func target(_ name: String, _ products: String...) -> Target {
  .executableTarget(
    name: name, dependencies: products.map { .product(name: $0, package: "soleus") },
    linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
}

// A package of its own, because only here is everything built with sanitizers: the fuzz targets with the
// flags that `run` passes, MutateCorpus, which has a main function of its own, with those of `mutate`.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "soleus", path: "../..")],
  targets: [
    target("FuzzGzip", "ByteStream"),
    target("FuzzZip", "ByteStream"),
    target("FuzzGPX", "RunFiles"),
    target("FuzzTCX", "RunFiles"),
    target("FuzzFIT", "RunFiles"),
    target("FuzzDates", "RunFiles"),
    target("FuzzPBF", "ByteStream", "OpenStreetMap"),
    target(
      "MutateCorpus", "ByteStream", "RunFiles", "Running", "StrengthLog", "StreamTestSupport",
      "XMLStream"),
  ]
)
