/// A page as part of a message, where other pages do not lie around it.
package enum MailPage {
  /// The page alone: what leads to other pages goes, links to places of its own stay.
  ///
  /// - Parameter page: as the writers of this room make it.
  package static func html(_ page: String) -> String {
    unlinked(page.replacing(navigation, with: ""), /<a href="(?!#|https?:)[^"]*">(.*?)<\/a>/)
  }

  /// The page as a file beside the others of its week: what leads out of the week goes.
  package static func attached(_ page: String) -> String {
    unlinked(
      page.replacing(navigation) {
        $0.output.replacing(/<a href="\.\.\/[^"]*">.*?<\/a>\s?/.dotMatchesNewlines(), with: "")
      }, /<a href="\.\.\/[^"]*">(.*?)<\/a>/)
  }

  private static var navigation: some RegexComponent<Substring> {
    /<nav\b[^>]*>.*?<\/nav>\n?/.dotMatchesNewlines()
  }

  private static func unlinked(
    _ page: String, _ links: Regex<(Substring, Substring)>
  ) -> String {
    page.replacing(links) { $0.output.1 }
  }
}
