import Mustache
import Writing

/// The pages' templates, from the binary.
enum PageTemplates {
  static func render(_ page: some Any, _ name: String) -> String {
    guard let text = library.render(page, withTemplate: name) else {
      preconditionFailure("no template of that name")
    }
    return text
  }

  private static let library: MustacheLibrary = {
    // The library's own escape goes by Character and misses a quote that carries an accent.
    MustacheContentTypes.register(SafeHTML(), named: "SAFE_HTML")
    do {
      return MustacheLibrary(templates: [
        "athlete": try template(PackageResources.athlete_mustache),
        "roster": try template(PackageResources.roster_mustache),
        "index": try template(PackageResources.index_mustache),
        "spark": try template(PackageResources.spark_mustache),
        "style-roster": try template(PackageResources.style_roster_mustache),
        "style": try template(PackageResources.style_mustache),
        "patterns": try template(PackageResources.patterns_mustache),
        "weeks-chart": try template(PackageResources.weeks_chart_mustache),
        "days-chart": try template(PackageResources.days_chart_mustache),
      ])
    } catch {
      preconditionFailure("a template of ours does not parse: \(error)")
    }
  }()

  private static func template(_ bytes: [UInt8]) throws -> MustacheTemplate {
    try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
  }
}

/// Escapes by scalar where the library's own content type goes by `Character`.
struct SafeHTML: MustacheContentType {
  func escapeText(_ text: String) -> String { ForeignText.html(text) }
}
