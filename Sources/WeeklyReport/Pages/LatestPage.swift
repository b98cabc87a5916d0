/// A page that leads on to the newest week, where the file system has no links.
package enum LatestPage {
  /// - Parameter week: the name of its folder, which lies beside the page's own.
  package static func html(_ week: String) -> String {
    let place = "../\(week)/index.html"
    return """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta http-equiv="refresh" content="0; url=\(place)">
      <title>\(week)</title>
      <p><a href="\(place)">\(week)</a>
      </html>

      """
  }
}
